import { answers } from "./answers";
import {
  allow,
  build,
  ip,
  passAll,
  rule,
  to,
  type InterfacePlan,
  type PortPlan,
  type RouterPlan,
} from "./build";
import { icmp, tcp, type Packet } from "./packet";

const left: InterfacePlan = { segment: 0, addresses: ["10.0.0.1"], connected: ["10.0.0.0/29"] };
const right: InterfacePlan = {
  segment: 1,
  addresses: ["10.0.0.9"],
  connected: ["10.0.0.8/29"],
  gateway: true,
};
const sent: Packet = {
  family: 4,
  source: ip("10.0.0.2"),
  destination: ip("10.0.0.10"),
  protocol: tcp,
  a: 1024,
  b: 80,
};

function answered(
  changes: { client?: Partial<PortPlan>; server?: Partial<PortPlan>; routers?: readonly RouterPlan[] } = {},
  packet = sent,
): boolean {
  const plan = {
    segments: [{}, {}],
    hosts: [
      { ports: [{ segment: 0, own: ["10.0.0.2"], ...changes.client }] },
      { ports: [{ segment: 1, own: ["10.0.0.10"], ...changes.server }] },
    ],
    routers: changes.routers ?? [{ interfaces: [left, right] }],
  };
  return answers(build(plan), 0, packet, 1);
}

test("a group that keeps state lets the reply through without a rule", () => {
  expect(answered({ client: { ingress: [] }, server: { egress: [] } })).toBe(true);
});

test("a stateless group needs rules for the reply", () => {
  expect(answered({ server: { egress: [], stateful: false } })).toBe(false);
  expect(answered({ client: { ingress: [], stateful: false } })).toBe(false);
  const back = [allow("10.0.0.10", [[tcp, tcp, 80, 80, 0, 65535]])];
  expect(answered({ client: { ingress: back, stateful: false } })).toBe(true);
});

test("nothing answers what does not arrive", () => {
  expect(answered({ server: { ingress: [] } })).toBe(false);
});

test("a firewall needs a rule for the reply", () => {
  const walled = (back: readonly ReturnType<typeof rule>[]) => [
    { interfaces: [left, { ...right, firewall: { toSegment: passAll, toRouter: back } }] },
  ];
  expect(answered({ routers: walled([]) })).toBe(false);
  expect(
    answered({ routers: walled([rule("allow", "10.0.0.10", "10.0.0.2", [[6, 6, 80, 80, 0, 65535]])]) }),
  ).toBe(true);
});

test("SNAT is undone by the router that did it", () => {
  const snat = { sources: "0.0.0.0/0", address: "10.0.0.9" };
  expect(answered({ routers: [{ interfaces: [left, { ...right, snat }] }] })).toBe(true);
});

test("a rewriting of the destination is undone by the router that did it", () => {
  const forwards = [
    {
      address: ip("10.0.0.14"),
      protocol: tcp,
      port: 443,
      targets: [{ address: ip("10.0.0.10"), port: 80 }],
      gatewayOnly: false,
    },
  ];
  const toForward = { ...sent, destination: ip("10.0.0.14"), b: 443 };
  expect(answered({ routers: [{ interfaces: [left, right], forwards }] }, toForward)).toBe(true);
});

test("a reply that another router sends with another source is none", () => {
  const snat = { sources: "10.0.0.8/29", address: "10.0.0.4" };
  const oneWay = (connected: readonly string[]) => ({ interfaces: [left, { ...right, connected }] });
  // The first has no way back; the second makes the reply bear its own address.
  const first = { interfaces: [{ ...left, connected: [] }, right] };
  const second = {
    interfaces: [
      { ...left, gateway: true, snat, addresses: ["10.0.0.4"] },
      { ...right, gateway: false },
    ],
  };
  expect(answered({ routers: [first] })).toBe(false);
  expect(answered({ routers: [first, second] })).toBe(false);
  expect(answered({ routers: [first, oneWay(["10.0.0.8/29"])] })).toBe(true);
});

test("an echo request is answered by its reply, other ICMP by nothing", () => {
  const echo = { ...sent, protocol: icmp, a: 0, b: 8 * 256 };
  const client = { ingress: [allow("0.0.0.0/0", to(icmp, 0))], stateful: false };
  expect(answered({ client }, echo)).toBe(true);
  expect(answered({}, { ...echo, b: 3 * 256 })).toBe(false);
});
