import fc from "fast-check";
import { AddressSet, type Family } from "../../../estate/address-set";
import { AddressAxis } from "../../../reachability/header/axis";
import { holds, intersect } from "../../../reachability/header/ranges";

const last: Readonly<Record<Family, bigint>> = { 4: 2n ** 32n - 1n, 6: 2n ** 128n - 1n };

/** Addresses at both ends of a family and a few between. */
const near = (family: Family) => [0n, 1n, 2n, 3n, 9n, last[family] - 1n, last[family]];
const families = fc.constantFrom<Family>(4, 6);
const set = families.chain((family) =>
  fc
    .array(fc.tuple(fc.constantFrom(...near(family)), fc.constantFrom(...near(family))), { maxLength: 3 })
    .map((pairs) =>
      AddressSet.of(
        family,
        pairs.map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))),
      ),
    ),
);
const sets = fc.array(set, { minLength: 1, maxLength: 5 });
const isIn = ({ intervals }: AddressSet, address: bigint) =>
  intervals.some(([from, to]) => from <= address && address <= to);

test("a set and its pieces hold the same addresses, and come back as the set", () => {
  fc.assert(
    fc.property(sets, (told) => {
      const axis = new AddressAxis(told);
      for (const one of told) {
        const ranges = axis.rangesOf(one);
        for (const address of near(one.family))
          expect(holds(ranges, axis.find(one.family, address))).toBe(isIn(one, address));
        expect(axis.addressesOf(one.family, ranges)).toEqual(AddressSet.of(one.family, one.intervals));
      }
    }),
  );
});

test("two sets meet where their pieces do, and families never do", () => {
  fc.assert(
    fc.property(sets, (told) => {
      const axis = new AddressAxis(told);
      for (const one of told) {
        for (const other of told) {
          const common = intersect(axis.rangesOf(one), axis.rangesOf(other));
          const meets = one.family === other.family && one.intersects(other);
          expect(common.length > 0).toBe(meets);
        }
      }
    }),
  );
});

test("every piece is of one family, and all pieces are all addresses", () => {
  fc.assert(
    fc.property(sets, (told) => {
      const axis = new AddressAxis(told);
      for (const family of [4, 6] as const) {
        const [from = 0, to = 0] = axis.all(family);
        expect([axis.familyOf(from), axis.familyOf(to)]).toEqual([family, family]);
        expect(axis.addressesOf(family, axis.all(family)).isAll).toBe(true);
        expect([axis.find(family, 0n), axis.find(family, last[family])]).toEqual([from, to]);
      }
    }),
  );
});

test("a set that the axis was not told is refused, for its pieces would be a guess", () => {
  const axis = new AddressAxis([AddressSet.parse("10.0.0.0/24") as AddressSet]);
  expect(() => axis.rangesOf(AddressSet.parse("10.0.0.0/25") as AddressSet)).toThrow(RangeError);
  expect(() => axis.pieceOf(4, 5n)).toThrow(RangeError);
});
