import fc from "fast-check";
import {
  contains,
  countBlocks,
  formatAddress,
  indexOfBlock,
  nthAddress,
  nthBlock,
  overlaps,
  parseAddress,
  parseCidr,
  tryParseAddress,
  tryParseCidr,
} from "../../environments/addresses";

/** A small block somewhere in the address space, so that brute force can visit every address. */
const block = fc
  .record({ number: fc.nat(0xffff_ffff), prefix: fc.integer({ min: 22, max: 32 }) })
  .map(({ number, prefix }) => ({ first: number - (number % 2 ** (32 - prefix)), prefix }));

/** Two blocks that are close enough to meet often. */
const neighbours = fc
  .tuple(block, fc.integer({ min: -1024, max: 1024 }), fc.integer({ min: 22, max: 32 }))
  .map(([one, distance, prefix]) => {
    const number = Math.min(Math.max(one.first + distance, 0), 0xffff_ffff);
    return [one, { first: number - (number % 2 ** (32 - prefix)), prefix }] as const;
  });

const text = ({ first, prefix }: { first: number; prefix: number }) => `${dotted(first)}/${prefix}`;

function dotted(number: number): string {
  return [3, 2, 1, 0].map((byte) => Math.floor(number / 256 ** byte) % 256).join(".");
}

function addressesOf({ first, prefix }: { first: number; prefix: number }): Set<number> {
  return new Set(Array.from({ length: 2 ** (32 - prefix) }, (_, index) => first + index));
}

test("an address survives writing and reading", () => {
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), (number) => {
      expect(formatAddress(number)).toBe(dotted(number));
      expect(parseAddress(dotted(number))).toBe(number);
    }),
  );
});

test("a block holds the addresses that share its prefix", () => {
  fc.assert(
    fc.property(block, (one) => {
      const members = [...addressesOf(one)];
      expect(parseCidr(text(one))).toEqual({ first: members[0], last: members.at(-1), prefix: one.prefix });
    }),
  );
});

test("contains and overlaps agree with sets of addresses", () => {
  fc.assert(
    fc.property(neighbours, ([one, other]) => {
      const outer = addressesOf(one);
      const inner = [...addressesOf(other)];
      expect(contains(text(one), text(other))).toBe(inner.every((address) => outer.has(address)));
      expect(overlaps(text(one), text(other))).toBe(inner.some((address) => outer.has(address)));
    }),
  );
});

test("nthAddress walks the addresses of a block and stops at its end", () => {
  fc.assert(
    fc.property(block, fc.nat(1100), (one, n) => {
      const address = [...addressesOf(one)][n];
      if (address === undefined) expect(() => nthAddress(text(one), n)).toThrow(RangeError);
      else expect(nthAddress(text(one), n)).toBe(dotted(address));
    }),
  );
});

test("nthBlock divides a block without gaps or overlaps, and indexOfBlock undoes it", () => {
  fc.assert(
    fc.property(block, fc.nat(6), (one, longer) => {
      const prefix = Math.min(32, one.prefix + longer);
      const count = countBlocks(text(one), prefix);
      const parts = Array.from({ length: count }, (_, n) => nthBlock(text(one), prefix, n));
      expect(parts.flatMap((part) => [...addressesOf(parseCidr(part))])).toEqual([...addressesOf(one)]);
      expect(parts.map((part) => indexOfBlock(text(one), part))).toEqual(parts.map((_, n) => n));
      expect(() => nthBlock(text(one), prefix, count)).toThrow(RangeError);
    }),
  );
});

test.each([
  "10.0.0.1/24",
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "10.0.0.0/024",
  "10.0.0.0/ 24",
  "10.0.0.0/",
  "10.0.0.0",
  "010.0.0.0/8",
  "10.0/16",
  "0x0a000000/8",
  "10.0.0.0/24/24",
  "256.0.0.0/8",
  "::/0",
  " 10.0.0.0/8",
  "",
])("%j is not a canonical block", (wrong) => {
  expect(tryParseCidr(wrong)).toBeUndefined();
  expect(() => parseCidr(wrong)).toThrow(`Not an IPv4 block in canonical form: "${wrong}"`);
});

test.each(["10.0.0", "10.0.0.01", "1.2.3.4.5", "10.0.0.256", "1", "0x1", "::1", "10.0.0.1 ", ""])(
  "%j is not an address",
  (wrong) => {
    expect(tryParseAddress(wrong)).toBeUndefined();
    expect(() => parseAddress(wrong)).toThrow(`Not an IPv4 address: "${wrong}"`);
  },
);

test("misuse is refused", () => {
  expect(() => formatAddress(2 ** 32)).toThrow(RangeError);
  expect(() => formatAddress(-1)).toThrow(RangeError);
  expect(() => formatAddress(0.5)).toThrow(RangeError);
  expect(() => nthAddress("10.0.0.0/24", -1)).toThrow("No address -1 in 10.0.0.0/24");
  expect(() => nthBlock("10.0.0.0/24", 23, 0)).toThrow("Cannot divide 10.0.0.0/24 into blocks of /23");
  expect(() => indexOfBlock("10.0.0.0/24", "10.0.1.0/30")).toThrow("10.0.1.0/30 is not inside 10.0.0.0/24");
  expect(() => contains("10.0.0.0/24", "10.0.0.1/24")).toThrow(RangeError);
});

test("the whole address space is a block", () => {
  expect(parseCidr("0.0.0.0/0")).toEqual({ first: 0, last: 0xffff_ffff, prefix: 0 });
  expect(contains("0.0.0.0/0", "255.255.255.255")).toBe(true);
});
