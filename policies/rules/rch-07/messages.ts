import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-07. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: { zh: "{from}可以到达{to}({services})", en: "{from} reaches {to} ({services})." },
  kept: { zh: "{unit} 只有声明的通路", en: "{unit} has declared ways only" },
};
