import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Cause, Doubt, Services } from "../network";
import { everything } from "./addresses";
import { withDoubt, type PortDraft } from "./draft";
import { push } from "../maps";
import type { Parts } from "./ports";
import { anyService, servicesOf } from "./services";
import type { PlacedSubnet } from "./subnets";
import { blocksAt, causeOf, doubtAt, isWritten, numberAt, textAt, truthAt } from "./values";

/** Listeners, pools, members and monitors by what they belong to. */
export interface BalancerIndex {
  listenersOf(balancer: Resource): readonly Resource[];
  /** Pools that a listener sends to, by itself or by its policies. */
  poolsOf(listener: Resource): readonly Resource[];
  /** Pools that belong to a balancer and to no listener. */
  loosePoolsOf(balancer: Resource): readonly Resource[];
  /** Members with the path of the block that each is. */
  membersOf(pool: Resource): readonly (readonly [resource: Resource, path: string])[];
  monitorsOf(pool: Resource): readonly Resource[];
}

/** Something that a balancer sends to. */
export interface Backend {
  readonly cause: Cause;
  readonly address: AddressSet;
  readonly port?: number;
  readonly services: Services;
  /** Subnets on which the balancer gets a foot for it. */
  readonly subnets: readonly PlacedSubnet[];
  readonly isMonitor: boolean;
  readonly doubt?: Doubt;
}

const types = {
  balancer: "openstack_lb_loadbalancer_v2",
  listener: "openstack_lb_listener_v2",
  pool: "openstack_lb_pool_v2",
} as const;

/** Puts the parts of all balancers together, of all stacks. */
export function indexBalancers({ source: { estate }, lookup, draft }: Parts): BalancerIndex {
  const gather = (type: string, attribute: string, target: string): Map<Resource, Resource[]> => {
    const found = new Map<Resource, Resource[]>();
    for (const resource of estate.ofType(type)) {
      const { resources: owners, loose, reason } = lookup.at(resource, attribute, target);
      if (owners.length === 0 && (loose.length > 0 || reason !== undefined)) {
        draft.skip(resource, reason ?? `no plan has what its ${attribute} names`);
      }
      for (const owner of owners) push(found, owner, resource);
    }
    return found;
  };
  const up = (resource: Resource): boolean => truthAt(estate, resource, "admin_state_up") !== false;
  const listeners = gather(types.listener, "loadbalancer_id", types.balancer);
  const poolsByListener = gather(types.pool, "listener_id", types.listener);
  const poolsByBalancer = gather(types.pool, "loadbalancer_id", types.balancer);
  const policies = gather("openstack_lb_l7policy_v2", "listener_id", types.listener);
  const monitors = gather("openstack_lb_monitor_v2", "pool_id", types.pool);
  const members = new Map<Resource, (readonly [Resource, string])[]>();
  const missing = (resource: Resource, found: readonly Resource[]): void => {
    if (found.length === 0) draft.skip(resource, "no plan has its pool");
  };
  for (const member of estate.ofType("openstack_lb_member_v2")) {
    const pools = lookup.at(member, "pool_id", types.pool).resources;
    missing(member, pools);
    for (const pool of up(member) ? pools : []) push(members, pool, [member, ""] as const);
  }
  for (const list of estate.ofType("openstack_lb_members_v2")) {
    const pools = lookup.at(list, "pool_id", types.pool).resources;
    missing(list, pools);
    const blocks = blocksAt(estate, list, "member");
    for (const pool of pools) {
      for (const block of blocks ?? ["member.0"]) {
        if (truthAt(estate, list, `${block}.admin_state_up`) !== false)
          push(members, pool, [list, `${block}.`] as const);
      }
    }
  }
  return {
    listenersOf: (balancer) => (listeners.get(balancer) ?? []).filter(up),
    poolsOf: (listener) => [
      ...new Set([
        ...lookup.at(listener, "default_pool_id", types.pool).resources,
        ...(poolsByListener.get(listener) ?? []),
        ...(policies.get(listener) ?? [])
          .filter(up)
          .flatMap((policy) => lookup.at(policy, "redirect_pool_id", types.pool).resources),
      ]),
    ],
    loosePoolsOf: (balancer) => poolsByBalancer.get(balancer) ?? [],
    membersOf: (pool) => members.get(pool) ?? [],
    monitorsOf: (pool) => (monitors.get(pool) ?? []).filter(up),
  };
}

