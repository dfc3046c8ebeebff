import { allFlows, baselineFlows, type ResolvedFlow } from "../environments/flows";
import type { Environment } from "../environments/model";
import { AddressSet } from "../estate/address-set";
import type { Text } from "../messages/text";
import { highestPort } from "./header/services";
import type { ServiceBox, Services } from "./network";

/** Traffic that YAML declares, as packets. */
export interface DeclaredFlow {
  /** Stable, see {@link ResolvedFlow.id}; `baseline--<service>` and `recovery--<system>` for what stands in operations and recovery. */
  readonly id: string;
  readonly from: AddressSet;
  readonly to: AddressSet;
  readonly services: Services;
  /**
   * What stands at the two ends: named hosts, a load balancer that the cloud gives an address, hosts that are in no plan, or a whole
   * block, which permits and promises nothing.
   */
  readonly ends: readonly [EndKind, EndKind];
  readonly purpose: Text;
  /** Object of YAML that declares it, with the member of it. */
  readonly source: object;
  readonly key?: string;
  readonly reason: ResolvedFlow["reason"] | "baseline" | "recovery";
  /** Id of the agreement that it is a leg of. */
  readonly agreement?: string;
  /** Another flow that keeps the same promise: to the load balancer before the tier. */
  readonly instead?: string;
}

export type EndKind = "hosts" | "balancer" | "outside" | "block";

const via = "--via--";
const udp = 17;
const tcp = 6;
const icmp = 1;
/** ICMP echo request with any code: the provider cannot send a code of 0. */
const echo: ServiceBox = [icmp, icmp, 0, highestPort, 8 << 8, (8 << 8) | 255];

/** All that an environment declares: flows, agreements, publications, the baseline of operations, and copies to the recovery site. */
export function declaredFlows(environment: Environment): readonly DeclaredFlow[] {
  const flows = allFlows(environment);
  const inside = insideOf(environment);
  const twins = new Map(
    flows.filter(({ id }) => id.includes(via)).map(({ id }) => [id.slice(0, id.indexOf(via)), id] as const),
  );
  return [
    ...flows.map((flow) => fromFlow(flow, twins, inside)),
    ...baseline(environment),
    ...copies(environment),
  ];
}

function fromFlow(flow: ResolvedFlow, twins: ReadonlyMap<string, string>, inside: AddressSet): DeclaredFlow {
  const { id, from, to, purpose, source, reason } = flow;
  const twin = twins.get(id);
  return {
    id,
    from: setOfEnd(from, inside),
    to: setOfEnd(to, inside),
    services: servicesOf(flow),
    ends: [endKind(flow, from), endKind(flow, to)],
    purpose,
    source,
    reason,
    ...(reason === "agreement" ? { agreement: (source as { id: string }).id } : {}),
    ...(twin === undefined ? {} : { instead: twin }),
  };
}

/** Addresses that are declared to be inside. */
export function insideOf({ addressPlan }: Environment): AddressSet {
  return setOf(addressPlan.zones.flatMap(({ block, outside }) => (outside === true ? [] : [block])));
}

/** The internet is what is not inside: whoever there bears an address of the inside is not meant. */
function setOfEnd({ kind, prefixes }: ResolvedFlow["from"], inside: AddressSet): AddressSet {
  const set = setOf(prefixes);
  return kind === "internet" ? set.minus(inside) : set;
}

/** Every instance of every tenant and the services of operations. */
function baseline(environment: Environment): DeclaredFlow[] {
  const everywhere = insideOf(environment);
  return baselineFlows(environment).map(({ id, direction, protocol, port, prefixes, purpose, source }) => {
    const service = setOf(prefixes);
    return {
      id: `baseline--${id}`,
      from: direction === "ingress" ? service : everywhere,
      to: direction === "ingress" ? everywhere : service,
      services: [portBox(protocol === "udp" ? udp : tcp, port, port)],
      ends: direction === "ingress" ? ["hosts", "block"] : ["block", "hosts"],
      purpose,
      source: source.node,
      key: source.key,
      reason: "baseline",
    };
  });
}

/** Systems send copies to their receivers at the recovery site. */
function copies({ recovery, systems }: Environment): DeclaredFlow[] {
  if (!recovery) return [];
  return recovery.targets.flatMap((target) => {
    const declared = systems.find(({ system }) => system.id === target.system);
    if (!declared || (target.addresses ?? []).length === 0) return [];
    return [
      {
        id: `recovery--${target.system}`,
        from: setOf(declared.system.tiers.flatMap(({ addresses }) => addresses)),
        to: setOf(target.addresses ?? []),
        services: [portBox(tcp, recovery.replicationPort, recovery.replicationPort)],
        // Not every tier has data to copy.
        ends: ["block", "hosts"] as const,
        purpose: declared.system.name,
        source: target,
        reason: "recovery" as const,
      },
    ];
  });
}

function endKind({ reason, to }: ResolvedFlow, { kind }: ResolvedFlow["from"]): EndKind {
  if (kind === "tier" || kind === "load-balancer") return "hosts";
  if (kind === "county" || kind === "internet") return "outside";
  // Towards its members the network of a load balancer stands for its address there, which no file knows.
  return kind === "network" && reason === "load-balancer" && to.kind === "tier" ? "balancer" : "block";
}

function servicesOf({ protocol, ports }: ResolvedFlow): Services {
  if (protocol === "icmp") return [echo];
  return ports.map(({ from, to }) => portBox(protocol === "udp" ? udp : tcp, from, to));
}

function portBox(protocol: number, from: number, to: number): ServiceBox {
  return [protocol, protocol, 0, highestPort, from, to];
}

function setOf(prefixes: readonly string[]): AddressSet {
  return AddressSet.of(
    4,
    prefixes.flatMap((prefix) => AddressSet.parse(prefix)?.intervals ?? []),
  );
}
