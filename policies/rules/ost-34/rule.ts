import { factsOf } from "../../facts/facts";
import type { Unit } from "../../facts/units";
import { living } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A project and its quotas may be made by another stack than the one that fills it. */
const frame = /^openstack_identity_|_quota(set)?_v\d$/;

/** The plans hold every unit that the environment declares. */
export const rule: Rule = {
  id: "OST-34",
  title: { zh: "计划齐全", en: "No stack is left out" },
  rationale: {
    zh: "漏掉一个栈,就看不到它的出口、互联和防护;其他栈全部合格也说明不了全市合格。",
    en: "Of a stack that is left out nobody sees the ways out, the links and the protections: that all others are in order says nothing of the whole.",
  },
  remedy: {
    zh: "对全部栈作计划后再检查,或补上缺少的栈的计划;单位已撤销的,从 YAML 中删除。",
    en: "Plan all stacks before the check, or add the missing plan; remove a unit that no longer exists from YAML.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.7.3 b" },
    { norm: "opinion-2017", clause: "三(五)" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    const counts = contents(context);
    for (const unit of factsOf(context).units.values()) {
      const count = counts.get(unit) ?? 0;
      if (count === 0 && !isExpected(context, unit)) continue;
      yield judgeUnit(context, unit, count);
    }
  },
};

function judgeUnit(context: RuleContext, { origin, tenant }: Unit, count: number): Judgement {
  const subject = { address: `${origin?.file ?? tenant}#tenant`, ...(origin ? { origin } : {}) };
  const values = { unit: tenant, count };
  if (count > 0) return judge("pass", subject, messages.present, values);
  return context.partial
    ? judge("undetermined", subject, messages.partial, values)
    : judge("fail", subject, messages.missing, values);
}

/** Number of resources of each unit beside its project and quotas. */
function contents(context: RuleContext): ReadonlyMap<Unit, number> {
  const { owners } = factsOf(context);
  const counts = new Map<Unit, number>();
  for (const resource of living(context.estate)) {
    const unit = frame.test(resource.type) ? undefined : owners.unitOf(resource);
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

/** A shared platform without any system has nothing that a stack could build. */
function isExpected({ environment }: RuleContext, { kind, tenant }: Unit): boolean {
  if (kind !== "exchange" && kind !== "services" && kind !== "operations") return true;
  return environment.systems.some(
    (declared) =>
      declared.tenant === tenant &&
      declared.system.tiers.length + (declared.system.objectStores?.length ?? 0) > 0,
  );
}
