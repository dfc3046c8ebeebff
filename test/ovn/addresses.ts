import type { AddressSet, Family, Interval } from "../../estate/address-set";

/** An address in the usual notation; the long one of IPv6. */
export function addressText(address: bigint, family: Family): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((bits) => (address >> bits) & 255n).join(".");
  return [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n]
    .map((bits) => ((address >> bits) & 0xffffn).toString(16))
    .join(":");
}

/** The fewest blocks that make up the set, such as `10.0.0.0/8`; single addresses have no length. */
export function blocks({ family, intervals }: AddressSet): string[] {
  return intervals.flatMap((interval) => blocksOf(interval, family));
}

/** Bits of the longest prefix that holds the first and the last address of the set. */
export function prefixLength({ family, intervals }: AddressSet): number {
  const first = intervals[0]?.[0] ?? 0n;
  const last = intervals.at(-1)?.[1] ?? 0n;
  return (family === 4 ? 32 : 128) - (first === last ? 0 : (first ^ last).toString(2).length);
}

function blocksOf([first, last]: Interval, family: Family): string[] {
  const bits = family === 4 ? 32 : 128;
  const found: string[] = [];
  for (let from = first; from <= last;) {
    let size = 0;
    while (size < bits && fits(from, size + 1, last)) size += 1;
    found.push(addressText(from, family) + (size === 0 ? "" : `/${bits - size}`));
    from += 1n << BigInt(size);
  }
  return found;
}

function fits(from: bigint, size: number, last: bigint): boolean {
  const length = 1n << BigInt(size);
  return from % length === 0n && from + length - 1n <= last;
}
