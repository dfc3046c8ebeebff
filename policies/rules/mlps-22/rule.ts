import type { DeclaredSystem } from "../../../environments/model";
import type { Tier } from "../../../environments/types";
import { tierSubject } from "../../facts/declared-tiers";
import { systemSubject } from "../../facts/declarations";
import { importantSystems } from "../../facts/levels";
import { machinesOf, membersOf } from "../../facts/machines";
import { areSpread } from "../../facts/spread";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { balancersOf, idleMembers } from "./balancers";
import { messages } from "./messages";
import { sameGroups } from "./members";

/** Important processing systems are hot-redundant: several members on different hosts, all of them in use. */
export const rule: Rule = {
  id: "MLPS-22",
  title: { zh: "重要处理系统热冗余", en: "Important systems are hot-redundant" },
  rationale: {
    zh: "应提供重要数据处理系统的热冗余,保证系统的高可用性;备用成员若不承担流量,失效时无人接手。",
    en: "Important processing systems are redundant while running; a member that no traffic reaches takes over nothing.",
  },
  remedy: {
    zh: "每层两台以上实例,同一 anti-affinity 组;负载均衡的池包含全部成员;成员的安全组一致。",
    en: "Give a tier two instances or more in one anti-affinity group, put all of them into the pool of its balancer, and give them the same groups.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.9 c" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const declared of importantSystems(context)) {
      const { system } = declared;
      const planned = machinesOf(context).some(
        ({ labels, recovery }) => labels.system === system.id && !recovery,
      );
      if (planned) for (const tier of system.tiers) yield judgeTier(context, declared, tier);
      else {
        const subject = systemSubject(context.environment, declared);
        yield judge("not-applicable", subject, messages.notPlanned, { system: system.id });
      }
    }
  },
};

function judgeTier(context: RuleContext, declared: DeclaredSystem, tier: Tier): Judgement {
  const members = membersOf(context, declared.system.id, tier.id);
  const subject = tierSubject(context.environment, declared, tier);
  const values = { system: declared.system.id, tier: tier.id, count: members.length };
  if (members.length < 2) return judge("fail", subject, messages.single, values);
  if (!areSpread(context, members)) return judge("fail", subject, messages.together, values);
  for (const balancer of balancersOf(context, declared.system, tier)) {
    const idle = idleMembers(context, balancer, tier.addresses);
    if (idle.length > 0) {
      return judge("fail", subject, messages.idle, {
        ...values,
        balancer: balancer.address,
        idle: idle.join(", "),
      });
    }
  }
  return sameGroups(context, members)
    ? judge("pass", subject, messages.ok, values)
    : judge("fail", subject, messages.unlike, values);
}
