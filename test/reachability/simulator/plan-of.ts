import type { Forward, Subnet } from "../../../reachability/network";
import {
  allow,
  ip,
  passAll,
  rule,
  set,
  type HostPlan,
  type InterfacePlan,
  type Plan,
  type PortPlan,
  type RouterPlan,
} from "./build";
import { at } from "./place";
import type {
  FaceSketch,
  ForwardSketch,
  GroupSketch,
  HostSketch,
  PortSketch,
  RouterSketch,
  RouteSketch,
  RuleSketch,
  SegmentSketch,
  Sketch,
} from "./sketch";
import { blocks, hostAddresses, hostAddresses6, routerAddress, routerAddress6, services } from "./space";

/** What the choices of parts refer to. */
interface Ground {
  readonly row: boolean;
  /** Block of each segment. */
  readonly blockOf: readonly number[];
  readonly hosts: readonly HostPlan[];
  readonly interfaces: readonly (readonly InterfacePlan[])[];
}

/** Makes a valid network of any choices. */
export function planOf({ row, segments, hosts, routers }: Sketch): Plan {
  const blockOf = segments.map(({ block }, index) => block ?? index);
  const ground: Ground = {
    row,
    blockOf,
    hosts: withOneOutside(hosts.map((host) => hostOf(host, blockOf))),
    interfaces: routers.map(({ faces }, router) => interfacesOf(faces, router, blockOf, row)),
  };
  return {
    segments: segments.map((segment, id) => ({ subnets: subnetsOf(segment, id, ground) })),
    hosts: ground.hosts,
    routers: routers.map((router, id) => routerOf(router, id, ground)),
  };
}

function pick<T>(list: readonly T[], index: number): T {
  return at(list, index % list.length);
}

function hostOf({ kind, ports }: HostSketch, blockOf: readonly number[]): HostPlan {
  return { kind, ports: ports.map((port) => portOf(port, blockOf)) };
}

function portOf(sketch: PortSketch, blockOf: readonly number[]): PortPlan {
  const { index, pairs, secured, stateful } = sketch;
  const segment = sketch.segment % blockOf.length;
  const block = at(blockOf, segment);
  const own4 = sketch.address === "segment" ? pick(at(blocks, block).own, index) : pick(hostAddresses, index);
  const own6 = sketch.v6 ? [pick(hostAddresses6, block === 0 ? index % 2 : block === 1 ? 2 : index)] : [];
  return {
    segment,
    own: sketch.address === "none" ? [] : [own4, ...own6],
    pairs,
    secured,
    stateful,
    ...(sketch.ingress ? { ingress: sketch.ingress.map(groupRule) } : {}),
    ...(sketch.egress ? { egress: sketch.egress.map(groupRule) } : {}),
  };
}

function groupRule({ remote, service }: GroupSketch) {
  return allow(remote, at(services, service));
}

/** A segment has one outside; a second one becomes a machine. */
function withOneOutside(hosts: readonly HostPlan[]): HostPlan[] {
  const taken = new Set<number>();
  return hosts.map((host) => {
    if (host.kind !== "outside") return host;
    const segments = host.ports.map(({ segment }) => segment);
    if (segments.some((segment) => taken.has(segment))) return { ...host, kind: "instance" };
    segments.forEach((segment) => taken.add(segment));
    return host;
  });
}

function interfacesOf(
  faces: readonly FaceSketch[],
  router: number,
  blockOf: readonly number[],
  row: boolean,
): InterfacePlan[] {
  // In a row, neighbours share one segment and no more, so that there is no shorter way.
  const inRow = row ? [...faces, ...faces].slice(0, 2).map(plain) : faces;
  return inRow.map((face, index) => {
    const segment = (row ? router + index : face.segment) % blockOf.length;
    return interfaceOf(face, router, segment, at(blockOf, segment));
  });
}

/** With the usual address and block, so that the neighbours find it. */
function plain(face: FaceSketch): FaceSketch {
  return { ...face, address: undefined, connected: "segment" };
}

function interfaceOf(face: FaceSketch, router: number, segment: number, block: number): InterfacePlan {
  const { gateway, snat, firewall } = face;
  const address =
    face.address === undefined ? routerAddress(block, router) : pick(hostAddresses, face.address);
  const { v4, half } = at(blocks, block);
  const connected = face.connected === "segment" ? v4 : face.connected === "half" ? half : face.connected;
  return {
    segment,
    addresses: [address, routerAddress6(block, router)],
    connected: [connected, `fd00:${block}::/64`],
    gateway,
    ...(gateway && snat !== undefined ? { snat: { sources: snat, address } } : {}),
    ...(firewall
      ? {
          firewall: {
            toSegment: rulesOf(firewall.toSegment, firewall.endsOpen),
            toRouter: rulesOf(firewall.toRouter, firewall.endsOpen),
          },
        }
      : {}),
  };
}

function rulesOf(rules: readonly RuleSketch[], endsOpen: boolean) {
  return [
    ...rules.map(({ allow: allowed, source, destination, service }) =>
      rule(allowed ? "allow" : "deny", source, destination, at(services, service)),
    ),
    ...(endsOpen ? passAll : []),
  ];
}

