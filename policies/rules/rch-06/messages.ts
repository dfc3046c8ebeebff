import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-06. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: {
    zh: "{from}可以到达{to}({services}),内网中不允许",
    en: "{from} reaches {to} ({services}), which an intranet never allows.",
  },
  kept: {
    zh: "{unit} 没有通向外界和高等级域的通路",
    en: "{unit} reaches nothing outside and no higher domain",
  },
};
