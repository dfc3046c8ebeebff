import ipaddr from "ipaddr.js";

export type Family = 4 | 6;

/** First and last address, both inside. */
export type Interval = readonly [first: bigint, last: bigint];

const last: Readonly<Record<Family, bigint>> = { 4: 2n ** 32n - 1n, 6: 2n ** 128n - 1n };

// The same texts return in rule after rule, and a city has fewer than these.
const parsedAtMost = 100_000;
const parsed = new Map<string, AddressSet | undefined>();

/** A set of addresses of one family: sorted intervals that neither touch nor overlap. */
export class AddressSet {
  #complement: AddressSet | undefined;

  private constructor(
    readonly family: Family,
    readonly intervals: readonly Interval[],
  ) {}

  /** A set of any intervals of the family, in any order. */
  static of(family: Family, intervals: Iterable<Interval>): AddressSet {
    const sorted = [...intervals].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const merged: [bigint, bigint][] = [];
    for (const [from, to] of sorted) {
      const before = merged.at(-1);
      // Neighbours become one, so that two halves of a block are the block.
      if (before && from <= before[1] + 1n) before[1] = to > before[1] ? to : before[1];
      else merged.push([from, to]);
    }
    return new AddressSet(family, merged);
  }

  static none(family: Family): AddressSet {
    return new AddressSet(family, []);
  }

  static all(family: Family): AddressSet {
    return new AddressSet(family, [[0n, last[family]]]);
  }

  /**
   * Reads an address or a block. Host bits are cleared, as Neutron does.
   * @returns undefined when the text is neither
   */
  static parse(text: string): AddressSet | undefined {
    if (parsed.has(text)) return parsed.get(text);
    if (parsed.size === parsedAtMost) parsed.clear();
    const set = AddressSet.read(text);
    parsed.set(text, set);
    return set;
  }

  private static read(text: string): AddressSet | undefined {
    const [address = "", prefix, ...rest] = text.split("/");
    if (rest.length > 0 || !isPlain(address)) return undefined;
    const number = ipaddr.parse(address);
    const family: Family = number.kind() === "ipv4" ? 4 : 6;
    const bits = family === 4 ? 32 : 128;
    if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return undefined;
    const length = prefix === undefined ? bits : Number(prefix);
    if (length > bits) return undefined;
    const value = number.toByteArray().reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    const size = 1n << BigInt(bits - length);
    const first = value - (value % size);
    return new AddressSet(family, [[first, first + size - 1n]]);
  }

  get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  /** Does it hold every address of its family? */
  get isAll(): boolean {
    const [only] = this.intervals;
    return only !== undefined && only[0] === 0n && only[1] === last[this.family];
  }

  union(other: AddressSet): AddressSet {
    return AddressSet.of(this.family, [...this.intervals, ...other.intervals]);
  }

  complement(): AddressSet {
    return (this.#complement ??= this.invert());
  }

  private invert(): AddressSet {
    const gaps: Interval[] = [];
    let next = 0n;
    for (const [from, to] of this.intervals) {
      if (from > next) gaps.push([next, from - 1n]);
      next = to + 1n;
    }
    if (next <= last[this.family]) gaps.push([next, last[this.family]]);
    return new AddressSet(this.family, gaps);
  }

  intersection(other: AddressSet): AddressSet {
    if (this.family !== other.family) return AddressSet.none(this.family);
    const common: Interval[] = [];
    let mine = 0;
    let theirs = 0;
    for (;;) {
      const a = this.intervals[mine];
      const b = other.intervals[theirs];
      if (!a || !b) return new AddressSet(this.family, common);
      const from = a[0] > b[0] ? a[0] : b[0];
      const to = a[1] < b[1] ? a[1] : b[1];
      if (from <= to) common.push([from, to]);
      if (a[1] < b[1]) mine += 1;
      else theirs += 1;
    }
  }

  minus(other: AddressSet): AddressSet {
    return this.family === other.family ? this.intersection(other.complement()) : this;
  }

  intersects(other: AddressSet): boolean {
    if (this.family !== other.family) return false;
    const [first, second] = this.intervals.length <= other.intervals.length ? [this, other] : [other, this];
    return first.intervals.some((interval) => second.meets(interval));
  }

  /** Is an interval in it, at least a part? By halves, since the intervals are in order. */
  private meets([from, to]: Interval): boolean {
    let low = 0;
    let high = this.intervals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const interval = this.intervals[middle];
      if (interval && interval[1] < from) low = middle + 1;
      else high = middle;
    }
    const next = this.intervals[low];
    return next !== undefined && next[0] <= to;
  }
}

/** The four-number form only: Neutron does not read the short, octal and hexadecimal ones alike everywhere. */
function isPlain(address: string): boolean {
  if (address.includes(":")) return ipaddr.IPv6.isValid(address) && !address.includes("%");
  return ipaddr.IPv4.isValidFourPartDecimal(address) && !/(^|\.)0\d/.test(address);
}
