import {
  allow,
  anything,
  build,
  ip,
  passAll,
  rule,
  set,
  to,
  type Plan,
  type PortPlan,
  type RouterPlan,
} from "./build";
import { tcp, icmp, type Packet } from "./packet";
import type { Sender } from "./segment";
import { simulate } from "./simulate";

/** Two segments, 10.0.0.0/29 and 10.0.0.8/29, that a router joins: port 0 on the first, port 1 on the second. */
function twoSegments(
  changes: { left?: Partial<PortPlan>; right?: Partial<PortPlan>; router?: Partial<RouterPlan> } = {},
): Plan {
  return {
    segments: [{}, {}],
    hosts: [
      { ports: [{ segment: 0, own: ["10.0.0.2"], ...changes.left }] },
      { ports: [{ segment: 1, own: ["10.0.0.10"], ...changes.right }] },
    ],
    routers: [{ interfaces: [left, right], ...changes.router }],
  };
}

const left = { segment: 0, addresses: ["10.0.0.1"], connected: ["10.0.0.0/29"] };
const right = { segment: 1, addresses: ["10.0.0.9"], connected: ["10.0.0.8/29"] };
const gateway = { ...right, gateway: true };

function packet(source: string, destination: string, more: Partial<Packet> = {}): Packet {
  const family = source.includes(":") ? 6 : 4;
  return {
    family,
    source: ip(source),
    destination: ip(destination),
    protocol: tcp,
    a: 1024,
    b: 80,
    ...more,
  };
}

const across = packet("10.0.0.2", "10.0.0.10");

function reached(plan: Plan, sent: Packet, from = 0, sender: Sender = "any"): number[] {
  return [...simulate(build(plan), from, sent, { sender }).reached].sort();
}

/** Headers on arrival at a port. */
function headers(plan: Plan, sent: Packet, port: number, from = 0): Partial<Packet>[] {
  return simulate(build(plan), from, sent).arrivals.flatMap((arrival) =>
    arrival.port === port ? [arrival.packet] : [],
  );
}

test("a router joins its segments", () => {
  expect(reached(twoSegments(), across)).toEqual([1]);
});

describe("a host sends", () => {
  test("a secured port lets out only sources that it may use", () => {
    expect(reached(twoSegments(), packet("10.0.0.3", "10.0.0.10"))).toEqual([]);
    expect(reached(twoSegments({ left: { pairs: ["10.0.0.3"] } }), packet("10.0.0.3", "10.0.0.10"))).toEqual([
      1,
    ]);
  });

  test("a secured port lets out only what an egress rule allows", () => {
    const allowed = twoSegments({ left: { egress: [allow("10.0.0.8/29", to(tcp, 80))] } });
    expect(reached(allowed, across)).toEqual([1]);
    expect(reached(allowed, packet("10.0.0.2", "10.0.0.10", { b: 443 }))).toEqual([]);
    expect(reached(twoSegments({ left: { egress: [allow("10.0.0.9")] } }), across)).toEqual([]);
    expect(reached(twoSegments({ left: { egress: [allow("::/0")] } }), across)).toEqual([]);
  });

  test("an unsecured port lets everything out", () => {
    const plan = twoSegments({ left: { secured: false, egress: [] } });
    expect(reached(plan, packet("192.0.2.1", "10.0.0.10"))).toEqual([1]);
  });

  test("the packet of a MAC-only checked port may bear any source, but needs a rule", () => {
    const spoofed = packet("192.0.2.1", "10.0.0.10");
    expect(reached(twoSegments({ left: { own: [] } }), spoofed)).toEqual([1]);
    expect(reached(twoSegments({ left: { own: [], egress: [] } }), spoofed)).toEqual([]);
  });
});

