import fc from "fast-check";
import { editDistance, hint, nearest } from "../../environments/suggest";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });

test.each([
  ["", "", 0],
  ["abc", "", 3],
  ["abc", "abc", 0],
  ["abc", "abd", 1],
  ["abc", "acb", 1],
  ["flavour", "flavor", 1],
  ["kitten", "sitting", 3],
])("from %j to %j there are %i steps", (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
});

test("the distance is symmetric, zero only for equals, and at most the longer length", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test("one step of any kind is distance one", () => {
  fc.assert(
    fc.property(word, fc.nat(5), (text, position) => {
      const at = Math.min(position, text.length);
      expect(editDistance(text, `${text.slice(0, at)}z${text.slice(at)}`)).toBe(1);
    }),
  );
});

test("the nearest word, none when all are far, the first of equals", () => {
  expect(nearest("agencys", ["counties", "agencies"])).toBe("agencies");
  expect(nearest("red", ["egress", "website"])).toBeUndefined();
  expect(nearest("ab", ["ac", "ad"])).toBe("ac");
  expect(nearest("OFFICE", ["office"])).toBe("office");
});

test("advice in both languages, or nothing", () => {
  expect(hint("flavour", ["flavor"])).toEqual({ zh: ":是否应为“flavor”?", en: ', did you mean "flavor"?' });
  expect(hint("red", ["egress"])).toEqual({ zh: "", en: "" });
});
