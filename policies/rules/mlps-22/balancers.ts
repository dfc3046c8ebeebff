import type { System, Tier } from "../../../environments/types";
import type { Resource } from "../../../estate/model";
import { labelsOf } from "../../facts/labels";
import { blocksOf } from "../../facts/standing";
import { textAt } from "../../facts/values";
import type { RuleContext } from "../../rule";

/** Planned load balancers of a tier. */
export function balancersOf({ estate }: RuleContext, system: System, tier: Tier): readonly Resource[] {
  return estate.ofType("openstack_lb_loadbalancer_v2").filter((balancer) => {
    const labels = labelsOf(estate, balancer);
    return labels.system === system.id && labels.tier === tier.id;
  });
}

/** Addresses of a tier that no pool of the balancer sends traffic to. */
export function idleMembers(
  context: RuleContext,
  balancer: Resource,
  addresses: readonly string[],
): readonly string[] {
  const { estate } = context;
  const pools = estate.ofType("openstack_lb_pool_v2").filter((pool) => belongsTo(context, pool, balancer));
  const served = new Set<string>();
  for (const member of estate.ofType("openstack_lb_member_v2")) {
    if (!estate.targets(member, "pool_id").some((pool) => pools.includes(pool))) continue;
    const on =
      textAt(estate, member, "admin_state_up") !== "false" && textAt(estate, member, "weight") !== "0";
    if (on && textAt(estate, member, "backup") !== "true")
      served.add(textAt(estate, member, "address") ?? "");
  }
  for (const members of estate.ofType("openstack_lb_members_v2")) {
    if (!estate.targets(members, "pool_id").some((pool) => pools.includes(pool))) continue;
    for (const { address, weight, admin_state_up: up, backup } of blocksOf(members, "member")) {
      if (weight !== 0 && up !== false && backup !== true) served.add(String(address));
    }
  }
  return addresses.filter((address) => !served.has(address));
}

function belongsTo({ estate }: RuleContext, pool: Resource, balancer: Resource): boolean {
  const listeners = estate.targets(pool, "listener_id");
  const own = [
    ...estate.targets(pool, "loadbalancer_id"),
    ...listeners.flatMap((listener) => estate.targets(listener, "loadbalancer_id")),
  ];
  return own.includes(balancer);
}
