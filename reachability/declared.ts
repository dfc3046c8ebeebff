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

const via = "--via--";
const udp = 17;
const tcp = 6;
const icmp = 1;
/** ICMP echo request with any code: the provider cannot send a code of 0. */
const echo: ServiceBox = [icmp, icmp, 0, highestPort, 8 << 8, (8 << 8) | 255];

/** All that an environment declares: flows, agreements, publications, the baseline of operations, and copies to the recovery site. */
export function declaredFlows(environment: Environment): readonly DeclaredFlow[] {
  const flows = allFlows(environment);
  const twins = new Map(
    flows.filter(({ id }) => id.includes(via)).map(({ id }) => [id.slice(0, id.indexOf(via)), id] as const),
  );
  return [...flows.map((flow) => fromFlow(flow, twins)), ...baseline(environment), ...copies(environment)];
}

function fromFlow(flow: ResolvedFlow, twins: ReadonlyMap<string, string>): DeclaredFlow {
  const { id, from, to, purpose, source, reason } = flow;
  const twin = twins.get(id);
  return {
    id,
    from: setOf(from.prefixes),
    to: setOf(to.prefixes),
    services: servicesOf(flow),
    purpose,
    source,
    reason,
    ...(reason === "agreement" ? { agreement: (source as { id: string }).id } : {}),
    ...(twin === undefined ? {} : { instead: twin }),
  };
}

/** Every instance of every tenant and the services of operations. */
function baseline(environment: Environment): DeclaredFlow[] {
  const everywhere = setOf(
    environment.addressPlan.zones.flatMap(({ block, outside }) => (outside === true ? [] : [block])),
  );
  return baselineFlows(environment).map(({ id, direction, protocol, port, prefixes, purpose, source }) => {
    const service = setOf(prefixes);
    return {
      id: `baseline--${id}`,
      from: direction === "ingress" ? service : everywhere,
      to: direction === "ingress" ? everywhere : service,
      services: [portBox(protocol === "udp" ? udp : tcp, port, port)],
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
        purpose: declared.system.name,
        source: target,
        reason: "recovery" as const,
      },
    ];
  });
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
