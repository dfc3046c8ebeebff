import type { AddressSet, Family } from "../../../estate/address-set";
import type { Interface, Network, Port, Router, Subnet } from "../../../reachability/network";
import { at, type Place } from "./place";
import { familyOf, holds, within, type Packet } from "./packet";

/** How a host chooses who gets the frame: as it likes, or as its subnet tells it. */
export type Sender = "any" | "told";

/** Step 2: whom a frame of a host's port may go to. */
export function receivers(network: Network, from: Port, packet: Packet, sender: Sender): Place[] {
  return sender === "any" ? anybody(network, from) : toldReceivers(network, from, packet);
}

/** Any other host's port and any router interface on the segment. */
function anybody(network: Network, from: Port): Place[] {
  return [
    ...network.ports
      .filter((port) => port.segment === from.segment && port.host !== from.host)
      .map((port): Place => ({ port: port.id })),
    ...interfacesOn(network, from.segment),
  ];
}

/** A destination on-link goes to its owner, another one by the longest route that is handed out, else to the gateway. */
function toldReceivers(network: Network, from: Port, { family, destination }: Packet): Place[] {
  const subnets = subnetsOf(network, from, family);
  const onLink = subnets.some(({ cidr }) => holds(cidr, family, destination));
  const nextHops = onLink ? [destination] : toldHops(subnets, family, destination);
  return nextHops
    .flatMap((nextHop) => owners(network, from.segment, family, nextHop))
    .filter((place) => !("port" in place) || at(network.ports, place.port).host !== from.host);
}

/** Subnets that the port has an address of; all of the family where it has none. */
function subnetsOf(network: Network, from: Port, family: Family): Subnet[] {
  const all = at(network.segments, from.segment).subnets.filter(({ cidr }) => cidr.family === family);
  const own = all.filter(({ cidr }) => from.addresses.some((address) => address.intersects(cidr)));
  return own.length > 0 ? own : all;
}

function toldHops(subnets: readonly Subnet[], family: Family, destination: bigint): bigint[] {
  const matching = subnets.flatMap(({ routes }) => routes).filter(({ to }) => holds(to, family, destination));
  const smallest = matching.map(({ to }) => size(to)).reduce(min, everything);
  if (matching.length > 0) return matching.filter(({ to }) => size(to) === smallest).map(({ via }) => via);
  return subnets.flatMap(({ gateway }) => (gateway === undefined ? [] : [gateway]));
}

/**
 * Step 4: who owns the address of a next hop on a segment. An owner that is doubtful does not hide the next kind of owner.
 */
export function owners(network: Network, segment: number, family: Family, address: bigint): Place[] {
  const found: Place[] = [];
  for (const { places, sure } of kindsOfOwner(network, segment, family, address)) {
    found.push(...places);
    if (sure) return found;
  }
  return found;
}

interface Kind {
  readonly places: readonly Place[];
  /** One of them is there without doubt, so that nobody else is asked. */
  readonly sure: boolean;
}

/** Routers by interface; else routers by rewriting, and ports with it as their own; else ports that may use it; else the outside. */
function kindsOfOwner(network: Network, segment: number, family: Family, address: bigint): Kind[] {
  const ports = network.ports.filter((port) => port.segment === segment);
  const outside = at(network.segments, segment).outside;
  return [
    routersAt(network, segment, address, family, ownsAt),
    // An unsecured host may answer for it before the router does.
    { ...routersAt(network, segment, address, family, rewritesAt), sure: false },
    portsAt(
      network,
      ports.filter((port) => within(port.addresses, family, address)),
    ),
    portsAt(
      network,
      ports.filter((port) => within(port.usable, family, address)),
    ),
    portsAt(
      network,
      ports.filter((port) => port.host === outside),
    ),
  ];
}

function portsAt(network: Network, ports: readonly Port[]): Kind {
  return {
    places: ports.map(({ id }) => ({ port: id })),
    sure: ports.some(({ doubt, host }) => !doubt && !at(network.hosts, host).doubt),
  };
}

type Answers = (router: Router, face: Interface, address: bigint) => "yes" | "perhaps" | "no";

function routersAt(
  network: Network,
  segment: number,
  address: bigint,
  family: Family,
  answers: Answers,
): Kind {
  if (familyOf(address) !== family) return { places: [], sure: false };
  const places: Place[] = [];
  let sure = false;
  for (const place of interfacesOn(network, segment)) {
    if (!("router" in place)) continue;
    const router = at(network.routers, place.router);
    const answer = answers(router, at(router.interfaces, place.face), address);
    if (answer === "no") continue;
    places.push(place);
    if (answer === "yes") sure = true;
  }
  return { places, sure };
}

/** Is the address one of the interface? */
function ownsAt(_: Router, face: Interface, address: bigint): ReturnType<Answers> {
  if (!face.addresses.includes(address)) return "no";
  return face.doubt ? "perhaps" : "yes";
}

/** Does a router answer for an address at this interface that it rewrites? */
function rewritesAt(router: Router, face: Interface, address: bigint): ReturnType<Answers> {
  const answering = [
    ...router.floating.filter(({ outside }) => face.gateway && outside === address),
    ...router.forwards.filter(
      (forward) => forward.address === address && (face.gateway || !forward.gatewayOnly),
    ),
  ];
  return answering.length === 0 ? "no" : "perhaps";
}

function interfacesOn(network: Network, segment: number): Place[] {
  return network.routers.flatMap(({ id, interfaces }) =>
    interfaces.flatMap((face, index) => (face.segment === segment ? [{ router: id, face: index }] : [])),
  );
}

const everything = 2n ** 128n;
const min = (a: bigint, b: bigint) => (a < b ? a : b);

/** Addresses in a set: the fewer, the longer the prefix. */
export function size({ intervals }: AddressSet): bigint {
  return intervals.reduce((sum, [first, last]) => sum + last - first + 1n, 0n);
}
