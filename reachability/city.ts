import type { Environment } from "../environments/model";
import type { AddressSet } from "../estate/address-set";
import type { Estate } from "../estate/model";
import { Areas, unitKey, type Area } from "./areas";
import type { PortClass } from "./compile";
import { reach, type Reach } from "./engine";
import type { Network, Port } from "./network";
import { readNetwork, type NetworkReading } from "./read";
import { declaredShares, outsideNetworks } from "./surroundings";

/** Who can talk to whom in an environment, as its plans say. */
export interface CityReach extends Reach {
  readonly areas: Areas;
  readonly reading: NetworkReading;
  /** Area of the ports of a class: classes never mix areas. */
  areaOf(one: PortClass): Area;
}

/** By the resources, which an estate shares with what wraps it. */
const followed = new WeakMap<Estate["resources"], WeakMap<Environment, CityReach>>();

/**
 * Who can talk to whom, for one who asks about no addresses of their own: what {@link reachOf} found last of the estate serves again, so
 * that rules and report follow the packets of a city once.
 */
export function knownReach(environment: Environment, estate: Estate): CityReach {
  return followed.get(estate.resources)?.get(environment) ?? reachOf(environment, estate);
}

/**
 * Reads the network of an estate and follows every packet through it.
 * @param asked sets of addresses that questions will be about
 */
export function reachOf(
  environment: Environment,
  estate: Estate,
  asked: Iterable<AddressSet> = [],
): CityReach {
  const city = follow(environment, estate, asked);
  const known = followed.get(estate.resources) ?? new WeakMap<Environment, CityReach>();
  followed.set(estate.resources, known.set(environment, city));
  return city;
}

function follow(environment: Environment, estate: Estate, asked: Iterable<AddressSet>): CityReach {
  const reading = readNetwork(estate, {
    outsideOn: outsideNetworks(environment, estate),
    shareIsDeclared: declaredShares(environment, estate),
  });
  return followNetwork(environment, reading, asked);
}

/** Follows every packet through a network that was read. */
export function followNetwork(
  environment: Environment,
  reading: NetworkReading,
  asked: Iterable<AddressSet>,
): CityReach {
  const areas = new Areas(environment);
  const { network } = reading;
  const ofPort = network.ports.map((port) => areaOfPort(network, port, areas));
  const labels = ofPort.map((area) => `${unitKey(area)} ${area.system ?? ""} ${area.tier ?? ""}`);
  const found = reach(network, { label: ({ id }) => labels[id] ?? "", asked });
  return {
    ...found,
    areas,
    reading,
    areaOf: ({ ports }) => ofPort[ports[0]?.id ?? 0] as Area,
  };
}

/** By its own IPv4 addresses, which are declared; a port without any, and all that is outside, by the subnets of its segment. */
function areaOfPort({ segments, hosts }: Network, port: Port, areas: Areas): Area {
  const segment = segments[port.segment];
  const isOutside = hosts[port.host]?.kind === "outside";
  const own = isOutside ? [] : port.addresses.filter(({ family, isEmpty }) => family === 4 && !isEmpty);
  const subnets = (segment?.subnets ?? []).map(({ cidr }) => cidr).filter(({ family }) => family === 4);
  const found = (own.length > 0 ? own : subnets).flatMap((set) => areas.of(set));
  const [first, ...others] = found;
  if (isOutside) return first ?? nowhere;
  const isOne = first !== undefined && others.every((other) => unitKey(other) === unitKey(first));
  // A machine of the plans is inside, also where no block is declared for it or nobody can say which one.
  return isOne && first.kind !== "internet" ? first : unplaced(segment?.cause.name ?? "");
}

/** A wire without declared addresses is outside of everything that is declared. */
const nowhere: Area = { zone: "internet", kind: "internet", id: "internet" };

function unplaced(id: string): Area {
  return { zone: "unplaced", kind: "unplaced", id };
}