describe("on the segment", () => {
  const neighbour = (port: Partial<PortPlan>): Plan => ({
    segments: [{}],
    hosts: [
      { ports: [{ segment: 0, own: ["10.0.0.2"] }] },
      { ports: [{ segment: 0, own: ["10.0.0.3"], ...port }] },
    ],
  });

  test("the frame may go to any other host's port, whatever the destination is", () => {
    expect(reached(neighbour({ secured: false }), packet("10.0.0.2", "192.0.2.1"))).toEqual([1]);
    expect(reached(neighbour({}), packet("10.0.0.2", "192.0.2.1"))).toEqual([]);
    expect(reached(neighbour({}), packet("10.0.0.2", "10.0.0.3"))).toEqual([1]);
  });

  test("the frame does not go to another port of the same host", () => {
    const ports = [
      { segment: 0, own: ["10.0.0.2"] },
      { segment: 0, own: ["10.0.0.3"] },
    ];
    expect(reached({ segments: [{}], hosts: [{ ports }] }, packet("10.0.0.2", "10.0.0.3"))).toEqual([]);
  });

  test("the frame may go to any router interface, whatever the gateway says", () => {
    const subnets = [{ cidr: set("0.0.0.0/0"), gateway: ip("10.0.0.7"), routes: [] }];
    const plan = { ...twoSegments(), segments: [{ subnets }, {}] };
    expect(reached(plan, across)).toEqual([1]);
    expect(reached(plan, across, 0, "told")).toEqual([]);
  });

  test("a told sender gives what is on-link to the owner, also past routers and open ports", () => {
    const on = {
      cidr: set("10.0.0.0/29"),
      gateway: ip("10.0.0.1"),
      routes: [],
    };
    const plan = neighbour({});
    const told = {
      ...plan,
      segments: [{ subnets: [on] }],
      hosts: [...plan.hosts, { ports: [{ segment: 0, own: ["10.0.0.4"], secured: false }] }],
    };
    expect(reached(told, packet("10.0.0.2", "10.0.0.3"))).toEqual([1, 2]);
    expect(reached(told, packet("10.0.0.2", "10.0.0.3"), 0, "told")).toEqual([1]);
  });

  test("a told sender uses the longest route that is handed out, else the gateway", () => {
    const route = (block: string, via: string) => ({ to: set(block), via: ip(via) });
    const subnet = (routes: readonly ReturnType<typeof route>[], gateway: string) => ({
      cidr: set("10.0.0.0/29"),
      gateway: ip(gateway),
      routes,
    });
    const told = (...given: Parameters<typeof subnet>) =>
      reached({ ...twoSegments(), segments: [{ subnets: [subnet(...given)] }, {}] }, across, 0, "told");
    expect(told([], "10.0.0.1")).toEqual([1]);
    expect(told([route("10.0.0.8/29", "10.0.0.7")], "10.0.0.1")).toEqual([]);
    expect(told([route("10.0.0.8/29", "10.0.0.7"), route("10.0.0.10/32", "10.0.0.1")], "10.0.0.7")).toEqual([
      1,
    ]);
  });
});

