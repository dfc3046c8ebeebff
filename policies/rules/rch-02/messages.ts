import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-02. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: {
    zh: "{from}可以不经交换平台直达{to}({services})",
    en: "{from} reaches {to} directly ({services}), past the exchange platform.",
  },
  kept: {
    zh: "{unit} 与其他单位之间只有声明的通路",
    en: "Between {unit} and others there are declared ways only",
  },
};
