import type { PathTexts } from "../../facts/path-judgements";
import { pathTexts } from "../../facts/path-texts";

/** Texts of RCH-04. */
export const messages: PathTexts = {
  ...pathTexts,
  forbidden: {
    zh: "{from}可以绕过堡垒机管理{to}({services})",
    en: "{from} may administer {to} ({services}) past the bastion.",
  },
  kept: { zh: "{unit} 只有声明的通路", en: "{unit} has declared ways only" },
};
