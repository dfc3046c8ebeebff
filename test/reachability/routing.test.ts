import fc from "fast-check";
import { AddressSet } from "../../estate/address-set";
import { AddressAxis } from "../../reachability/header/axis";
import type { Interface, Route, Router } from "../../reachability/network";
import { prefixes, RoutingTable, type Way } from "../../reachability/routing";

/** Sixteen addresses, so that blocks nest and meet often. */
const base = 0x0a000000n;
const universe = Array.from({ length: 16 }, (_, at) => base + BigInt(at));

const block = fc.tuple(fc.nat(4), fc.nat(15)).map(([bits, at]): AddressSet => {
  const size = 1n << BigInt(bits);
  const first = base + (BigInt(at) / size) * size;
  return AddressSet.of(4, [[first, first + size - 1n]]);
});
const cause = { name: "random" };

const face = fc
  .array(block, { minLength: 1, maxLength: 2 })
  .map((connected): Interface => ({ segment: 0, cause, addresses: [], connected, gateway: false }));
const route = fc.tuple(block, fc.nat(15), fc.boolean()).map(([to, at, doubtful]): Route => ({
  cause,
  to,
  via: base + BigInt(at),
  ...(doubtful ? { doubt: { attribute: "x", reason: "y" } } : {}),
}));
const router = fc
  .tuple(fc.array(face, { maxLength: 3 }), fc.array(route, { maxLength: 4 }))
  .map(([interfaces, routes]): Router => ({ id: 0, cause, interfaces, routes, floating: [], forwards: [] }));

const isIn = ({ intervals }: AddressSet, address: bigint) =>
  intervals.some(([from, to]) => from <= address && address <= to);

/** Longest match as docs/reachability.md says it, address by address. */
function expected({ interfaces, routes }: Router, address: bigint): string[] {
  const ways = [
    ...interfaces.flatMap((by) => by.connected.map((to) => ({ to, by, route: undefined }))),
    ...routes.flatMap((one) =>
      interfaces
        .filter(({ connected }) => connected.some((set) => isIn(set, one.via)))
        .map((by) => ({ to: one.to, by, route: one })),
    ),
  ].filter(({ to }) => isIn(to, address));
  const found: string[] = [];
  for (const size of [1n, 2n, 4n, 8n, 16n]) {
    const same = ways.filter(({ to: { intervals } }) => {
      const [[first, last]] = intervals as [readonly [bigint, bigint]];
      return last - first + 1n === size;
    });
    // Of equal ones a connected block goes before routes.
    const connected = same.filter((way) => !way.route);
    const used = connected.length > 0 ? connected : same;
    found.push(...used.map(({ by, route: one }) => nameOf(interfaces, routes, by, one)));
    // A doubtful route hides no shorter one.
    if (same.some((way) => !way.route?.doubt)) break;
  }
  return [...new Set(found)].sort();
}

function nameOf(
  interfaces: readonly Interface[],
  routes: readonly Route[],
  by: Interface,
  one: Route | undefined,
): string {
  return `${interfaces.indexOf(by)} ${one ? routes.indexOf(one) : "connected"}`;
}

function axisOf({ interfaces, routes }: Router): AddressAxis {
  return new AddressAxis([
    ...interfaces.flatMap(({ connected }) => connected),
    ...routes.map(({ to }) => to),
    ...universe.map((address) => AddressSet.of(4, [[address, address]])),
  ]);
}

test("every destination goes where the longest match says, by a connected block before routes, and by all routes that are equally long", () => {
  fc.assert(
    fc.property(router, (one) => {
      const axis = axisOf(one);
      const table = RoutingTable.of(one, axis);
      const pieces = universe.map((address) => axis.pieceOf(4, address));
      const found = new Map<number, readonly Way[]>();
      for (const [part, ways] of table.split([pieces[0] as number, pieces.at(-1) as number])) {
        for (let at = 0; at < part.length; at += 2)
          for (let piece = part[at] as number; piece <= (part[at + 1] as number); piece += 1) {
            expect(found.has(piece)).toBe(false);
            found.set(piece, ways);
          }
      }
      universe.forEach((address, at) => {
        const ways = found.get(pieces[at] as number) ?? [];
        const names = ways.map((way) => nameOf(one.interfaces, one.routes, way.by, way.route));
        expect([...new Set(names)].sort()).toEqual(expected(one, address));
      });
    }),
    { numRuns: 500 },
  );
});

test("a part of the destinations goes the way that it goes among all", () => {
  fc.assert(
    fc.property(router, fc.nat(15), fc.nat(15), (one, a, b) => {
      const axis = axisOf(one);
      const table = RoutingTable.of(one, axis);
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        axis.pieceOf(4, universe[at] as bigint),
      );
      const part = [...table.split([from as number, to as number])].flatMap(([ranges]) => ranges);
      expect(part.every((piece) => piece >= (from as number) && piece <= (to as number))).toBe(true);
      for (let piece = from as number; piece <= (to as number); piece += 1) {
        const [alone] = [...table.split([piece, piece])];
        const among = [...table.split([from as number, to as number])].find(([ranges]) =>
          ranges.some((end, at) => at % 2 === 0 && end <= piece && piece <= (ranges[at + 1] as number)),
        );
        expect(alone?.[1]).toBe(among?.[1]);
      }
    }),
  );
});

test("an interval is cut into the fewest aligned blocks", () => {
  fc.assert(
    fc.property(fc.nat(15), fc.nat(15), (a, b) => {
      const [first, last] = [base + BigInt(Math.min(a, b)), base + BigInt(Math.max(a, b))];
      const blocks = prefixes(4, [first, last]);
      let next = first;
      for (const [from, to] of blocks) {
        expect(from).toBe(next);
        const size = to - from + 1n;
        expect([size & (size - 1n), from % size]).toEqual([0n, 0n]);
        next = to + 1n;
      }
      expect(next).toBe(last + 1n);
      blocks.slice(1).forEach(([from, to], at) => {
        const [before, until] = blocks[at] as readonly [bigint, bigint];
        const whole = to - before + 1n;
        expect(until - before === to - from && before % whole === 0n).toBe(false);
      });
    }),
  );
  expect(prefixes(4, [0n, 2n ** 32n - 1n])).toEqual([[0n, 2n ** 32n - 1n]]);
  expect(prefixes(6, [0n, 2n ** 128n - 1n])).toHaveLength(1);
});
