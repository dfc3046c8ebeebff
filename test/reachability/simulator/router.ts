import type { Family } from "../../../estate/address-set";
import type { Forward, Interface, Network, Router } from "../../../reachability/network";
import { undone, type Connections } from "./connections";
import { passes } from "./firewall";
import { familyOf, holds, isForAll, type Packet } from "./packet";
import type { Place } from "./place";
import { owners, size } from "./segment";

/** A packet that a router has handed on. */
export interface Sent {
  readonly to: Place;
  readonly packet: Packet;
}

/**
 * Steps 3 and 4: what becomes of a packet that a router gets at an interface. Nothing when it is dropped or ends here.
 * @param byHost a host handed it in, not another router
 */
export function route(
  network: Network,
  router: Router,
  came: Interface,
  packet: Packet,
  connections: Connections,
  byHost: boolean,
): Sent[] {
  if (isOdd(router, packet)) return [];
  const early = byHost && !came.gateway && packet.family === familyOf(packet.destination);
  const matching = early
    ? matchingForwards(router, came, packet).filter(({ gatewayOnly }) => !gatewayOnly)
    : [];
  const rewritten = targetsOf(matching, packet)
    .filter((inside) => passes(came.firewall?.toRouter, inside))
    .flatMap((inside) => routeOn(network, router, inside));
  if (matching.some(isSure)) return rewritten;
  return [...rewritten, ...routeAsItIs(network, router, came, packet, connections)];
}

function routeAsItIs(
  network: Network,
  router: Router,
  came: Interface,
  packet: Packet,
  connections: Connections,
): Sent[] {
  if (!passes(came.firewall?.toRouter, packet)) return [];
  const replies = undone(connections, router.id, packet);
  // The header of a reply is whole again; what is undone is not rewritten anew.
  if (replies.length > 0) return replies.flatMap((reply) => sendOn(network, router, reply, (same) => [same]));
  return withDestination(router, came, packet).flatMap((inside) => routeOn(network, router, inside));
}

function routeOn(network: Network, router: Router, packet: Packet): Sent[] {
  return sendOn(network, router, packet, (leaving, by) => withSource(router, by, leaving));
}

/** Headers that no router passes on. */
function isOdd(router: Router, { family, source, destination }: Packet): boolean {
  if (isForAll(family, destination)) return true;
  if (family === 6) return isOfRouter(router, family, source);
  const strange = [source, destination].some((address) => [0n, 127n].includes(address >> 24n));
  const lasts = router.interfaces.flatMap(({ connected }) =>
    connected
      .filter((block) => block.family === 4)
      .flatMap(({ intervals }) => intervals.map(([, last]) => last)),
  );
  return strange || isForAll(family, source) || isOfRouter(router, family, source) || lasts.includes(source);
}

function sendOn(
  network: Network,
  router: Router,
  packet: Packet,
  rewrite: (packet: Packet, by: Interface) => Packet[],
): Sent[] {
  if (isOwn(router, packet)) return [];
  return waysOf(router, packet).flatMap(({ by, nextHop }) =>
    rewrite(packet, by)
      .filter((rewritten) => passes(by.firewall?.toSegment, rewritten))
      .flatMap((rewritten) =>
        owners(network, by.segment, packet.family, nextHop).map((to) => ({ to, packet: rewritten })),
      ),
  );
}

/** A packet to an address of the router itself ends there, unless it is doubtful that it is one. */
function isOwn(router: Router, { family, destination }: Packet): boolean {
  return isOfRouter(router, family, destination);
}

function isOfRouter(router: Router, family: Family, address: bigint): boolean {
  if (familyOf(address) !== family) return false;
  return router.interfaces.some((face) => isSure(face) && face.addresses.includes(address));
}

/** A floating address, else a forward. */
function withDestination(router: Router, came: Interface, packet: Packet): Packet[] {
  if (familyOf(packet.destination) !== packet.family) return [packet];
  const floating = router.floating.filter(({ outside }) => outside === packet.destination);
  const gateways = router.interfaces.filter(({ gateway }) => gateway);
  // From inside it turns round at the gateway without leaving.
  const turned = came.gateway ? [packet] : gateways.flatMap((gateway) => withSource(router, gateway, packet));
  const rewritten = floating.flatMap(({ inside }) =>
    turned.map((header) => ({ ...header, destination: inside })),
  );
  const isTaken = floating.some(isSure) && (came.gateway || gateways.length > 0);
  return isTaken ? rewritten : [...rewritten, ...forwarded(router, came, packet)];
}