/** Members and what watches them, of a balancer or of one of its listeners. */
export function backendsOf(
  parts: Parts,
  index: BalancerIndex,
  balancer: Resource,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
  listener?: Resource,
): readonly Backend[] {
  const listeners = listener ? [listener] : index.listenersOf(balancer);
  const pools = new Set([
    ...listeners.flatMap((one) => index.poolsOf(one)),
    // Monitors watch the members of every pool, and a policy may send to any.
    ...(listener ? [] : index.loosePoolsOf(balancer)),
  ]);
  return [...pools].flatMap((pool) =>
    index.membersOf(pool).flatMap(([member, path]) => backends(parts, index, pool, member, path, portsOf)),
  );
}

function backends(
  parts: Parts,
  index: BalancerIndex,
  pool: Resource,
  member: Resource,
  path: string,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
): readonly Backend[] {
  const { estate } = parts.source;
  const cause = causeOf(member);
  const { subnets } = parts.subnets.at(member, `${path}subnet_id`);
  const port = numberAt(estate, member, `${path}protocol_port`);
  const protocol = protocolOf(textAt(estate, pool, "protocol"));
  const addresses = addressesAt(parts, member, `${path}address`, portsOf);
  const open = port === undefined ? doubtAt(estate, member, `${path}protocol_port`) : undefined;
  const found = addresses.map(({ set, doubt }): Backend => ({
    cause,
    address: set,
    ...(port === undefined ? {} : { port }),
    services: port === undefined ? servicesOf(protocol, undefined) : servicesOf(protocol, [port, port]),
    subnets,
    isMonitor: false,
    ...withDoubt(doubt ?? open),
  }));
  const watchedAt = isWritten(estate.get(member, `${path}monitor_address`))
    ? addressesAt(parts, member, `${path}monitor_address`, portsOf)
    : addresses;
  const watchedPort = numberAt(estate, member, `${path}monitor_port`) ?? port;
  for (const monitor of index.monitorsOf(pool)) {
    for (const { set, doubt } of watchedAt) {
      found.push({
        cause: causeOf(monitor),
        address: set,
        services: probe(textAt(estate, monitor, "type"), watchedPort, set.family),
        subnets,
        isMonitor: true,
        ...withDoubt(doubt),
      });
    }
  }
  return found;
}

function addressesAt(
  parts: Parts,
  member: Resource,
  path: string,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
): readonly { readonly set: AddressSet; readonly doubt?: Doubt }[] {
  const { estate } = parts.source;
  const written = AddressSet.parse(textAt(estate, member, path) ?? "");
  if (written) return [{ set: written }];
  const value = estate.get(member, path);
  const named = value.state === "reference" ? value.targets : [];
  const sets = named.flatMap(({ resource }) =>
    (portsOf.get(resource) ?? []).flatMap((port) => port.addresses),
  );
  if (sets.length > 0) return sets.map((set) => ({ set }));
  const doubt = doubtAt(estate, member, path);
  return everything.map((set) => ({ set, doubt }));
}

function protocolOf(text: string | undefined): number | "any" {
  if (text === undefined) return "any";
  return text.toUpperCase() === "UDP" ? 17 : text.toUpperCase() === "SCTP" ? 132 : 6;
}

function probe(type: string | undefined, port: number | undefined, family: 4 | 6): Services {
  const span = port === undefined ? undefined : ([port, port] as const);
  switch (type?.toUpperCase()) {
    case undefined:
      return anyService;
    case "PING":
      return servicesOf(family === 4 ? 1 : 58, undefined);
    case "UDP-CONNECT":
      return servicesOf(17, span);
    case "SCTP":
      return servicesOf(132, span);
    default:
      return servicesOf(6, span);
  }
}
