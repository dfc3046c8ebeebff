import { AddressSet, type Family, type Interval } from "../../estate/address-set";

/** Every address, one set a family. */
export const everything: readonly AddressSet[] = [AddressSet.all(4), AddressSet.all(6)];

/** Every address of a family, always the same set. */
export function allOf(family: Family): AddressSet {
  return everything.find((all) => all.family === family) ?? AddressSet.all(family);
}

/** An address as a number; undefined for a text that is none. */
export function addressNumber(text: string): bigint | undefined {
  const interval = AddressSet.parse(text)?.intervals[0];
  return interval && interval[0] === interval[1] ? interval[0] : undefined;
}

export function single(family: Family, address: bigint): AddressSet {
  return AddressSet.of(family, [[address, address]]);
}

/** Union by family: at most one set of each, none that is empty. */
export function byFamily(sets: readonly AddressSet[]): readonly AddressSet[] {
  const [only, second] = sets;
  if (only && !second) return only.isEmpty ? [] : [only];
  const intervals: Record<Family, Interval[]> = { 4: [], 6: [] };
  for (const set of sets) intervals[set.family].push(...set.intervals);
  return ([4, 6] as const)
    .filter((family) => intervals[family].length > 0)
    .map((family) => AddressSet.of(family, intervals[family]));
}

/** Addresses of one family of several sets. */
export function ofFamily(sets: readonly AddressSet[], family: Family): AddressSet {
  const same = sets.filter((set) => set.family === family);
  const [only, second] = same;
  if (only && !second) return only;
  return AddressSet.of(
    family,
    same.flatMap(({ intervals }) => intervals),
  );
}

export function holds(set: AddressSet, address: bigint): boolean {
  return set.intervals.some(([from, to]) => from <= address && address <= to);
}

/** First address of a set that is not taken; undefined for a full or an empty one. */
export function firstFree(block: AddressSet, taken: ReadonlySet<bigint>): bigint | undefined {
  for (const [from, to] of block.intervals) {
    for (let address = from; address <= to; address += 1n) {
      if (!taken.has(address)) return address;
    }
  }
  return undefined;
}
