import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { textAt } from "./values";

const known = new WeakMap<RuleContext, ReadonlyMap<Resource, Resource>>();

/** Firewall groups by the port or router interface that they stand on: those that work, with a policy in both directions. */
export function guardsOf(context: RuleContext): ReadonlyMap<Resource, Resource> {
  let guards = known.get(context);
  if (!guards) known.set(context, (guards = gather(context)));
  return guards;
}

/** Firewall group on the foot of a router: named by its interface or by the port of it. */
export function guardOf(context: RuleContext, foot: Resource): Resource | undefined {
  const guards = guardsOf(context);
  const ports = context.estate.targets(foot, "port_id");
  return [foot, ...ports].map((end) => guards.get(end)).find((guard) => guard !== undefined);
}

function gather(context: RuleContext): Map<Resource, Resource> {
  const { estate } = context;
  const guards = new Map<Resource, Resource>();
  for (const group of estate.ofType("openstack_fw_group_v2")) {
    if (!works(context, group)) continue;
    for (const end of estate.targets(group, "ports")) {
      guards.set(end, group);
      // An interface by port stands for its port, and the other way round.
      for (const port of estate.targets(end, "port_id")) guards.set(port, group);
    }
  }
  return guards;
}

function works({ estate }: RuleContext, group: Resource): boolean {
  if (textAt(estate, group, "admin_state_up") === "false") return false;
  return (["ingress", "egress"] as const).every((direction) => {
    const attribute = `${direction}_firewall_policy_id`;
    if (estate.get(group, attribute).state === "absent") return false;
    return estate.targets(group, attribute).every(({ after }) => after !== null);
  });
}
