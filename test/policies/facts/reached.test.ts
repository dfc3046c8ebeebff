import fc from "fast-check";
import { AddressSet, type Family } from "../../../estate/address-set";
import { reached } from "../../../policies/facts/reached";

const set = (text: string): AddressSet => {
  const parsed = AddressSet.parse(text);
  if (!parsed) throw new Error(`"${text}" is no block`);
  return parsed;
};

const block = fc
  .tuple(fc.nat(15), fc.integer({ min: 24, max: 32 }), fc.nat(255))
  .map(([net, length, host]) => `10.0.${net}.${host}/${length}`);
const wide = fc.tuple(block, fc.integer({ min: 18, max: 32 })).map(([text, length]) => {
  return `${text.split("/")[0]}/${length}`;
});

test("gives what a walk over all blocks gives, also where they overlap", () => {
  fc.assert(
    fc.property(
      fc.array(wide, { maxLength: 12 }),
      fc.array(wide, { minLength: 1, maxLength: 3 }),
      (own, asked) => {
        const blocks = new Map(own.map((text, at) => [`unit-${at}`, set(text)]));
        const all = AddressSet.of(
          4,
          asked.flatMap((text) => set(text).intervals),
        );
        const walked = [...blocks].filter(([, mine]) => mine.intersects(all)).map(([id]) => id);
        expect(reached(blocks, all)).toEqual(walked);
        expect(walked).toEqual(
          [...blocks].filter(([, mine]) => !mine.intersection(all).isEmpty).map(([id]) => id),
        );
      },
    ),
  );
});

test("keeps the families apart and the order of declaration", () => {
  const blocks = new Map([
    ["late", set("10.0.2.0/24")],
    ["six", set("2001:db8::/32")],
    ["early", set("10.0.1.0/24")],
  ]);
  const all = (family: Family) => reached(blocks, AddressSet.all(family));
  expect([all(4), all(6)]).toEqual([["late", "early"], ["six"]]);
  expect(reached(blocks, set("10.0.1.255/32"))).toEqual(["early"]);
  expect(reached(blocks, set("10.0.3.0/32"))).toEqual([]);
});

test("the last address that is asked for is asked for, and a larger block before it counts", () => {
  const blocks = new Map([
    ["wide", set("10.0.0.0/16")],
    ["small", set("10.0.4.0/30")],
  ]);
  const [from, to] = [set("10.0.3.0/32"), set("10.0.4.0/32")].map(({ intervals }) => intervals[0]?.[0] ?? 0n);
  expect(reached(blocks, AddressSet.of(4, [[from ?? 0n, to ?? 0n]]))).toEqual(["wide", "small"]);
  expect(reached(blocks, set("10.0.255.255/32"))).toEqual(["wide"]);
});
