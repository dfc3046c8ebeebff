import { overlaps, parseAddress } from "../../environments/addresses";
import { baselineFlows, type ResolvedEnd, type ResolvedFlow } from "../../environments/flows";
import type { Environment } from "../../environments/model";
import { networkFlows } from "../../stacks/network-flows";
import {
  addressOutside,
  grouped,
  holds,
  pathOf,
  portMatches,
  type Resource,
  Resources,
  shared,
} from "./city";

/** A unit behind a boundary. */
export interface Unit {
  readonly stack: string;
  /** How names of its routers, routes and firewall begin. @default - all of the stack are its */
  readonly place?: string;
  readonly block: string;
  /** Whether the shared operations services serve it. @default true */
  readonly baseline?: boolean;
}

interface Packet {
  readonly from: number;
  readonly to: number;
  readonly protocol: ResolvedFlow["protocol"];
  readonly port: number;
}

/** Addresses that stand for the internet, which no block of a plan holds. */
const somewhere = "198.51.100.7/32";
const clientPort = 40_000;

/** Declared flows that a packet of theirs, or its reply, cannot take through the boundary of a unit: `<unit>: <flow>`. */
export function stoppedAtBoundaries(
  environment: Environment,
  resources: Resources,
  units: readonly Unit[],
): readonly string[] {
  const flows = networkFlows(environment);
  return units.flatMap(({ stack, place, block, baseline = true }) => {
    const boundary = new Boundary(resources, stack, place);
    return [...flows, ...(baseline ? operationsFlows(environment, block) : [])]
      .filter((flow) => crossings(flow, block).some(({ packet, outward }) => !boundary.lets(packet, outward)))
      .map(({ id }) => `${place ?? stack}: ${id}`);
  });
}

/** Flows of units that cross their boundary, so that a test can show that there are some. */
export function crossingFlows(environment: Environment, units: readonly Unit[]): readonly string[] {
  return networkFlows(environment)
    .filter((flow) => units.some(({ block }) => crossings(flow, block).length > 0))
    .map(({ id }) => id);
}

/** The shared operations services as flows of a unit. */
function operationsFlows(environment: Environment, block: string): ResolvedFlow[] {
  return baselineFlows(environment).map(({ id, direction, protocol, port, prefixes, purpose, source }) => {
    const service: ResolvedEnd = { kind: "zone", id: "service", prefixes };
    const unit: ResolvedEnd = { kind: "zone", id: "unit", prefixes: [block] };
    const [from, to] = direction === "ingress" ? [service, unit] : [unit, service];
    const ports = [{ from: port, to: port }];
    return {
      id: `baseline--${id}`,
      from,
      to,
      protocol,
      ports,
      purpose,
      source: source.node,
      reason: "declared",
    };
  });
}

function crossings(flow: ResolvedFlow, block: string): { packet: Packet; outward: boolean }[] {
  const found: { packet: Packet; outward: boolean }[] = [];
  for (const source of prefixesOf(flow.from)) {
    for (const destination of prefixesOf(flow.to)) {
      if (!overlaps(block, source) && !overlaps(block, destination)) continue;
      for (const outward of [true, false]) {
        const from = outward ? inside(source, block) : addressOutside(source, [block]);
        const to = outward ? addressOutside(destination, [block]) : inside(destination, block);
        if (from === undefined || to === undefined) continue;
        const port = flow.ports[0]?.to ?? 0;
        found.push({ packet: { from, to, protocol: flow.protocol, port }, outward });
      }
    }
  }
  return found;
}

function prefixesOf(end: ResolvedEnd): readonly string[] {
  return end.kind === "internet" ? [somewhere] : end.prefixes;
}

function inside(prefix: string, block: string): number | undefined {
  const part = shared(prefix, block);
  return part === undefined ? undefined : addressOutside(part, []);
}

/** Firewall and routers of a unit as their template says. */
class Boundary {
  private readonly towards: readonly Resource[];
  private readonly from: readonly Resource[];
  private readonly routes: readonly (readonly string[])[];

  constructor(resources: Resources, stack: string, place = "") {
    const of = (type: string) =>
      resources.of(type, stack).filter(({ address }) => address.startsWith(`openstack_${type}.${place}`));
    const [group] = of("fw_group_v2");
    if (!group) throw new Error(`${stack} has no firewall`);
    const rulesOf = (key: string) => {
      const policy = resources.target(group, group.body[key]);
      return (policy.body["rules"] as string[]).map((rule) => resources.target(policy, rule));
    };
    this.towards = rulesOf("ingress_firewall_policy_id");
    this.from = rulesOf("egress_firewall_policy_id");
    const routes = of("networking_router_route_v2");
    this.routes = of("networking_router_v2").map((router) =>
      routes
        .filter((route) => resources.referred(route, route.body["router_id"]) === router)
        .map(({ body }) => String(body["destination_cidr"])),
    );
  }

