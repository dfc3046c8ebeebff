import type { DeclaredSystem } from "../../../environments/model";
import type { Tier } from "../../../environments/types";
import { systemSubject } from "../../facts/declarations";
import { tierSubject } from "../../facts/declared-tiers";
import { strictSystems } from "../../facts/levels";
import { machinesOf, membersOf } from "../../facts/machines";
import { areSpread } from "../../facts/spread";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges the tiers of systems of level 3 and above whose instances are planned. */
export function* judgeCompute(context: RuleContext): Iterable<Judgement> {
  for (const declared of strictSystems(context)) {
    const { system } = declared;
    const planned = machinesOf(context).some(
      ({ labels, recovery }) => labels.system === system.id && !recovery,
    );
    if (planned) for (const tier of system.tiers) yield judgeTier(context, declared, tier);
    else if (system.tiers.length > 0) {
      const subject = systemSubject(context.environment, declared);
      yield judge("not-applicable", subject, messages.notPlanned, { what: system.id });
    }
  }
}

function judgeTier(context: RuleContext, declared: DeclaredSystem, tier: Tier): Judgement {
  const { id, mlps = 0 } = declared.system;
  const members = membersOf(context, id, tier.id);
  const subject = tierSubject(context.environment, declared, tier);
  const values = { system: id, tier: tier.id, level: mlps, count: members.length };
  if (members.length < 2) return judge("fail", subject, messages.oneMember, values);
  return areSpread(context, members)
    ? judge("pass", subject, messages.members, values)
    : judge("fail", subject, messages.together, values);
}
