import type { CatalogueEntry } from "../../../environments/types";
import { isBlank } from "../../facts/blank";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Whoever does not share, or only on conditions, says by which law or policy. */
export const rule: Rule = {
  id: "SHR-02",
  title: { zh: "有条件共享和不予共享须有依据", en: "A basis for what is not shared freely" },
  rationale: {
    zh: "以共享为原则、不共享为例外;列为有条件或不予共享的,必须有法律、行政法规或党中央、国务院政策依据。",
    en: "Sharing is the rule; to share on conditions or not at all needs a law, a regulation or a policy.",
  },
  remedy: {
    zh: "在条目的 basis 中写明法律或政策的名称,没有依据的改为 unconditional。",
    en: "Name the law or policy under basis of the entry; without one make it unconditional.",
  },
  norms: [{ norm: "government-data-sharing-2016", clause: "第十条" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const entry of context.environment.exchange?.catalogue ?? []) yield judgeEntry(context, entry);
  },
};

function judgeEntry({ environment }: RuleContext, entry: CatalogueEntry): Judgement {
  const { basis, sharing, name } = entry;
  const subject = declared(environment, "exchange.yaml", `catalogue/${entry.id}`, entry);
  if (sharing === "unconditional") return judge("pass", subject, messages.unconditional, { entry: name });
  if (!basis || isBlank(basis.zh) || isBlank(basis.en)) {
    return judge("fail", subject, messages.missing, { entry: name, sharing });
  }
  return judge("pass", subject, messages.basis, { entry: name, sharing, basis });
}
