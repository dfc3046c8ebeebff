import fc from "fast-check";
import {
  covers,
  firstReaching,
  holds,
  intersect,
  meets,
  subtract,
  unite,
  type Ranges,
} from "../../../reachability/header/ranges";

const size = 40;

/** A set as whether each number is in it, and as ranges. */
const members = fc.array(fc.boolean(), { minLength: size, maxLength: size });

function rangesOf(is: readonly boolean[]): Ranges {
  const ranges: number[] = [];
  is.forEach((inside, number) => {
    if (!inside) return;
    if (ranges.at(-1) === number - 1) ranges[ranges.length - 1] = number;
    else ranges.push(number, number);
  });
  return ranges;
}

const numbers = (ranges: Ranges) =>
  Array.from({ length: size }, (_, number) => number).filter((number) => {
    for (let at = 0; at < ranges.length; at += 2)
      if ((ranges[at] as number) <= number && number <= (ranges[at + 1] as number)) return true;
    return false;
  });

/** A few numbers against many: one side is then looked up by halves. */
const few = fc
  .array(fc.nat(size - 1), { maxLength: 2 })
  .map((some) => rangesOf(Array.from({ length: size }, (_, number) => some.includes(number))));
const any = fc.oneof(members.map(rangesOf), few);

test("both, either and the rest hold exactly the numbers that they should, as sorted pairs apart from one another", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [inA, inB] = [numbers(a), numbers(b)];
      const both = inA.filter((number) => inB.includes(number));
      const either = [...new Set([...inA, ...inB])].sort((x, y) => x - y);
      const rest = inA.filter((number) => !inB.includes(number));
      const is = (some: readonly number[]) =>
        rangesOf(Array.from({ length: size }, (_, number) => some.includes(number)));
      expect(intersect(a, b)).toEqual(is(both));
      expect(unite([a, b])).toEqual(is(either));
      expect(subtract(a, b)).toEqual(is(rest));
    }),
  );
});

test("meeting and covering are told from the numbers", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [inA, inB] = [numbers(a), numbers(b)];
      expect(meets(a, b)).toBe(inA.some((number) => inB.includes(number)));
      expect(covers(a, b)).toBe(inB.every((number) => inA.includes(number)));
      expect(covers(a, intersect(a, b))).toBe(true);
    }),
  );
});

test("a number is found by halves", () => {
  fc.assert(
    fc.property(any, fc.nat(size), (set, number) => {
      expect(holds(set, number)).toBe(numbers(set).includes(number));
      const at = firstReaching(set, number);
      expect(set.slice(0, at).every((end) => end < number)).toBe(true);
      expect(at === set.length || (set[at + 1] as number) >= number).toBe(true);
    }),
  );
});
