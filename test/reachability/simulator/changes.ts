import { AddressSet } from "../../../estate/address-set";
import type { Firewall, Network, Router } from "../../../reachability/network";
import { allow, ip, rule, set } from "./build";
import { familyOf, holds } from "./packet";
import { at } from "./place";
import { narrow, pool, services, wide, wide6 } from "./space";

/** Numbers that choose where and what; taken modulo what there is. */
export interface Draw {
  readonly where: number;
  readonly what: number;
  readonly which: number;
}

/** Adds to a network something that can only open ways; undefined where there is no place for it. */
export type Addition = (network: Network, draw: Draw) => Network | undefined;

const remotes = [...wide, ...narrow, ...wide6];
const pick = <T>(list: readonly T[], index: number): T => at(list, index % list.length);

/** A group of a port allows more. */
export const groupRule: Addition = (network, { where, what, which }) => {
  const chosen = where % network.ports.length;
  const added = allow(pick(remotes, what), pick(services, which));
  const ports = network.ports.map((port) => {
    if (port.id !== chosen) return port;
    return what % 2 === 0
      ? { ...port, ingress: [...port.ingress, added] }
      : { ...port, egress: [...port.egress, added] };
  });
  return { ...network, ports };
};

/** A firewall allows more, at any place in its list. */
export const firewallRule: Addition = (network, { where, what, which }) => {
  const walls = network.routers.flatMap(({ interfaces }) =>
    interfaces.flatMap(({ firewall }) => firewall ?? []),
  );
  if (walls.length === 0) return undefined;
  const chosen = pick(walls, where);
  const sides = remotes.filter((block) => set(block).family === set(pick(remotes, what)).family);
  const added = rule("allow", pick(remotes, what), pick(sides, which), pick(services, where + what));
  const opened = (firewall: Firewall): Firewall => ({
    ...firewall,
    toRouter: firewall.toRouter.toSpliced(which % (firewall.toRouter.length + 1), 0, added),
    toSegment: firewall.toSegment.toSpliced(what % (firewall.toSegment.length + 1), 0, added),
  });
  return withRouters(network, (router) => ({
    ...router,
    interfaces: router.interfaces.map((face) =>
      face.firewall === chosen ? { ...face, firewall: opened(face.firewall) } : face,
    ),
  }));
};

/** A router learns the way to an address that it knew none to: any other route may hide one. */
export const route: Addition = (network, { where, what, which }) => {
  const router = pick(network.routers, where);
  const addresses = [...pool[4], ...pool[6]];
  const unknown = addresses.filter((address) => !knows(router, address));
  if (unknown.length === 0) return undefined;
  const address = pick(unknown, what);
  const family = familyOf(address);
  const hops = addresses.filter((hop) => familyOf(hop) === family);
  const added = {
    cause: { name: "added" },
    to: AddressSet.of(family, [[address, address]]),
    via: pick(hops, which),
  };
  return withRouters(network, (one) => (one === router ? { ...one, routes: [...one.routes, added] } : one));
};

function knows({ interfaces, routes }: Router, address: bigint): boolean {
  const blocks = [...interfaces.flatMap(({ connected }) => connected), ...routes.map(({ to }) => to)];
  return blocks.some((block) => holds(block, familyOf(address), address));
}

/**
 * A router gets a foot on a segment, with an address and a block that nobody else uses: others would change who owns an address and
 * which way is the longest. For the same reason not a gateway, nor on a router whose forwards would answer there.
 */
export const face: Addition = (network, { where, what }) => {
  const able = network.routers.filter(({ forwards }) => forwards.every(({ gatewayOnly }) => gatewayOnly));
  if (able.length === 0) return undefined;
  const router = pick(able, where);
  const added = {
    segment: what % network.segments.length,
    cause: { name: "added" },
    addresses: [ip("172.31.0.1")],
    connected: [set("172.31.0.0/24")],
    gateway: false,
  };
  return withRouters(network, (one) =>
    one === router ? { ...one, interfaces: [...one.interfaces, added] } : one,
  );
};

function withRouters(network: Network, change: (router: Router) => Router): Network {
  return { ...network, routers: network.routers.map(change) };
}

export const additions = { groupRule, firewallRule, route, face };
