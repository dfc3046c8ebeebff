import { AddressSet, type Family } from "../../../estate/address-set";
import type {
  Cause,
  Doubt,
  Firewall,
  FirewallRule,
  Forward,
  GroupRule,
  Host,
  Interface,
  Network,
  Port,
  Router,
  Services,
  Subnet,
} from "../../../reachability/network";

/** What tells one network from another; ids, causes and what follows from the rest are put in by {@link build}. */
export interface Plan {
  readonly segments: readonly { readonly subnets?: readonly Subnet[] }[];
  readonly hosts: readonly HostPlan[];
  readonly routers?: readonly RouterPlan[];
}

export interface HostPlan {
  /** An outside host stands for all outside of the segments that it has ports on. @default "instance" */
  readonly kind?: Host["kind"];
  readonly ports: readonly PortPlan[];
}

export interface PortPlan {
  readonly segment: number;
  /** Its own addresses. */
  readonly own?: readonly string[];
  /** Address pairs: addresses or blocks. */
  readonly pairs?: readonly string[];
  /** @default true; never outside */
  readonly secured?: boolean;
  /** @default everything */
  readonly ingress?: readonly GroupRule[];
  /** @default everything */
  readonly egress?: readonly GroupRule[];
  /** @default true */
  readonly stateful?: boolean;
  readonly doubt?: Doubt;
}

export interface RouterPlan {
  readonly interfaces: readonly InterfacePlan[];
  readonly routes?: readonly { readonly to: string; readonly via: string; readonly doubt?: Doubt }[];
  readonly floating?: readonly {
    readonly outside: string;
    readonly inside: string;
    readonly doubt?: Doubt;
  }[];
  readonly forwards?: readonly Omit<Forward, "cause">[];
}

export interface InterfacePlan {
  readonly segment: number;
  readonly addresses: readonly string[];
  readonly connected: readonly string[];
  /** @default false */
  readonly gateway?: boolean;
  readonly snat?: { readonly sources: string; readonly address: string; readonly doubt?: Doubt };
  readonly firewall?: Omit<Firewall, "cause">;
  readonly doubt?: Doubt;
}

/** A valid network. */
export function build({ segments, hosts, routers = [] }: Plan): Network {
  const ports = hosts.flatMap(({ kind, ports }, host) => ports.map((plan) => ({ plan, host, kind })));
  const outsideOf = (segment: number) =>
    hosts.findIndex(
      ({ kind, ports }) => kind === "outside" && ports.some((port) => port.segment === segment),
    );
  return {
    segments: segments.map(({ subnets = [] }, id) => ({
      id,
      cause: called(`segment ${id}`),
      subnets,
      ...(outsideOf(id) < 0 ? {} : { outside: outsideOf(id) }),
    })),
    ports: ports.map(({ plan, host, kind }, id) => portOf(plan, id, host, kind === "outside")),
    hosts: hosts.map(({ kind = "instance" }, id) => ({
      id,
      cause: called(`host ${id}`),
      kind,
      ports: ports.flatMap(({ host }, port) => (host === id ? [port] : [])),
    })),
    routers: routers.map(routerOf),
    mirrors: [],
  };
}

function portOf(plan: PortPlan, id: number, host: number, isOutside: boolean): Port {
  const { segment, own = [], pairs = [], stateful = true, doubt } = plan;
  const secured = !isOutside && (plan.secured ?? true);
  const checked = secured && own.length > 0;
  return {
    id,
    host,
    segment,
    cause: called(`port ${id}`),
    addresses: byFamily(own),
    usable: checked ? byFamily([...own, ...pairs]) : [AddressSet.all(4), AddressSet.all(6)],
    secured,
    ingress: plan.ingress ?? everyPacket,
    egress: plan.egress ?? everyPacket,
    stateful,
    ...(doubt ? { doubt } : {}),
  };
}

function routerOf({ interfaces, routes = [], floating = [], forwards = [] }: RouterPlan, id: number): Router {
  return {
    id,
    cause: called(`router ${id}`),
    interfaces: interfaces.map(interfaceOf),
    routes: routes.map(({ to, via, ...rest }) => ({
      cause: called(`route ${to}`),
      to: set(to),
      via: ip(via),
      ...rest,
    })),
    floating: floating.map(({ outside, inside, ...rest }) => ({
      cause: called(`floating ${outside}`),
      outside: ip(outside),
      inside: ip(inside),
      ...rest,
    })),
    forwards: forwards.map((forward) => ({ cause: called("forward"), ...forward })),
  };
}

function interfaceOf(plan: InterfacePlan, index: number): Interface {
  const { segment, addresses, connected, gateway = false, snat, firewall, doubt } = plan;
  return {
    segment,
    cause: called(`interface ${index}`),
    addresses: addresses.map(ip),
    connected: connected.map(set),
    gateway,
    ...(snat ? { snat: { ...snat, sources: set(snat.sources), address: ip(snat.address) } } : {}),
    ...(firewall ? { firewall: { cause: called("firewall"), ...firewall } } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

/** @throws when the text is neither an address nor a block */
export function set(text: string): AddressSet {
  const found = AddressSet.parse(text);
  if (!found) throw new Error(`Neither an address nor a block: ${text}`);
  return found;
}

/** The number of an address. */
export function ip(text: string): bigint {
  const [only] = set(text).intervals;
  if (!only || only[0] !== only[1]) throw new Error(`Not one address: ${text}`);
  return only[0];
}

/** One set for each family that there are addresses of. */
function byFamily(texts: readonly string[]): AddressSet[] {
  const families: readonly Family[] = [4, 6];
  return families
    .map((family) =>
      AddressSet.of(
        family,
        texts.map(set).flatMap((one) => (one.family === family ? one.intervals : [])),
      ),
    )
    .filter(({ isEmpty }) => !isEmpty);
}

export const anything: Services = [[0, 255, 0, 65535, 0, 65535]];

/** Packets to a port or, for ICMP, of a type and code. */
export function to(protocol: number, b: number): Services {
  return [[protocol, protocol, 0, 65535, b, b]];
}

export function allow(remote: string, services = anything): GroupRule {
  return { cause: called(`group rule ${remote}`), remote: set(remote), services };
}

const everyPacket = [allow("0.0.0.0/0"), allow("::/0")];

/** A rule of a firewall. */
export function rule(
  verdict: "allow" | "deny",
  source: string,
  destination: string,
  services = anything,
): FirewallRule {
  return {
    cause: called(verdict),
    allow: verdict === "allow",
    source: set(source),
    destination: set(destination),
    services,
  };
}

export const passAll: readonly FirewallRule[] = [
  rule("allow", "0.0.0.0/0", "0.0.0.0/0"),
  rule("allow", "::/0", "::/0"),
];

function called(name: string): Cause {
  return { name };
}
