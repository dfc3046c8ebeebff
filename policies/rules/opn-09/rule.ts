import type { Agreement, CatalogueEntry } from "../../../environments/types";
import { isBlank } from "../../facts/blank";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Basic information is shared with all departments; business information needs a named agreement that is in force. */
export const rule: Rule = {
  id: "OPN-09",
  title: {
    zh: "基础信息普遍共享,业务信息协议共享",
    en: "Basic information for all, business information by agreement",
  },
  rationale: {
    zh: "逐步实现重要政务信息资源基础信息在部门间的普遍共享,业务信息在部门间的协议共享。",
    en: "Basic information is shared between all departments, business information between those that have agreed.",
  },
  remedy: {
    zh: "基础信息改为 sharing: unconditional;业务信息补签或续签协议,写明文号、日期和到期日,过期协议删除。",
    en: "Make basic information sharing: unconditional; sign or renew the agreement on business information with number, date and end, and remove those that are over.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(二)2" }],
  severity: "high",
  waivable: true,
  *check(context) {
    const { exchange } = context.environment;
    if (!exchange) return;
    const entries = new Map(exchange.catalogue.map((entry) => [entry.id, entry]));
    for (const entry of exchange.catalogue) if (entry.kind === "basic") yield judgeBasic(context, entry);
    for (const agreement of exchange.agreements) {
      const entry = entries.get(agreement.entry);
      if (entry) yield judgeAgreement(context, agreement, entry);
    }
  },
};

function judgeBasic({ environment }: RuleContext, entry: CatalogueEntry): Judgement {
  const subject = declared(environment, "exchange.yaml", `catalogue/${entry.id}`, entry, "sharing");
  const values = { entry: entry.name, sharing: entry.sharing };
  return entry.sharing === "unconditional"
    ? judge("pass", subject, messages.basic, values)
    : judge("fail", subject, messages.basicNotShared, values);
}

function judgeAgreement(context: RuleContext, agreement: Agreement, entry: CatalogueEntry): Judgement {
  const { environment, date } = context;
  const subject = declared(environment, "exchange.yaml", `agreements/${agreement.id}`, agreement);
  const { document, until } = agreement;
  const { number, date: signed } = document;
  const values = { agreement: agreement.id, entry: entry.name, number, signed, until };
  if (entry.kind === "basic") return judge("pass", subject, messages.byRight, values);
  if (isBlank(number)) return judge("fail", subject, messages.unnamed, values);
  if (until < signed) return judge("fail", subject, messages.backwards, values);
  if (until < date) return judge("fail", subject, messages.over, values);
  if (signed > date) return judge("fail", subject, messages.notYet, values);
  return judge("pass", subject, messages.agreed, values);
}