/** Every forward that matches, to each of its targets. */
function forwarded(router: Router, came: Interface, packet: Packet): Packet[] {
  const matching = matchingForwards(router, came, packet);
  const rewritten = targetsOf(matching, packet);
  return matching.some(isSure) ? rewritten : [...rewritten, packet];
}

function matchingForwards(router: Router, came: Interface, packet: Packet): readonly Forward[] {
  return router.forwards.filter(
    ({ address, protocol, port, gatewayOnly }) =>
      address === packet.destination &&
      (protocol === undefined || protocol === packet.protocol) &&
      (port === undefined || port === packet.b) &&
      (came.gateway || !gatewayOnly),
  );
}

function targetsOf(forwards: readonly Forward[], packet: Packet): Packet[] {
  return forwards.flatMap(({ protocol, targets }) =>
    targets.map(({ address, port }) => ({
      ...packet,
      destination: address,
      b: protocol === undefined || port === undefined ? packet.b : port,
    })),
  );
}

/** The floating address of the source, else that of the interface; only out of a gateway interface. */
function withSource(router: Router, by: Interface, packet: Packet): Packet[] {
  if (!by.gateway || packet.family !== 4) return [packet];
  const floating = router.floating.filter(({ inside }) => inside === packet.source);
  const rewritten = floating.map(({ outside }) => ({ ...packet, source: outside }));
  if (floating.some(isSure)) return rewritten;
  if (!by.snat || !holds(by.snat.sources, 4, packet.source)) return [...rewritten, packet];
  const masked = { ...packet, source: by.snat.address };
  return by.snat.doubt ? [...rewritten, masked, packet] : [...rewritten, masked];
}

interface Way {
  readonly by: Interface;
  readonly nextHop: bigint;
}

interface Choice {
  readonly length: bigint;
  readonly ways: readonly Way[];
  readonly connected: boolean;
  readonly doubt: boolean;
}

/**
 * The longest match among connected blocks and routes; of equal ones a connected block goes first, equal routes are all used. A
 * route without way is none. A doubtful route does not
 * hide shorter ones.
 */
function waysOf(router: Router, { family, destination }: Packet): Way[] {
  const choices = [
    ...connectedChoices(router, family, destination),
    ...routeChoices(router, family, destination),
  ];
  const used: Way[] = [];
  // The smallest block is the longest prefix.
  const lengths = [...new Set(choices.map(({ length }) => length))].sort((a, b) => (a < b ? -1 : 1));
  for (const length of lengths) {
    const all = choices.filter((choice) => choice.length === length);
    const isConnected = all.some(({ connected, doubt }) => connected && !doubt);
    const equal = isConnected ? all.filter(({ connected }) => connected) : all;
    used.push(...equal.flatMap(({ ways }) => ways));
    if (equal.some(({ doubt }) => !doubt)) break;
  }
  return used;
}

function connectedChoices(router: Router, family: Family, destination: bigint): Choice[] {
  return router.interfaces.flatMap((by) =>
    by.connected
      .filter((block) => holds(block, family, destination))
      .map((block) => ({
        length: size(block),
        ways: [{ by, nextHop: destination }],
        connected: true,
        doubt: !isSure(by),
      })),
  );
}

/** A route leaves by the interface whose connected block holds `via`. */
function routeChoices(router: Router, family: Family, destination: bigint): Choice[] {
  return router.routes
    .filter(({ to }) => holds(to, family, destination))
    .map((route) => {
      const ways = router.interfaces
        .filter((by) => by.connected.some((block) => holds(block, family, route.via)))
        .map((by) => ({ by, nextHop: route.via }));
      return {
        length: size(route.to),
        ways,
        connected: false,
        doubt: !isSure(route) || !ways.some(({ by }) => isSure(by)),
      };
    })
    .filter(({ ways }) => ways.length > 0);
}

const isSure = ({ doubt }: { readonly doubt?: unknown }) => !doubt;
