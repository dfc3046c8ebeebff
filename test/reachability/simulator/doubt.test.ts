import { build, ip, passAll, rule, type Plan, type RouterPlan } from "./build";
import { tcp } from "./packet";
import { simulate } from "./simulate";

/** What is doubtful opens a path that is possible, and closes none. */
const doubt = { attribute: "example", reason: "not known" };

const reached = (router: Partial<RouterPlan>, destination: string): number[] => {
  const plan: Plan = {
    segments: [{}, {}],
    hosts: [
      { ports: [{ segment: 0, own: ["10.0.0.2"] }] },
      { ports: [{ segment: 1, own: ["10.0.0.10"] }] },
      { ports: [{ segment: 1, own: ["10.0.0.11"] }] },
    ],
    routers: [{ interfaces: [left, right], ...router }],
  };
  const ends = { family: 4, source: ip("10.0.0.2"), destination: ip(destination) } as const;
  return [...simulate(build(plan), 0, { ...ends, protocol: tcp, a: 1024, b: 80 }).reached];
};

const left = { segment: 0, addresses: ["10.0.0.1"], connected: ["10.0.0.0/29"] };
const right = { segment: 1, addresses: ["10.0.0.9"], connected: ["10.0.0.8/29"] };

test("a doubtful deny is passed by, a doubtful allow passes", () => {
  const everything = rule("deny", "0.0.0.0/0", "0.0.0.0/0");
  const walled = (toRouter: readonly (typeof everything)[]) => [
    { ...left, firewall: { toRouter, toSegment: [] } },
    right,
  ];
  expect(reached({ interfaces: walled([everything, ...passAll]) }, "10.0.0.10")).toEqual([]);
  expect(reached({ interfaces: walled([{ ...everything, doubt }, ...passAll]) }, "10.0.0.10")).toEqual([1]);
  const perhaps = { ...everything, allow: true, doubt };
  expect(reached({ interfaces: walled([perhaps, everything]) }, "10.0.0.10")).toEqual([1]);
});

test("a doubtful route does not hide a shorter one", () => {
  const routes = [{ to: "10.0.0.10/32", via: "10.0.0.25", doubt }];
  expect(reached({ routes }, "10.0.0.10")).toEqual([1]);
});

test("a doubtful forward rewrites and does not", () => {
  const forward = { address: ip("10.0.0.10"), targets: [{ address: ip("10.0.0.11") }], gatewayOnly: false };
  expect(reached({ forwards: [forward] }, "10.0.0.10")).toEqual([2]);
  expect(reached({ forwards: [{ ...forward, doubt }] }, "10.0.0.10").sort()).toEqual([1, 2]);
});

test("a doubtful interface ends no packet and hides no shorter way", () => {
  const perhaps = { segment: 0, addresses: ["10.0.0.10"], connected: ["10.0.0.10/32"] };
  expect(reached({ interfaces: [left, right, perhaps] }, "10.0.0.10")).toEqual([]);
  expect(reached({ interfaces: [left, right, { ...perhaps, doubt }] }, "10.0.0.10")).toEqual([1]);
});