describe("a router takes the packet", () => {
  test("a stateless firewall drops what nothing matches", () => {
    const walled = (toSegment: readonly ReturnType<typeof rule>[], toRouter = toSegment) =>
      twoSegments({ router: { interfaces: [left, { ...right, firewall: { toSegment, toRouter } }] } });
    expect(reached(walled([]), across)).toEqual([]);
    expect(reached(walled([rule("allow", "10.0.0.2", "10.0.0.10", to(tcp, 80))]), across)).toEqual([1]);
    // The way back needs a rule of its own, in the other list.
    expect(reached(walled(passAll, []), across)).toEqual([1]);
    expect(reached(walled(passAll, []), packet("10.0.0.10", "10.0.0.2"), 1)).toEqual([]);
    expect(reached(walled([], passAll), packet("10.0.0.10", "10.0.0.2"), 1)).toEqual([0]);
  });

  test("the first firewall rule that matches decides", () => {
    const order = (...toRouter: ReturnType<typeof rule>[]) =>
      twoSegments({ router: { interfaces: [{ ...left, firewall: { toRouter, toSegment: [] } }, right] } });
    const deny = rule("deny", "10.0.0.2", "0.0.0.0/0");
    const pass = rule("allow", "0.0.0.0/0", "10.0.0.8/29");
    expect(reached(order(deny, pass), across)).toEqual([]);
    expect(reached(order(pass, deny), across)).toEqual([1]);
  });

  // From port 1 at the gateway side to the inside.
  const inbound = (router: Partial<RouterPlan>) =>
    twoSegments({ router: { interfaces: [left, gateway], ...router } });
  const floating = [{ outside: "10.0.0.13", inside: "10.0.0.2" }];

  test("a floating address answers only at the gateway", () => {
    const sent = packet("10.0.0.10", "10.0.0.13");
    expect(headers(inbound({ floating }), sent, 0, 1)).toEqual([{ ...sent, destination: ip("10.0.0.2") }]);
    expect(reached(twoSegments({ router: { floating } }), sent, 1)).toEqual([]);
  });

  test("a floating address is reached from inside through the gateway and back", () => {
    const plan = inbound({ floating });
    const hosts = [...plan.hosts, { ports: [{ segment: 0, own: ["10.0.0.3"] }] }];
    expect(reached({ ...plan, hosts }, packet("10.0.0.3", "10.0.0.13"), 2)).toEqual([0]);
  });

  test("a forward rewrites address and port of its protocol", () => {
    const forward = {
      address: ip("10.0.0.9"),
      protocol: tcp,
      port: 443,
      targets: [{ address: ip("10.0.0.2"), port: 22 }],
      gatewayOnly: true,
    };
    const sent = packet("10.0.0.10", "10.0.0.9", { b: 443 });
    const plan = inbound({ forwards: [forward] });
    expect(headers(plan, sent, 0, 1)).toEqual([{ ...sent, destination: ip("10.0.0.2"), b: 22 }]);
    expect(reached(plan, { ...sent, b: 80 }, 1)).toEqual([]);
    expect(reached(plan, { ...sent, protocol: 17 }, 1)).toEqual([]);
    expect(reached(twoSegments({ router: { forwards: [forward] } }), sent, 1)).toEqual([]);
    expect(
      reached(twoSegments({ router: { forwards: [{ ...forward, gatewayOnly: false }] } }), sent, 1),
    ).toEqual([0]);
  });

  test("a forward without protocol takes every one and leaves the port, for each of its targets", () => {
    const targets = [{ address: ip("10.0.0.2") }, { address: ip("10.0.0.3") }];
    const plan = inbound({ forwards: [{ address: ip("10.0.0.13"), targets, gatewayOnly: true }] });
    const hosts = [...plan.hosts, { ports: [{ segment: 0, own: ["10.0.0.3"] }] }];
    const sent = packet("10.0.0.10", "10.0.0.13", { protocol: icmp, a: 0, b: 2048 });
    expect(reached({ ...plan, hosts }, sent, 1)).toEqual([0, 2]);
  });

  const ways = (routes: RouterPlan["routes"], connected = "10.0.0.16/30"): Plan => ({
    segments: [{}, {}, {}],
    hosts: [
      { ports: [{ segment: 0, own: ["10.0.0.2"] }] },
      { ports: [{ segment: 1, own: ["10.0.0.10"], secured: false }] },
      { ports: [{ segment: 2, own: ["10.0.0.17"], secured: false }] },
    ],
    routers: [
      {
        interfaces: [left, right, { segment: 2, addresses: [], connected: [connected] }],
        routes: routes ?? [],
      },
    ],
  });
  const away = packet("10.0.0.2", "192.0.2.1");

  test("the longest match wins, equal ones are both used", () => {
    const one = { to: "0.0.0.0/0", via: "10.0.0.10" };
    const other = { to: "0.0.0.0/0", via: "10.0.0.17" };
    expect(reached(ways([]), away)).toEqual([]);
    expect(reached(ways([one]), away)).toEqual([1]);
    expect(reached(ways([one, other]), away)).toEqual([1, 2]);
    expect(reached(ways([one, { ...other, to: "192.0.2.0/24" }]), away)).toEqual([2]);
  });

  test("connected blocks are matched by length among the routes", () => {
    const sent = packet("10.0.0.2", "10.0.0.10");
    const via = "10.0.0.17";
    expect(reached(ways([{ to: "10.0.0.10/32", via }]), sent)).toEqual([2]);
    // Of equal ones the connected block goes first.
    expect(reached(ways([{ to: "10.0.0.8/29", via }]), sent)).toEqual([1]);
    expect(reached(ways([{ to: "10.0.0.0/24", via }]), sent)).toEqual([1]);
  });

  test("a route whose next hop is in no connected block is none, and hides no shorter one", () => {
    const routes = [
      { to: "192.0.2.0/24", via: "10.0.0.25" },
      { to: "0.0.0.0/0", via: "10.0.0.10" },
    ];
    expect(reached(ways(routes), away)).toEqual(reached(ways(routes.slice(1)), away));
    expect(reached(ways(routes.slice(0, 1)), away)).toEqual([]);
  });

  test("what leaves by a gateway interface bears the floating address of the source, else that of SNAT", () => {
    const snat = { sources: "10.0.0.0/30", address: "10.0.0.9" };
    const plan = (router: Partial<RouterPlan>) =>
      twoSegments({ router: { interfaces: [left, { ...gateway, snat }], ...router }, left: { own: [] } });
    const source = (sent: Packet, router: Partial<RouterPlan> = {}) =>
      headers(plan(router), sent, 1).map((header) => header.source);
    expect(source(across)).toEqual([ip("10.0.0.9")]);
    expect(source(across, { floating })).toEqual([ip("10.0.0.13")]);
    expect(source(packet("10.0.0.3", "10.0.0.10"), { floating })).toEqual([ip("10.0.0.9")]);
    expect(source(packet("10.0.0.5", "10.0.0.10"))).toEqual([ip("10.0.0.5")]);
  });

  test("IPv6 sources are never rewritten", () => {
    const snat = { sources: "0.0.0.0/0", address: "10.0.0.9" };
    const plan: Plan = twoSegments({
      left: { own: ["fd00::2"] },
      right: { own: ["fd00:1::2"] },
      router: {
        interfaces: [
          { ...left, connected: ["fd00::/64"] },
          { ...gateway, connected: ["fd00:1::/64"], snat },
        ],
      },
    });
    const sent = packet("fd00::2", "fd00:1::2");
    expect(headers(plan, sent, 1)).toEqual([sent]);
  });

  test("toRouter sees the header as sent, toSegment the rewritten one", () => {
    const snat = { sources: "0.0.0.0/0", address: "10.0.0.9" };
    const toSegment = [rule("allow", "10.0.0.9", "0.0.0.0/0")];
    const toRouter = [rule("allow", "0.0.0.0/0", "10.0.0.13")];
    const walled = { ...gateway, snat, firewall: { toSegment, toRouter } };
    const plan = twoSegments({ router: { interfaces: [left, walled], floating: [] } });
    expect(reached(plan, across)).toEqual([1]);
    const inside = inbound({ interfaces: [left, walled], floating });
    expect(reached(inside, packet("10.0.0.10", "10.0.0.13"), 1)).toEqual([0]);
    expect(reached(inside, packet("10.0.0.10", "10.0.0.2"), 1)).toEqual([]);
  });

  test("a packet to an address of the router itself ends there", () => {
    // The other one is on the segment of the router's own address, and takes everything.
    const plan = twoSegments({ right: { secured: false } });
    expect(reached(plan, packet("10.0.0.2", "10.0.0.9"))).toEqual([]);
    expect(reached(plan, packet("10.0.0.2", "10.0.0.14"))).toEqual([1]);
  });

  test("a packet may leave by the interface it came by", () => {
    const plan: Plan = {
      segments: [{}],
      hosts: [
        { ports: [{ segment: 0, own: ["10.0.0.2"], secured: false }] },
        { ports: [{ segment: 0, own: ["10.0.0.3"], secured: false }] },
      ],
      routers: [{ interfaces: [left], routes: [{ to: "0.0.0.0/0", via: "10.0.0.2" }] }],
    };
    // Back at the sender, which cannot send to itself.
    expect(reached(plan, away)).toEqual([0, 1]);
  });

  test("a loop of routes ends", () => {
    const loop = (one: string, other: string): RouterPlan => ({
      interfaces: [{ segment: 0, addresses: [one], connected: ["10.0.0.0/29"] }],
      routes: [{ to: "0.0.0.0/0", via: other }],
    });
    const plan: Plan = {
      segments: [{}],
      hosts: [{ ports: [{ segment: 0, own: ["10.0.0.2"] }] }],
      routers: [loop("10.0.0.1", "10.0.0.6"), loop("10.0.0.6", "10.0.0.1")],
    };
    expect(reached(plan, away)).toEqual([]);
  });

  test("time to live is 64", () => {
    const chain = (routers: number): Plan => ({
      segments: Array.from({ length: routers + 1 }, () => ({})),
      hosts: [
        { ports: [{ segment: 0, own: ["10.0.0.2"] }] },
        { ports: [{ segment: routers, own: ["10.0.0.10"] }] },
      ],
      routers: Array.from({ length: routers }, (_, index) => ({
        interfaces: [
          { segment: index, addresses: [`172.16.${index}.2`], connected: [`172.16.${index}.0/24`] },
          {
            segment: index + 1,
            addresses: [`172.16.${index + 1}.1`],
            connected: [`172.16.${index + 1}.0/24`, ...(index + 1 === routers ? ["10.0.0.8/29"] : [])],
          },
        ],
        routes: [{ to: "10.0.0.0/24", via: `172.16.${index + 1}.2` }],
      })),
    });
    expect(reached(chain(63), across)).toEqual([1]);
    expect(reached(chain(64), across)).toEqual([]);
  });
});

