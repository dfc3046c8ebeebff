import { AddressSet, type Family } from "../estate/address-set";
import { AddressAxis } from "./header/axis";
import { empty, subtract, unite, type Ranges } from "./header/ranges";
import { push } from "./maps";
import type {
  Doubt,
  Firewall,
  FirewallRule,
  GroupRule,
  Host,
  Interface,
  Network,
  Port,
  Router,
  Services,
} from "./network";
import { prefixes, RoutingTable } from "./routing";

export const families: readonly Family[] = [4, 6];

/** Ports of one segment that let the same through and belong to the same: all that is asked of one is asked of all. */
export interface PortClass {
  readonly id: number;
  readonly segment: number;
  readonly ports: readonly Port[];
  readonly secured: boolean;
  readonly addresses: Ranges;
  readonly usable: Ranges;
  /** Destinations that it takes when secured: those, multicast and broadcast. */
  readonly takes: Ranges;
  readonly ingress: readonly CompiledRule[];
  readonly egress: readonly CompiledRule[];
  /** The host's other ports, when the class is one port of a host with several. */
  readonly siblings: readonly Port[];
  readonly kind: Host["kind"];
  readonly doubt?: Doubt;
}

export interface CompiledRule {
  readonly rule: GroupRule;
  readonly remote: Ranges;
  readonly services: Services;
}

export interface CompiledFirewallRule {
  readonly rule: FirewallRule;
  readonly sources: Ranges;
  readonly targets: Ranges;
}

export interface CompiledFirewall {
  readonly firewall: Firewall;
  readonly toSegment: readonly CompiledFirewallRule[];
  readonly toRouter: readonly CompiledFirewallRule[];
}

/** A router's foot on a segment, with what it answers for there. */
export interface Foot {
  readonly router: CompiledRouter;
  readonly by: Interface;
  /** Addresses of the interface, which nobody else can answer for unless there is a doubt. */
  readonly answers: Ranges;
  /** Addresses that it rewrites and answers for, and own ones where there is a doubt: they hide nobody. */
  readonly alsoAnswers: readonly { readonly answers: Ranges; readonly doubt?: Doubt }[];
  readonly firewall?: CompiledFirewall;
  readonly snat?: { readonly sources: Ranges; readonly address: Ranges; readonly doubt?: Doubt };
}

export interface CompiledRouter {
  readonly router: Router;
  readonly table: RoutingTable;
  /** Addresses of its interfaces: a packet to one of them ends here. */
  readonly own: Ranges;
  /** Sources and destinations that it drops. */
  readonly odd: { readonly sources: Ranges; readonly targets: Ranges };
  readonly feet: ReadonlyMap<Interface, Foot>;
  readonly floating: readonly {
    readonly outside: number;
    readonly inside: number;
    readonly by: Router["floating"][number];
  }[];
  readonly forwards: readonly {
    readonly address: number;
    readonly targets: readonly { readonly address: number; readonly port?: number }[];
    readonly by: Router["forwards"][number];
  }[];
  /** Those that rewrite on the inner segments already. */
  readonly early: CompiledRouter["forwards"];
}

export interface CompiledSegment {
  readonly id: number;
  readonly feet: readonly Foot[];
  readonly classes: readonly PortClass[];
  /** Addresses of routers' interfaces, without doubt: what is doubtful hides nobody. */
  readonly ofRouters: Ranges;
  /** Addresses that ports have, without doubt. */
  readonly ofPorts: Ranges;
  /** Addresses that ports may take, without those that somebody surely has. */
  readonly borrowed: Ranges;
  /** Those of them that somebody surely takes. */
  readonly surelyBorrowed: Ranges;
}

/** A network ready to be asked: addresses as pieces of one axis, ports in classes, routes as tables. */
export interface Compiled {
  readonly network: Network;
  readonly axis: AddressAxis;
  readonly segments: readonly CompiledSegment[];
  readonly classes: readonly PortClass[];
  /** Class of each port. */
  readonly classOf: readonly PortClass[];
  readonly routers: readonly CompiledRouter[];
}

/**
 * Prepares a network.
 * @param label ports with different labels are never in one class; ports of one class may differ in address only
 * @param asked further sets of addresses that questions will be about
 */
export function compile(
  network: Network,
  label: (port: Port) => string | number,
  asked: Iterable<AddressSet> = [],
): Compiled {
  const axis = new AddressAxis(setsOf(network, asked));
  const routers = network.routers.map((router) => compileRouter(router, axis));
  const classes = classify(network, axis, label);
  const classOf: PortClass[] = [];
  for (const one of classes) for (const { id } of one.ports) classOf[id] = one;
  return {
    network,
    axis,
    classes,
    classOf,
    routers,
    segments: compileSegments(network, routers, classes),
  };
}

