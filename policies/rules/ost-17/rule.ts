import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { routersOf } from "../../facts/routers";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { backwards } from "./direction";
import { messages } from "./messages";

/** Firewall groups stand on router ports and filter each direction by its own policy. */
export const rule: Rule = {
  id: "OST-17",
  title: { zh: "边界防火墙装在正确的端口和方向", en: "Firewall groups stand right and face the right way" },
  rationale: {
    zh: "策略的方向从网络看:入向策略过滤路由器发往网络的流量。装反的策略放行相反的流量;装在普通端口上或停用的组什么也不做。",
    en: "A policy's direction is seen from the network: the ingress policy filters router to network. Swapped policies let the opposite pass; a group on another port or switched off does nothing.",
  },
  remedy: {
    zh: "组绑定互联链路上核心一侧的路由器端口;ingress 写“发往单位”的策略,egress 写“来自单位”的策略;admin_state_up = true。",
    en: "Bind the group to the core's port on the link; as ingress name the policy towards the unit, as egress the one from it; set admin_state_up = true.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.3.1 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    const groups = context.estate.ofType("openstack_fw_group_v2");
    const taken = new Map<Resource, Resource>();
    const feet = routerFeet(context);
    for (const group of groups) {
      yield judgeGroup(context, group, taken, feet);
      for (const port of portsOf(context, group)) taken.set(port, group);
    }
  },
};

function judgeGroup(
  context: RuleContext,
  group: Resource,
  taken: ReadonlyMap<Resource, Resource>,
  feet: ReadonlySet<Resource>,
): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(group);
  const up = estate.get(group, "admin_state_up");
  if (up.state === "known" && up.value === false) return judge("fail", subject, messages.down);
  if (up.state === "unknown") return judge("undetermined", subject, messages.unknown, { reason: up.reason });
  const ports = portsOf(context, group);
  const stray = ports.find((port) => !feet.has(port));
  if (stray) return judge("fail", subject, messages.notRouter, { port: nameOf(stray) });
  const shared = ports.find((port) => taken.has(port));
  const other = shared && taken.get(shared);
  if (shared && other)
    return judge("fail", subject, messages.twice, { port: nameOf(shared), other: nameOf(other) });
  const [ingress] = estate.targets(group, "ingress_firewall_policy_id");
  const [egress] = estate.targets(group, "egress_firewall_policy_id");
  if (ingress && ingress === egress) return judge("fail", subject, messages.samePolicy);
  for (const [direction, policy] of [
    ["ingress", ingress],
    ["egress", egress],
  ] as const) {
    if (!policy) continue;
    if (policy.mode === "data") {
      return judge("undetermined", subject, messages.unknown, { reason: "a policy is in no plan" });
    }
    const rule = backwards(context, policy, direction, ports);
    if (rule) return judge("fail", subject, messages.swapped, { direction, rule: nameOf(rule) });
  }
  const lost = untold(context, group);
  return lost === undefined
    ? judge("pass", subject, messages.ok)
    : judge("undetermined", subject, messages.unknown, { reason: lost });
}

/** Ports of a group; an interface of a router stands for its port. */
function portsOf({ estate }: RuleContext, group: Resource): readonly Resource[] {
  return estate
    .targets(group, "ports")
    .flatMap((target) =>
      target.type === "openstack_networking_router_interface_v2"
        ? [estate.targets(target, "port_id")[0] ?? target]
        : [target],
    );
}

/** Interfaces of routers and the ports that they use. */
function routerFeet(context: RuleContext): ReadonlySet<Resource> {
  const { all, loose } = routersOf(context);
  const interfaces = [
    ...[...all.values()].flatMap(({ feet }) => feet.map(({ resource }) => resource)),
    ...loose,
  ];
  return new Set(interfaces.flatMap((one) => [one, ...context.estate.targets(one, "port_id")]));
}

/** What is written and leads to nothing of the plans; what is not written is a matter of MLPS-07. */
function untold({ estate }: RuleContext, group: Resource): string | undefined {
  const attribute = ["ports", "ingress_firewall_policy_id", "egress_firewall_policy_id"].find((name) => {
    const value = estate.get(group, name);
    const empty = value.state === "known" && Array.isArray(value.value) && value.value.length === 0;
    return value.state !== "absent" && !empty && estate.targets(group, name).length === 0;
  });
  return attribute === undefined ? undefined : `no plan has its ${attribute}`;
}

function nameOf({ stack, address }: Resource): string {
  return `${stack}::${address}`;
}