describe("the router hands it on", () => {
  // What is on the far segment beside the router, and the destination 10.0.0.10.
  const far = (...ports: PortPlan[]): Plan => ({
    segments: [{}, {}],
    hosts: [{ ports: [{ segment: 0, own: ["10.0.0.2"] }] }, ...ports.map((port) => ({ ports: [port] }))],
    routers: [{ interfaces: [left, right] }],
  });
  const owner = { segment: 1, own: ["10.0.0.10"] };
  const pair = { segment: 1, own: ["10.0.0.11"], pairs: ["10.0.0.8/29"] };
  const open = { segment: 1, own: ["10.0.0.12"], secured: false };

  test("to every port with the address of its own, else to every one that may use it", () => {
    expect(reached(far(owner, owner, pair, open), across)).toEqual([1, 2]);
    expect(reached(far(pair, open), across)).toEqual([1, 2]);
    expect(reached(far({ ...owner, own: ["10.0.0.11"] }), across)).toEqual([]);
  });

  test("to a router with that address first", () => {
    const plan = far(owner);
    const second = { interfaces: [{ segment: 1, addresses: ["10.0.0.10"], connected: ["10.0.0.8/29"] }] };
    expect(reached({ ...plan, routers: [...(plan.routers ?? []), second] }, across)).toEqual([]);
  });

  test("to a router with that forward: on any interface there, unless it is gatewayOnly", () => {
    const second = (gatewayOnly: boolean): RouterPlan => ({
      interfaces: [{ segment: 1, addresses: ["10.0.0.14"], connected: ["10.0.0.8/29"] }],
      forwards: [{ address: ip("10.0.0.10"), targets: [{ address: ip("10.0.0.11") }], gatewayOnly }],
    });
    const plan = far(owner, { segment: 1, own: ["10.0.0.11"] });
    expect(reached({ ...plan, routers: [...(plan.routers ?? []), second(true)] }, across)).toEqual([1]);
    expect(reached({ ...plan, routers: [...(plan.routers ?? []), second(false)] }, across)).toEqual([1, 2]);
  });

  test("to the outside where nobody owns it", () => {
    const plan = far({ segment: 1, own: ["10.0.0.11"] });
    const hosts = [...plan.hosts, { kind: "outside" as const, ports: [{ segment: 1 }] }];
    expect(reached({ ...plan, hosts }, packet("10.0.0.2", "10.0.0.14"))).toEqual([2]);
    expect(reached({ ...plan, hosts }, packet("10.0.0.2", "10.0.0.11"))).toEqual([1]);
  });
});

