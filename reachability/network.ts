import type { AddressSet } from "../estate/address-set";
import type { Resource } from "../estate/model";

/**
 * What a network does to packets, after one apply, without a word of Terraform: what the engine, the slow simulator of the tests and
 * the laboratory all read. Ids are positions in the arrays. Semantics: Neutron with ML2/OVN, step by step in docs/reachability.md.
 */
export interface Network {
  readonly segments: readonly Segment[];
  readonly ports: readonly Port[];
  readonly hosts: readonly Host[];
  readonly routers: readonly Router[];
  /** Copies of traffic that leave outside of routers, groups and firewalls. */
  readonly mirrors: readonly Mirror[];
}

/** Why something is in the model: the resource that makes it, and in words where there is none. */
export interface Cause {
  /** Short and unique enough for people, such as `core` or `agency-finance::openstack_networking_port_v2.web`. */
  readonly name: string;
  readonly resource?: Resource;
}

/** Something that the plan does not tell. What is doubtful opens a path that is possible, and closes none. */
export interface Doubt {
  readonly resource?: Resource;
  readonly attribute: string;
  readonly reason: string;
}

/** One broadcast domain: networks on one wire are one segment, whatever their names. */
export interface Segment {
  readonly id: number;
  readonly cause: Cause;
  readonly subnets: readonly Subnet[];
  /** Host that stands for all that is on the wire and in no plan, such as the internet, a carrier or the offices of a county. */
  readonly outside?: number;
  /** It may be one with others, since the plan does not tell on which wire it lies. */
  readonly doubt?: Doubt;
}

export interface Subnet {
  /** The widest that it can be where there is a doubt. */
  readonly cidr: AddressSet;
  readonly doubt?: Doubt;
  /** Undefined: none is handed out. */
  readonly gateway?: bigint;
  /** Routes that are handed out to hosts (option 121). */
  readonly routes: readonly { readonly to: AddressSet; readonly via: bigint }[];
}

/** A host's foot on a segment. Feet of routers are {@link Interface}. */
export interface Port {
  readonly id: number;
  readonly host: number;
  readonly segment: number;
  readonly cause: Cause;
  /** Its own, one set a family; none for a port without address. */
  readonly addresses: readonly AddressSet[];
  /**
   * Addresses that it may send from and take packets for, one set a family: its own and its address pairs; all of both families when
   * not secured, outside, or without an own address (the check is then of the MAC alone).
   */
  readonly usable: readonly AddressSet[];
  /** Groups and address check work. Without them everything passes both ways. */
  readonly secured: boolean;
  /** Union of the groups; nothing else passes when secured. */
  readonly ingress: readonly GroupRule[];
  readonly egress: readonly GroupRule[];
  /** Replies pass by themselves; a port has groups of one kind only. @default true */
  readonly stateful: boolean;
  readonly doubt?: Doubt;
}

/** Allows. An ethertype is the family of `remote`. */
export interface GroupRule {
  readonly cause: Cause;
  /** Addresses of the other end; what is not written is all of the family. */
  readonly remote: AddressSet;
  readonly services: Services;
  readonly doubt?: Doubt;
}

/**
 * Packets by protocol, a set of boxes `[protocol first, last, a first, last, b first, last]`, all inside: `a` is the source port, `b` the
 * destination port; ICMP has `b` = type × 256 + code and every `a`; other protocols every `a` and `b`. Protocols 0 to 255, `a` and
 * `b` 0 to 65535.
 */
export type Services = readonly ServiceBox[];
export type ServiceBox = readonly [
  protocolFirst: number,
  protocolLast: number,
  sourceFirst: number,
  sourceLast: number,
  targetFirst: number,
  targetLast: number,
];

/** A machine, a load balancer, or all that is behind a wire. */
export interface Host {
  readonly id: number;
  readonly cause: Cause;
  readonly kind: "instance" | "balancer" | "outside";
  readonly ports: readonly number[];
  /** Where it may be in no plan yet: a project that may attach to a segment. */
  readonly doubt?: Doubt;
}

export interface Router {
  readonly id: number;
  readonly cause: Cause;
  readonly interfaces: readonly Interface[];
  /** Longest destination wins, directly connected blocks among them; equal ones are all used. */
  readonly routes: readonly Route[];
  /** One to one, at the gateway interface: every protocol and port; what the inside sends out bears the outside address. */
  readonly floating: readonly {
    readonly outside: bigint;
    readonly inside: bigint;
    readonly cause: Cause;
    readonly doubt?: Doubt;
  }[];
  /** Port forwardings, and load balancers that rewrite the destination and keep the source (OVN). */
  readonly forwards: readonly Forward[];
}

export interface Interface {
  readonly segment: number;
  readonly cause: Cause;
  readonly addresses: readonly bigint[];
  /** Blocks that are directly connected here. */
  readonly connected: readonly AddressSet[];
  /**
   * Present on a gateway interface: IPv4 sources that leave here with the address of the interface. Neutron does it for attached
   * subnets when SNAT is on. IPv6 is never rewritten.
   */
  readonly snat?: { readonly sources: AddressSet; readonly address: bigint; readonly doubt?: Doubt };
  readonly gateway: boolean;
  /** A firewall group stands here: first match decides, nothing matched is dropped, no state is kept, both directions. */
  readonly firewall?: Firewall;
  /** It may stand elsewhere, or not at all. */
  readonly doubt?: Doubt;
}

export interface Firewall {
  readonly cause: Cause;
  /** From the router into the segment (Neutron's ingress policy). */
  readonly toSegment: readonly FirewallRule[];
  /** From the segment into the router (egress policy). */
  readonly toRouter: readonly FirewallRule[];
}

export interface FirewallRule {
  readonly cause: Cause;
  readonly allow: boolean;
  readonly source: AddressSet;
  readonly destination: AddressSet;
  readonly services: Services;
  /** What it matches is not all known: the sets are the widest that it can be. */
  readonly doubt?: Doubt;
}

export interface Route {
  readonly cause: Cause;
  readonly to: AddressSet;
  readonly via: bigint;
  readonly doubt?: Doubt;
}

/** Destination is rewritten at the router before routing. */
export interface Forward {
  readonly cause: Cause;
  readonly address: bigint;
  /** 6 or 17; undefined is every protocol and then no port is rewritten. */
  readonly protocol?: number;
  readonly port?: number;
  readonly targets: readonly { readonly address: bigint; readonly port?: number }[];
  /** It answers only to packets that come in here: a port forwarding at the gateway; a load balancer everywhere. */
  readonly gatewayOnly: boolean;
  readonly doubt?: Doubt;
}

export interface Mirror {
  readonly cause: Cause;
  /** Segments whose traffic is copied. */
  readonly segment: number;
  readonly remote: AddressSet;
  readonly doubt?: Doubt;
}
