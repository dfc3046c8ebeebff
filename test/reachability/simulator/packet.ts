import type { AddressSet, Family } from "../../../estate/address-set";
import type { Services } from "../../../reachability/network";

/** One concrete packet, as docs/reachability.md has it. */
export interface Packet {
  readonly family: Family;
  readonly source: bigint;
  readonly destination: bigint;
  /** 0 to 255. */
  readonly protocol: number;
  /** Source port; 0 where it says nothing. */
  readonly a: number;
  /** Destination port, or type × 256 + code of ICMP; 0 where it says nothing. */
  readonly b: number;
}

export const tcp = 6;
export const udp = 17;
export const icmp = 1;
/** ICMP of IPv6. */
export const icmp6 = 58;

const ip4End = 2n ** 32n;

/** Addresses without a family in the model: IPv4 ends at 2^32, and nobody uses the first addresses of IPv6. */
export function familyOf(address: bigint): Family {
  return address < ip4End ? 4 : 6;
}

/** Multicast and broadcast. */
export function isForAll(family: Family, address: bigint): boolean {
  return family === 4 ? address >> 28n === 14n || address === ip4End - 1n : address >> 120n === 0xffn;
}

export function holds(set: AddressSet, family: Family, address: bigint): boolean {
  return set.family === family && set.intervals.some(([first, last]) => first <= address && address <= last);
}

/** Is the address in one of the sets? */
export function within(sets: readonly AddressSet[], family: Family, address: bigint): boolean {
  return sets.some((set) => holds(set, family, address));
}

export function isService(services: Services, { protocol, a, b }: Packet): boolean {
  return services.some(
    ([protocolFirst, protocolLast, sourceFirst, sourceLast, targetFirst, targetLast]) =>
      protocolFirst <= protocol &&
      protocol <= protocolLast &&
      sourceFirst <= a &&
      a <= sourceLast &&
      targetFirst <= b &&
      b <= targetLast,
  );
}

/** A text that is the same for the same packet only. */
export function key({ family, source, destination, protocol, a, b }: Packet): string {
  return `${family} ${source} ${destination} ${protocol} ${a} ${b}`;
}

/** Type and code of the answer to an echo request. */
const echoReplies: Readonly<Record<number, ReadonlyMap<number, number>>> = {
  [icmp]: new Map([
    [8 * 256, 0],
    [0, 8 * 256],
  ]),
  [icmp6]: new Map([
    [128 * 256, 129 * 256],
    [129 * 256, 128 * 256],
  ]),
};

/**
 * The packet of the same connection that goes the other way: ends swapped, an echo request becomes its reply and back.
 * @returns undefined for other ICMP, which nobody answers
 */
export function turned(packet: Packet): Packet | undefined {
  const { family, source, destination, protocol, a, b } = packet;
  const ends = { family, source: destination, destination: source, protocol };
  const echo = echoReplies[protocol];
  if (!echo) return { ...ends, a: b, b: a };
  const reply = echo.get(b);
  return reply === undefined ? undefined : { ...ends, a, b: reply };
}