describe("a port takes it", () => {
  test("when an ingress rule allows it", () => {
    const plan = (ingress: PortPlan["ingress"]) => twoSegments({ right: { ingress: ingress ?? [] } });
    expect(reached(plan([]), across)).toEqual([]);
    expect(reached(plan([allow("10.0.0.2", to(tcp, 443)), allow("10.0.0.2", to(tcp, 80))]), across)).toEqual([
      1,
    ]);
    expect(reached(plan([allow("10.0.0.3", anything)]), across)).toEqual([]);
  });

  test("whatever it is, when it is not secured", () => {
    expect(reached(twoSegments({ right: { secured: false, ingress: [] } }), across)).toEqual([1]);
  });
});

describe("a host that has it", () => {
  const middle = (host: Partial<Plan["hosts"][number]>, second: Partial<PortPlan> = {}): Plan => ({
    segments: [{}, {}],
    hosts: [
      { ports: [{ segment: 0, own: ["10.0.0.2"] }] },
      {
        ports: [
          { segment: 0, own: ["10.0.0.3"], secured: false },
          { segment: 1, own: ["10.0.0.11"], secured: false, ...second },
        ],
        ...host,
      },
      { ports: [{ segment: 1, own: ["10.0.0.10"] }] },
    ],
  });

  test("forwards it unchanged from its other ports", () => {
    expect(headers(middle({}), across, 3)).toEqual([across]);
    expect(reached(middle({ kind: "balancer" }), across)).toEqual([1, 3]);
  });

  test("forwards only what the other port lets out", () => {
    expect(reached(middle({}, { secured: true }), across)).toEqual([1]);
    expect(reached(middle({}, { secured: true, pairs: ["10.0.0.0/29"] }), across)).toEqual([1, 3]);
  });

  test("forwards nothing when it is outside", () => {
    expect(reached(middle({ kind: "outside" }), across)).toEqual([1]);
  });
});
