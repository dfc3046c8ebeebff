import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-05. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: {
    zh: "灾备站点上{from}可以直达{to}({services})",
    en: "At the recovery site {from} reaches {to} directly ({services}).",
  },
  kept: { zh: "{unit} 只有声明的通路", en: "{unit} has declared ways only" },
};
