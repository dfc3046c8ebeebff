import fc from "fast-check";
import { AddressSet } from "../../estate/address-set";
import { formatAddress } from "../../policies/facts/format-address";

/** A universe small enough to visit: the last /24 of IPv4, so that the edge of the space is in it. */
const base = 2 ** 32 - 256;
const interval = fc
  .tuple(fc.nat(255), fc.nat(255))
  .map(([a, b]) => [BigInt(base + Math.min(a, b)), BigInt(base + Math.max(a, b))] as const);
const intervals = fc.array(interval, { maxLength: 6 });

function members(set: AddressSet): Set<number> {
  const found = new Set<number>();
  for (const [from, to] of set.intervals) {
    for (let at = from < BigInt(base) ? BigInt(base) : from; at <= to; at += 1n) found.add(Number(at) - base);
  }
  return found;
}

function brute(list: readonly (readonly [bigint, bigint])[]): Set<number> {
  const within = (at: number) =>
    list.some(([from, to]) => from <= BigInt(base + at) && BigInt(base + at) <= to);
  return new Set(Array.from({ length: 256 }, (_, at) => at).filter(within));
}

const sorted = (set: Set<number>) => [...set].sort((a, b) => a - b);

describe("sets agree with brute force", () => {
  test("of(), and intervals neither touch nor overlap", () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const set = AddressSet.of(4, list);
        expect(sorted(members(set))).toEqual(sorted(brute(list)));
        set.intervals.forEach(([from], at) => {
          const before = set.intervals[at - 1];
          if (before) expect(from > before[1] + 1n).toBe(true);
        });
      }),
    );
  });

  test("union, intersection, complement, minus and intersects", () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [one, other] = [AddressSet.of(4, a), AddressSet.of(4, b)];
        const [inOne, inOther] = [brute(a), brute(b)];
        const all = Array.from({ length: 256 }, (_, at) => at);
        const expectSet = (set: AddressSet, test: (at: number) => boolean) =>
          expect(sorted(members(set))).toEqual(all.filter(test));
        expectSet(one.union(other), (at) => inOne.has(at) || inOther.has(at));
        expectSet(one.intersection(other), (at) => inOne.has(at) && inOther.has(at));
        expectSet(one.complement(), (at) => !inOne.has(at));
        expectSet(one.minus(other), (at) => inOne.has(at) && !inOther.has(at));
        expect(one.intersects(other)).toBe(all.some((at) => inOne.has(at) && inOther.has(at)));
        expect(one.complement().complement().intervals).toEqual(one.intervals);
      }),
    );
  });
});

test("any split of the space into blocks is the whole space", () => {
  fc.assert(
    fc.property(fc.constantFrom(4 as const, 6 as const), fc.integer({ min: 0, max: 10 }), (family, depth) => {
      const blocks = Array.from({ length: 2 ** depth }, (_, at) => {
        const bits = family === 4 ? 32n : 128n;
        return `${formatAddress(family, BigInt(at) << (bits - BigInt(depth)))}/${depth}`;
      });
      const sets = blocks.map((block) => AddressSet.parse(block));
      expect(
        AddressSet.of(
          family,
          sets.flatMap((set) => set?.intervals ?? []),
        ).isAll,
      ).toBe(true);
      const withoutOne = sets.slice(1).flatMap((set) => set?.intervals ?? []);
      expect(AddressSet.of(family, withoutOne).isAll).toBe(false);
    }),
  );
});

test.each([
  ["10.0.0.0/8", 4, "10.0.0.0"],
  ["10.1.2.3/8", 4, "10.0.0.0"],
  ["10.1.2.3", 4, "10.1.2.3"],
  ["::/0", 6, "::"],
  ["2001:db8::1", 6, "2001:db8::1"],
] as const)("parse(%s)", (text, family, first) => {
  const set = AddressSet.parse(text);
  expect(set?.family).toBe(family);
  expect(formatAddress(family, set?.intervals[0]?.[0] ?? -1n)).toBe(first);
});

test.each([
  "",
  "10.0.0",
  "010.0.0.0/8",
  "0x0a.0.0.0",
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "10.0.0.0/8/8",
  "::/129",
  "any",
  "fe80::1%eth0",
])("parse(%j) is undefined", (text) => {
  expect(AddressSet.parse(text)).toBeUndefined();
});

test("sets of two families share nothing", () => {
  expect(AddressSet.all(4).intersects(AddressSet.all(6))).toBe(false);
  expect(AddressSet.all(4).minus(AddressSet.all(6)).isAll).toBe(true);
});
