import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-01. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: {
    zh: "{from}与{to}之间有一条不经统一出口的通路({services})",
    en: "{from} reaches {to} ({services}) by a way that is not the one egress.",
  },
  kept: {
    zh: "{unit} 与互联网之间只有声明的通路",
    en: "Between {unit} and the internet there are declared ways only",
  },
};