function routerOf({ routes, floating, forwards }: RouterSketch, id: number, ground: Ground): RouterPlan {
  const interfaces = at(ground.interfaces, id);
  const segments = interfaces.map(({ segment }) => segment);
  const addresses = floating.map(({ outside, inside }) => ({
    outside: pick(hostAddresses, outside),
    inside: pick([...ownAddresses(ground, 4, segments), ...ownAddresses(ground, 4)], inside),
  }));
  return {
    interfaces,
    routes: [
      ...routes.map((route) => routeOf(route, segments, id, ground)),
      ...(ground.row ? defaultRoute(segments, id, ground) : []),
    ],
    // A floating address belongs to one inside address, and a forward has no address of another use.
    floating: addresses.filter(
      ({ outside, inside }, index) =>
        !addresses.slice(0, index).some((other) => other.outside === outside || other.inside === inside),
    ),
    forwards: unlike(forwards.map((forward) => forwardOf(forward, segments, ground))).filter(
      ({ address }) => !addresses.some(({ outside }) => ip(outside) === address),
    ),
  };
}

function routeOf(
  { to, via, index }: RouteSketch,
  segments: readonly number[],
  router: number,
  ground: Ground,
) {
  const family = to.includes(":") ? 6 : 4;
  const candidates = {
    router: neighbours(segments, router, ground, family),
    port: ownAddresses(ground, family, segments),
    pool: family === 4 ? hostAddresses : hostAddresses6,
    nowhere: family === 4 ? ["203.0.113.1"] : ["2001:db8::1"],
  };
  const chosen = candidates[via].length > 0 ? candidates[via] : candidates.pool;
  return { to, via: pick(chosen, index) };
}

/** To the next router in the row. */
function defaultRoute(segments: readonly number[], router: number, ground: Ground) {
  return neighbours(segments, router, ground, 4)
    .slice(0, 1)
    .map((via) => ({ to: "0.0.0.0/0", via }));
}

/** Addresses of other routers on the segments. */
function neighbours(
  segments: readonly number[],
  router: number,
  { interfaces }: Ground,
  family: 4 | 6,
): string[] {
  return interfaces.flatMap((faces, other) =>
    other === router
      ? []
      : faces
          .filter(({ segment }) => segments.includes(segment))
          .flatMap(({ addresses }) => addresses.filter(isOf(family))),
  );
}

/** Addresses of ports, on some segments or all; of the pool where there is none. */
function ownAddresses({ hosts }: Ground, family: 4 | 6, segments?: readonly number[]): readonly string[] {
  const found = hosts
    .flatMap(({ ports }) => ports)
    .filter(({ segment }) => segments?.includes(segment) ?? true)
    .flatMap(({ own = [] }) => own.filter(isOf(family)));
  return found.length > 0 ? found : family === 4 ? hostAddresses : hostAddresses6;
}

function isOf(family: 4 | 6) {
  return (address: string) => address.includes(":") === (family === 6);
}

type ForwardPlan = Omit<Forward, "cause">;

function forwardOf(sketch: ForwardSketch, segments: readonly number[], ground: Ground): ForwardPlan {
  const { protocol, port, gatewayOnly } = sketch;
  const family = sketch.v6 ? 6 : 4;
  // The nearest first, and often.
  const inside = [...ownAddresses(ground, family, segments), ...ownAddresses(ground, family)];
  return {
    address: ip(pick(sketch.v6 ? hostAddresses6 : hostAddresses, sketch.address)),
    gatewayOnly,
    ...(protocol === undefined ? {} : { protocol }),
    ...(protocol === undefined || port === undefined ? {} : { port }),
    targets: sketch.targets.map((target) => ({
      address: ip(pick(inside, target.address)),
      ...(protocol === undefined || target.port === undefined ? {} : { port: target.port }),
    })),
  };
}

/** No packet has a choice of forwards. */
function unlike(forwards: readonly ForwardPlan[]): ForwardPlan[] {
  return forwards.filter(
    (forward, index) => !forwards.slice(0, index).some((other) => other.address === forward.address),
  );
}

function subnetsOf({ gateway, routes }: SegmentSketch, id: number, ground: Ground): Subnet[] {
  const block = at(ground.blockOf, id);
  const handed = routes.map((route) => routeOf(route, [id], -1, ground));
  const handedIn = (family: 4 | 6) =>
    handed.filter(({ to }) => isOf(family)(to)).map(({ to, via }) => ({ to: set(to), via: ip(via) }));
  const gateways = (family: 4 | 6) => {
    const candidates = neighbours([id], -1, ground, family);
    return gateway === undefined || candidates.length === 0 ? {} : { gateway: ip(pick(candidates, gateway)) };
  };
  return [
    { cidr: set(at(blocks, block).v4), routes: handedIn(4), ...gateways(4) },
    { cidr: set(`fd00:${block}::/64`), routes: handedIn(6), ...gateways(6) },
  ];
}
