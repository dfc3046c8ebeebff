import { AddressSet } from "../../../estate/address-set";
import { asSent } from "../../../reachability/beam";
import type { CityReach } from "../../../reachability/city";
import type { Reached } from "../../../reachability/engine";
import type { Ranges } from "../../../reachability/header/ranges";
import type { Port, ServiceBox } from "../../../reachability/network";
import { icmp, icmp6, tcp, udp, type Packet } from "../../reachability/simulator/packet";
import type { Random } from "./random";

/** A port's packet that another port takes. */
export interface Passing {
  readonly from: Port;
  readonly to: Port;
  readonly packet: Packet;
}

/** One of the packets that the engine says get through: every choice by chance. */
export function packetOf(city: CityReach, { from, to, beam }: Reached, random: Random): Passing | undefined {
  const { axis } = city.compiled;
  const family = axis.familyOf(beam.sources[0] ?? 0);
  const addresses = (ranges: Ranges) => axis.addressesOf(family, ranges);
  const sender = random.pick(from.ports);
  const taker = random.pick(to.ports);
  const { sources, services } = asSent(beam);
  // Ports of a class differ in their addresses.
  const source = anyOf(usableOf(sender, addresses(sources)), random);
  const arriving = usableOf(taker, addresses(beam.targets));
  const destination = anyOf(beam.sentTargets ? addresses(beam.sentTargets) : arriving, random);
  if (source === undefined || destination === undefined || arriving.isEmpty) return undefined;
  const packet = { family, source, destination, ...serviceOf(random.pick(services), family, random) };
  return { from: sender, to: taker, packet };
}

/** An address of the set, if it has any. */
export function anyOf({ intervals }: AddressSet, random: Random): bigint | undefined {
  if (intervals.length === 0) return undefined;
  return random.within(...random.pick(intervals));
}

/** A service of a box: one of the protocols that people know where there are many. */
export function serviceOf(
  box: ServiceBox,
  family: 4 | 6,
  random: Random,
): Pick<Packet, "protocol" | "a" | "b"> {
  const [first, last, ...rest] = box;
  const usual = [tcp, udp, family === 4 ? icmp : icmp6, 47, 112].filter((one) => first <= one && one <= last);
  const protocol = usual.length > 0 ? random.pick(usual) : first;
  const [a, b] = [rest.slice(0, 2), rest.slice(2)].map(([from = 0, to = 0]) =>
    Number(random.within(BigInt(from), BigInt(to))),
  ) as [number, number];
  if (protocol === tcp || protocol === udp) return { protocol, a, b };
  return { protocol, a: 0, b: protocol === icmp || protocol === icmp6 ? b : 0 };
}

/** What of the set a port may use. */
function usableOf({ secured, usable }: Port, set: AddressSet): AddressSet {
  const own = usable.find(({ family }) => family === set.family);
  if (!secured) return set;
  return own ? own.intersection(set) : AddressSet.none(set.family);
}
