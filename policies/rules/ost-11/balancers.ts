import type { Resource } from "../../../estate/model";
import { locate, networksOf, subnetsOn, subnetsOfPort, type Located } from "../../facts/standing";
import type { RuleContext } from "../../rule";

/** Load balancers that a pool, listener, member or policy belongs to, each once. */
export function balancersOf({ estate }: RuleContext, resource: Resource): readonly Resource[] {
  const up = ["loadbalancer_id", "listener_id", "pool_id"];
  const found = new Set<Resource>();
  const seen = new Set<Resource>();
  const queue = [resource];
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.type === "openstack_lb_loadbalancer_v2" && at.mode === "managed") found.add(at);
    const current = at;
    queue.push(...up.flatMap((attribute) => estate.targets(current, attribute)));
    if (at.type !== "openstack_lb_pool_v2") continue;
    // A pool may also be known to its load balancer only through those who use it.
    const pool = at;
    const users = estate.referrers(pool);
    queue.push(
      ...users.filter((user) =>
        ["default_pool_id", "redirect_pool_id"].some((attribute) =>
          estate.targets(user, attribute).includes(pool),
        ),
      ),
    );
  }
  return [...found];
}

/** Where the virtual address of a load balancer is. */
export function locateBalancer(context: RuleContext, balancer: Resource): Located {
  const { estate } = context;
  const bySubnet = estate.targets(balancer, "vip_subnet_id");
  if (bySubnet.length > 0) return locate(context, bySubnet);
  const byPort = estate
    .targets(balancer, "vip_port_id")
    .filter(({ type, mode }) => type === "openstack_networking_port_v2" && mode === "managed");
  if (byPort.length > 0)
    return locate(
      context,
      byPort.flatMap((port) => subnetsOfPort(estate, port)),
    );
  return locate(
    context,
    networksOf(estate, balancer).flatMap((network) => subnetsOn(estate, network)),
  );
}