function* setsOf(network: Network, asked: Iterable<AddressSet>): Iterable<AddressSet> {
  yield* asked;
  yield* [forAll4, forAll6, strange4];
  for (const { subnets } of network.segments) {
    for (const { cidr, gateway, routes } of subnets) {
      yield cidr;
      if (gateway !== undefined) yield single(cidr.family, gateway);
      for (const { to, via } of routes) {
        yield* blocks(to);
        yield single(to.family, via);
      }
    }
  }
  for (const { addresses, usable, ingress, egress } of network.ports) {
    yield* addresses;
    yield* usable;
    for (const { remote } of ingress) yield remote;
    for (const { remote } of egress) yield remote;
  }
  for (const router of network.routers) yield* setsOfRouter(router);
  for (const { remote } of network.mirrors) yield remote;
}

function* setsOfRouter(router: Router): Iterable<AddressSet> {
  for (const last of lastsOf(router)) yield single(4, last);
  for (const { addresses, connected, snat, firewall } of router.interfaces) {
    for (const address of addresses) yield anyFamily(address);
    for (const set of connected) yield* blocks(set);
    if (snat) yield* [snat.sources, single(4, snat.address)];
    for (const { source, destination } of [...(firewall?.toSegment ?? []), ...(firewall?.toRouter ?? [])]) {
      yield source;
      yield destination;
    }
  }
  for (const { to, via } of router.routes) {
    yield* blocks(to);
    yield single(to.family, via);
  }
  for (const { outside, inside } of router.floating) yield* [single(4, outside), single(4, inside)];
  for (const { address, targets } of router.forwards) {
    yield anyFamily(address);
    for (const target of targets) yield anyFamily(target.address);
  }
}

/** A set with its parts as routing sees them. */
function* blocks(set: AddressSet): Iterable<AddressSet> {
  yield set;
  for (const interval of set.intervals) {
    for (const block of prefixes(set.family, interval)) yield AddressSet.of(set.family, [block]);
  }
}

/** Addresses above the last one of IPv4 are IPv6; no address of a plan is an IPv6 one below that. */
export function familyOfAddress(address: bigint): Family {
  return address < 1n << 32n ? 4 : 6;
}

function anyFamily(address: bigint): AddressSet {
  return single(familyOfAddress(address), address);
}

function single(family: Family, address: bigint): AddressSet {
  return AddressSet.of(family, [[address, address]]);
}

function compileRouter(router: Router, axis: AddressAxis): CompiledRouter {
  const pieceOf = (address: bigint) => axis.find(familyOfAddress(address), address);
  const feet = new Map<Interface, Foot>();
  const forwards = router.forwards.map((by) => ({
    address: pieceOf(by.address),
    targets: by.targets.map(({ address, port }) => ({
      address: pieceOf(address),
      ...(port === undefined ? {} : { port }),
    })),
    by,
  }));
  const compiled: CompiledRouter = {
    router,
    table: RoutingTable.of(router, axis),
    own: points(router.interfaces.flatMap(({ addresses, doubt }) => (doubt ? [] : addresses.map(pieceOf)))),
    odd: oddOf(router, axis),
    feet,
    floating: router.floating.map((by) => ({ outside: pieceOf(by.outside), inside: pieceOf(by.inside), by })),
    forwards,
    early: forwards.filter(({ by }) => !by.gatewayOnly),
  };
  for (const by of router.interfaces) {
    const rewritten = [
      ...(by.gateway ? compiled.floating : []).map(({ outside, by: { doubt } }) => ({
        piece: outside,
        doubt,
      })),
      ...compiled.forwards
        .filter((forward) => by.gateway || !forward.by.gatewayOnly)
        .map(({ address, by: { doubt } }) => ({ piece: address, doubt })),
    ];
    const own = by.addresses.map(pieceOf);
    const also = [...rewritten, ...(by.doubt ? own.map((piece) => ({ piece, doubt: undefined })) : [])];
    feet.set(by, {
      router: compiled,
      by,
      answers: by.doubt ? empty : points(own),
      alsoAnswers: also.map(({ piece, doubt }) => {
        const known = by.doubt ?? doubt;
        return { answers: points([piece]), ...(known ? { doubt: known } : {}) };
      }),
      ...(by.firewall ? { firewall: compileFirewall(by.firewall, axis) } : {}),
      ...(by.snat
        ? {
            snat: {
              sources: axis.rangesOf(by.snat.sources),
              address: points([pieceOf(by.snat.address)]),
              ...(by.snat.doubt ? { doubt: by.snat.doubt } : {}),
            },
          }
        : {}),
    });
  }
  return compiled;
}

/** Multicast and broadcast, and what stands for no host. */
const forAll4 = AddressSet.of(4, [
  [224n << 24n, (240n << 24n) - 1n],
  [(1n << 32n) - 1n, (1n << 32n) - 1n],
]);
const forAll6 = AddressSet.of(6, [[0xffn << 120n, (1n << 128n) - 1n]]);
const strange4 = AddressSet.of(4, [
  [0n, (1n << 24n) - 1n],
  [127n << 24n, (128n << 24n) - 1n],
]);