  lets(packet: Packet, outward: boolean): boolean {
    const { from, to, protocol, port } = packet;
    const beyond = outward ? to : from;
    const [requests, replies] = outward ? [this.from, this.towards] : [this.towards, this.from];
    return (
      this.routes.every((blocks) => blocks.some((block) => holds(block, beyond))) &&
      matches(requests, protocol, { address: from, port: clientPort }, { address: to, port }) &&
      matches(replies, protocol, { address: to, port }, { address: from, port: clientPort })
    );
  }
}

interface Socket {
  readonly address: number;
  readonly port: number;
}

function matches(rules: readonly Resource[], protocol: string, source: Socket, destination: Socket): boolean {
  return rules.some(
    ({ body }) =>
      body["protocol"] === protocol &&
      holds(body["source_ip_address"] as string, source.address) &&
      holds(body["destination_ip_address"] as string, destination.address) &&
      portMatches(body["source_port"] as string | undefined, source.port) &&
      portMatches(body["destination_port"] as string | undefined, destination.port),
  );
}

/** Declared flows that the groups of an instance at one end do not allow: `<flow> <direction> at <address>`. */
export function stoppedAtGroups(environment: Environment, resources: Resources): readonly string[] {
  const groups = new Groups(resources);
  return networkFlows(environment).flatMap((flow) => [
    ...groups.refusals(flow, "ingress", flow.to, flow.from),
    ...groups.refusals(flow, "egress", flow.from, flow.to),
  ]);
}

/** Security groups by the instances that bear them. */
class Groups {
  private readonly rules: ReadonlyMap<string, readonly Resource[]>;
  private readonly bearers: ReadonlyMap<string, readonly number[]>;
  private readonly byAddress = new Map<string, readonly string[]>();

  constructor(private readonly resources: Resources) {
    this.rules = grouped(resources.of("networking_secgroup_rule_v2"), (rule) =>
      pathOf(resources.target(rule, rule.body["security_group_id"])),
    );
    const pairs = resources.of("networking_port_v2").flatMap((port) => {
      const [fixed] = port.body["fixed_ip"] as { ip_address: string }[];
      const ids = ((port.body["security_group_ids"] ?? []) as string[]).map((id) =>
        pathOf(resources.target(port, id)),
      );
      this.byAddress.set(fixed?.ip_address ?? "", ids);
      return ids.map((id) => ({ id, address: parseAddress(fixed?.ip_address ?? "") }));
    });
    this.bearers = new Map(
      [...grouped(pairs, ({ id }) => id)].map(([id, found]) => [id, found.map(({ address }) => address)]),
    );
  }

  refusals(flow: ResolvedFlow, direction: string, own: ResolvedEnd, other: ResolvedEnd): string[] {
    if (own.kind !== "tier") return [];
    const others = prefixesOf(other).map((prefix) => addressOutside(prefix, []) ?? 0);
    return own.tier.addresses
      .filter((address) => others.some((remote) => !this.allows(address, direction, flow, remote)))
      .map((address) => `${flow.id} ${direction} at ${address}`);
  }

  private allows(
    address: string,
    direction: string,
    { protocol, ports }: ResolvedFlow,
    remote: number,
  ): boolean {
    const rules = (this.byAddress.get(address) ?? []).flatMap((group) => this.rules.get(group) ?? []);
    return (protocol === "icmp" ? [{ from: 8, to: undefined }] : ports).every((range) =>
      rules.some(
        (rule) =>
          rule.body["direction"] === direction &&
          rule.body["protocol"] === protocol &&
          rule.body["port_range_min"] === range.from &&
          rule.body["port_range_max"] === range.to &&
          this.holdsRemote(rule, remote),
      ),
    );
  }

  private holdsRemote(rule: Resource, remote: number): boolean {
    const { remote_ip_prefix: prefix, remote_group_id: group, remote_address_group_id: blocks } = rule.body;
    if (prefix !== undefined) return holds(String(prefix), remote);
    if (group !== undefined)
      return (this.bearers.get(pathOf(this.resources.target(rule, group))) ?? []).includes(remote);
    const { body } = this.resources.target(rule, blocks);
    return (body["addresses"] as string[]).some((block) => holds(block, remote));
  }
}
