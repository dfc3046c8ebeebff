import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-03. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: { zh: "{from}可以直达{to}({services})", en: "{from} reaches {to} directly ({services})." },
  kept: { zh: "{unit} 只能到达声明的服务", en: "{unit} reaches declared services only" },
};
