import fc from "fast-check";
import type { BaselineRule } from "../../constructs/baseline";
import { type BoundaryPass, passesOf } from "../../constructs/boundary";
import { contains } from "../../environments/addresses";
import type { ResolvedEnd, ResolvedFlow } from "../../environments/flows";

const own = ["10.1.0.0/16", "10.2.0.0/16", "10.7.0.0/16"];
const blocks = [
  ...own,
  "10.1.4.0/24",
  "10.1.4.9/32",
  "10.2.0.5/32",
  "10.3.0.0/16",
  "10.3.8.0/24",
  "10.3.8.8/32",
  // Hold units: zones.
  "10.0.0.0/14",
  "10.0.0.0/8",
  "192.168.0.0/16",
];
const addresses = [
  "10.1.4.9",
  "10.1.200.1",
  "10.2.0.5",
  "10.3.8.8",
  "10.7.1.1",
  "192.168.3.3",
  "203.0.113.9",
];

const internet: ResolvedEnd = { kind: "internet", id: "internet", prefixes: ["0.0.0.0/0"] };
const end: fc.Arbitrary<ResolvedEnd> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(internet) },
  {
    weight: 6,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...blocks), { minLength: 1, maxLength: 3 })
      .map((prefixes): ResolvedEnd => ({ kind: "zone", id: "z", prefixes })),
  },
);
const ports = fc.constantFrom({ from: 443, to: 443 }, { from: 53, to: 53 }, { from: 8000, to: 8010 });
const flow: fc.Arbitrary<ResolvedFlow> = fc
  .record({ from: end, to: end, protocol: fc.constantFrom("tcp", "udp", "icmp"), range: ports })
  .map(({ from, to, protocol, range }) => ({
    id: "system--flow",
    from,
    to,
    protocol,
    ports: protocol === "icmp" ? [] : [range],
    purpose: { zh: "", en: "" },
    source: {},
    reason: "declared",
  }));
const baselineRule: fc.Arbitrary<BaselineRule> = fc.record({
  id: fc.constant("log"),
  direction: fc.constantFrom("ingress", "egress"),
  protocol: fc.constantFrom("tcp", "udp"),
  port: fc.constantFrom(53, 443),
  prefixes: fc.uniqueArray(fc.constantFrom("10.3.8.8/32", "10.1.4.9/32"), { minLength: 1 }),
  source: fc.constant({}),
  key: fc.constant("log"),
});
const situation = fc.record({
  inside: fc.uniqueArray(fc.constantFrom(...own), { minLength: 1 }),
  flows: fc.array(flow, { maxLength: 6 }),
  baseline: fc.array(baselineRule, { maxLength: 2 }),
});

function passes(
  inside: readonly string[],
  flows: readonly ResolvedFlow[],
  baseline: readonly BaselineRule[] = [],
): readonly BoundaryPass[] {
  return passesOf(inside, flows, baseline, ({ prefixes }) => prefixes);
}

function within(inside: readonly string[], blockOrAddress: string): boolean {
  return inside.some((block) => contains(block, blockOrAddress));
}

/** Whether an end stands for an address: the internet is what lies in no block of the plan. */
function holds(candidate: ResolvedEnd, address: string): boolean {
  return candidate.kind === "internet"
    ? !within(["10.0.0.0/8", "192.168.0.0/16"], address)
    : within(candidate.prefixes, address);
}

describe("passes of a boundary", () => {
  test("have exactly one end inside, and a direction that says which", () => {
    fc.assert(
      fc.property(situation, ({ inside, flows, baseline }) => {
        for (const { source, destination, direction } of passes(inside, flows, baseline)) {
          expect({ direction, from: within(inside, source), to: within(inside, destination) }).toEqual(
            direction === "inward"
              ? { direction, from: false, to: true }
              : { direction, from: true, to: false },
          );
        }
      }),
    );
  });

  test("let through every packet of a flow that crosses it", () => {
    const packet = fc.record({ from: fc.constantFrom(...addresses), to: fc.constantFrom(...addresses) });
    fc.assert(
      fc.property(situation, packet, ({ inside, flows }, { from, to }) => {
        fc.pre(within(inside, from) !== within(inside, to));
        const wanted = flows.filter((candidate) => holds(candidate.from, from) && holds(candidate.to, to));
        fc.pre(wanted.length > 0);
        const through = passes(inside, flows).filter(
          ({ source, destination }) => contains(source, from) && contains(destination, to),
        );
        for (const { protocol, ports: ranges } of wanted) {
          const port =
            protocol === "icmp"
              ? undefined
              : ranges.map((r) => (r.from === r.to ? `${r.from}` : `${r.from}:${r.to}`))[0];
          expect(through.map((pass) => [pass.protocol, pass.port])).toContainEqual([protocol, port]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("let through nothing that no flow declares", () => {
    fc.assert(
      fc.property(situation, ({ inside, flows }) => {
        for (const { source, destination, protocol } of passes(inside, flows)) {
          const causes = flows.filter(
            (candidate) =>
              candidate.protocol === protocol &&
              within(candidate.from.prefixes, source) &&
              within(candidate.to.prefixes, destination),
          );
          expect(causes).not.toEqual([]);
        }
      }),
    );
  });

  test("turn round when every flow does", () => {
    const turned = { inward: "outward", outward: "inward", ingress: "egress", egress: "ingress" } as const;
    fc.assert(
      fc.property(situation, ({ inside, flows, baseline }) => {
        const there = passes(inside, flows, baseline).map(
          ({ direction, protocol, source, destination, port }) =>
            JSON.stringify([turned[direction], protocol, destination, source, port]),
        );
        const back = passes(
          inside,
          flows.map((one) => ({ ...one, from: one.to, to: one.from })),
          baseline.map((rule) => ({ ...rule, direction: turned[rule.direction] })),
        ).map(({ direction, protocol, source, destination, port }) =>
          JSON.stringify([direction, protocol, source, destination, port]),
        );
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });

  test("occur once, whatever the order of the flows", () => {
    fc.assert(
      fc.property(situation, ({ inside, flows, baseline }) => {
        const found = passes(inside, [...flows, ...flows], [...baseline, ...baseline]);
        const contents = found.map(({ id: _, ...content }) => JSON.stringify(content));
        expect(new Set(contents).size).toBe(found.length);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(passes(inside, flows.toReversed(), baseline.toReversed())).toEqual(found);
      }),
    );
  });
});

describe("a block that holds the unit", () => {
  const zone: ResolvedEnd = { kind: "zone", id: "extranet", prefixes: ["10.0.0.0/8"] };
  const server: ResolvedEnd = { kind: "zone", id: "server", prefixes: ["192.168.0.0/16"] };
  const common = {
    protocol: "tcp",
    ports: [{ from: 443, to: 443 }],
    id: "s--f",
    reason: "declared",
  } as const;
  const to = (from: ResolvedEnd, target: ResolvedEnd): ResolvedFlow => ({
    ...common,
    from,
    to: target,
    purpose: { zh: "", en: "" },
    source: {},
  });

  test("stands for the unit and no more on the inside", () => {
    expect(passes(["10.1.0.0/16"], [to(zone, server)])).toMatchObject([
      { direction: "outward", source: "10.1.0.0/16", destination: "192.168.0.0/16", port: "443" },
    ]);
  });

  test("is never the internet, though 0.0.0.0/0 holds everything", () => {
    expect(passes(["10.1.0.0/16"], [to(internet, server)])).toEqual([]);
  });
});
