import type { AddressSet, Interval } from "../../estate/address-set";

/** One interval of a block, with its place in the order of declaration. */
interface Entry {
  readonly id: string;
  readonly order: number;
  readonly interval: Interval;
}

/** Intervals of blocks in order of their first address. */
interface Index {
  readonly entries: readonly Entry[];
  /** Size of the largest, so that a search knows how far back one may begin. */
  readonly largest: bigint;
}

const known = new WeakMap<ReadonlyMap<string, AddressSet>, readonly [Index, Index]>();

/** Ids of the blocks that a set reaches into, in order of declaration: asked for each rule of each agency of a city. */
export function reached(blocks: ReadonlyMap<string, AddressSet>, set: AddressSet): readonly string[] {
  let indexes = known.get(blocks);
  if (!indexes) known.set(blocks, (indexes = [indexOf(blocks, 4), indexOf(blocks, 6)]));
  const [four, six] = indexes;
  const { entries, largest } = set.family === 4 ? four : six;
  const found = new Map<string, number>();
  for (const [from, to] of set.intervals) {
    for (let at = firstFrom(entries, from - largest); at < entries.length; at += 1) {
      const entry = entries[at];
      if (!entry || entry.interval[0] > to) break;
      if (entry.interval[1] >= from) found.set(entry.id, entry.order);
    }
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

function indexOf(blocks: ReadonlyMap<string, AddressSet>, family: AddressSet["family"]): Index {
  const entries = [...blocks]
    .flatMap(([id, set], order): Entry[] =>
      set.family === family ? set.intervals.map((interval) => ({ id, order, interval })) : [],
    )
    .sort((a, b) => (a.interval[0] < b.interval[0] ? -1 : 1));
  let largest = 0n;
  for (const { interval } of entries) {
    const size = interval[1] - interval[0];
    if (size > largest) largest = size;
  }
  return { entries, largest };
}

/** Place of the first entry that begins at an address or after it. */
function firstFrom(entries: readonly Entry[], address: bigint): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && entry.interval[0] < address) low = middle + 1;
    else high = middle;
  }
  return low;
}