function oddOf(router: Router, axis: AddressAxis): CompiledRouter["odd"] {
  const [all4, all6, strange] = [forAll4, forAll6, strange4].map((set) => axis.rangesOf(set)) as [
    Ranges,
    Ranges,
    Ranges,
  ];
  const own = router.interfaces.flatMap(({ addresses, doubt }) =>
    doubt ? [] : addresses.map((address) => axis.find(familyOfAddress(address), address)),
  );
  const lasts = lastsOf(router).map((address) => axis.find(4, address));
  return {
    sources: unite([all4, strange, points(own), points(lasts)]),
    targets: unite([all4, all6, strange]),
  };
}

/** Last addresses of the connected IPv4 blocks, which are for all on the segment. */
function lastsOf({ interfaces }: Router): bigint[] {
  return interfaces.flatMap(({ connected }) =>
    connected
      .filter(({ family }) => family === 4)
      .flatMap(({ intervals }) => intervals.map(([, last]) => last)),
  );
}

function compileFirewall(firewall: Firewall, axis: AddressAxis): CompiledFirewall {
  const list = (rules: readonly FirewallRule[]) =>
    rules.map((rule) => ({
      rule,
      sources: axis.rangesOf(rule.source),
      targets: axis.rangesOf(rule.destination),
    }));
  return { firewall, toSegment: list(firewall.toSegment), toRouter: list(firewall.toRouter) };
}

function classify(
  network: Network,
  axis: AddressAxis,
  label: (port: Port) => string | number,
): readonly PortClass[] {
  const numbers = new Map<unknown, number>();
  const numberOf = (thing: unknown) => {
    let number = numbers.get(thing);
    if (number === undefined) numbers.set(thing, (number = numbers.size));
    return number;
  };
  const members = new Map<string, Port[]>();
  for (const port of network.ports) {
    const host = network.hosts[port.host];
    const alone = (host?.ports.length ?? 0) > 1 ? port.id : -1;
    const rules = port.secured
      ? [...port.ingress.map(numberOf), -1, ...port.egress.map(numberOf)].join()
      : "open";
    const doubt = port.doubt ?? host?.doubt;
    const key = `${port.segment} ${host?.kind} ${alone} ${label(port)} ${doubt ? numberOf(doubt) : ""} ${rules}`;
    push(members, key, port);
  }
  return [...members.values()].map((ports, id) => classOf(network, axis, ports, id));
}

function classOf(network: Network, axis: AddressAxis, ports: readonly Port[], id: number): PortClass {
  const usable = unite(ports.flatMap((port) => port.usable.map((set) => axis.rangesOf(set))));
  const first = ports[0] as Port;
  const host = network.hosts[first.host];
  const doubt = first.doubt ?? host?.doubt;
  const compileRules = (rules: readonly GroupRule[]) =>
    rules.map((rule) => ({ rule, remote: axis.rangesOf(rule.remote), services: rule.services }));
  return {
    id,
    segment: first.segment,
    ports,
    secured: first.secured,
    addresses: unite(ports.flatMap(({ addresses }) => addresses.map((set) => axis.rangesOf(set)))),
    usable,
    takes: unite([usable, axis.rangesOf(forAll4), axis.rangesOf(forAll6)]),
    ingress: compileRules(first.ingress),
    egress: compileRules(first.egress),
    siblings: (host?.ports ?? [])
      .filter((other) => other !== first.id)
      .flatMap((other) => network.ports[other] ?? []),
    kind: host?.kind ?? "instance",
    ...(doubt ? { doubt } : {}),
  };
}

function compileSegments(
  network: Network,
  routers: readonly CompiledRouter[],
  classes: readonly PortClass[],
): readonly CompiledSegment[] {
  const feet: Foot[][] = network.segments.map(() => []);
  for (const router of routers) for (const foot of router.feet.values()) feet[foot.by.segment]?.push(foot);
  const on: PortClass[][] = network.segments.map(() => []);
  for (const one of classes) on[one.segment]?.push(one);
  return network.segments.map(({ id }) => {
    const own = on[id] ?? [];
    const ofRouters = unite((feet[id] ?? []).map(({ answers }) => answers));
    const sure = own.filter(({ doubt }) => !doubt);
    const ofPorts = unite(sure.map(({ addresses }) => addresses));
    const unowned = (set: Ranges) => subtract(subtract(set, ofPorts), ofRouters);
    return {
      id,
      feet: feet[id] ?? [],
      classes: own,
      ofRouters,
      ofPorts,
      borrowed: unowned(unite(own.map(({ usable }) => usable))),
      surelyBorrowed: unowned(unite(sure.map(({ usable }) => usable))),
    };
  });
}

/** A set of single pieces. */
export function points(pieces: readonly number[]): Ranges {
  return pieces.length === 0 ? empty : unite(pieces.map((piece) => [piece, piece]));
}
