import { factsOf } from "../../facts/facts";
import { declaredNames, leadsToHost, plannedNames, type PlannedName } from "../../facts/public-names";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges record sets: every name is one that YAML declares. What zones are and who has them is a matter of OST-28. */
export function* judgePlanned(context: RuleContext, zone: string): Iterable<Judgement> {
  const known = new Set(declaredNames(context).map(({ host }) => host));
  for (const planned of plannedNames(context)) {
    const judgement = judgeRecord(context, planned, known, zone);
    if (judgement) yield judgement;
  }
}

function judgeRecord(
  context: RuleContext,
  planned: PlannedName,
  known: ReadonlySet<string>,
  zone: string,
): Judgement | undefined {
  const subject = factsOf(context).subject(planned.resource);
  const { host, reason, type } = planned;
  if (host === undefined) return judge("undetermined", subject, messages.unknown, { reason });
  // Mail, texts and the like lead to no site; names of the zone's own servers stand at its head.
  if (type === "NS" || type === "DNAME") {
    return host === zone && type === "NS" ? undefined : judge("fail", subject, messages.delegated, { host });
  }
  if (!leadsToHost(planned)) return undefined;
  if (known.has(host)) return judge("pass", subject, messages.record, { host });
  return judge("fail", subject, host.includes("*") ? messages.wildcard : messages.undeclared, { host });
}
