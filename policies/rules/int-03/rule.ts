import type { DomainFile } from "../../../environments/types";
import { whyNotCleared } from "../../facts/clearances";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { domainOfTenant, domainSet } from "../../facts/grades";
import { subnetsOf } from "../../facts/subnets";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A domain of the intranet carries networks and systems only once it has been evaluated and approved. */
export const rule: Rule = {
  id: "INT-03",
  title: { zh: "域先测评审批后使用", en: "Domains cleared before they are used" },
  rationale: {
    zh: "内网要强化分级分域管理和测评审批;未经审批的域,其防护是否与密级相称无人担保。",
    en: "The intranet is run by grades and domains with evaluation and approval; nobody vouches for a domain without them.",
  },
  remedy: {
    zh: "先完成该域的测评和审批,把文号、日期和结论写入 domains/<域>.yaml,再建网络。",
    en: "Have the domain evaluated and approved, enter both in domains/<domain>.yaml, then build.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)3" },
    { norm: "secrecy-law-2010", clause: "第二十三条" },
    { norm: "secrecy-law-2024", clause: "第三十条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind !== "intranet") return;
    for (const domain of context.environment.domains) yield judgeDomain(context, domain);
  },
};

function judgeDomain(context: RuleContext, domain: DomainFile): Judgement {
  const { environment, date } = context;
  const subject = declared(environment, `domains/${domain.id}.yaml`, "approval", domain, "approval");
  const reason = whyNotCleared(domain, date);
  const approved = domain.approval.date;
  if (reason !== undefined) {
    return isUsed(context, domain)
      ? judge("fail", subject, messages.notCleared, { domain: domain.id, reason })
      : judge("pass", subject, messages.notBuilt, { domain: domain.id, reason });
  }
  const { systems } = factsOf(context);
  const early = environment.migration?.batches.find(
    (batch) =>
      batch.planned < approved &&
      batch.systems.some((id) => domainOfTenant(environment, systems.get(id)?.tenant ?? "") === domain),
  );
  return early
    ? judge("fail", subject, messages.early, {
        domain: domain.id,
        approved,
        batch: early.id,
        planned: early.planned,
      })
    : judge("pass", subject, messages.cleared, { domain: domain.id });
}

/** Do the plans have a network in the domain or on its links? One whose addresses cannot be told may be there. */
function isUsed(context: RuleContext, domain: DomainFile): boolean {
  const set = domainSet(domain, true);
  return subnetsOf(context).some(
    ({ addresses }) => typeof addresses === "string" || addresses.intersects(set),
  );
}
