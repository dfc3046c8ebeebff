import {
  dotted,
  idOf,
  network,
  port,
  read,
  resource,
  router,
  type Asked,
  type InlineResource,
} from "./estates";

const base = [
  ...network("a", "10.0.0.0/24"),
  ...network("ext", "203.0.113.0/24", { name: "ext", external: true }),
  ...router("r", ["a"], { external_network_id: "@networking_network_v2.ext" }),
  port("p", "a", "10.0.0.5"),
];

const floating = (more: Record<string, unknown>): InlineResource =>
  resource("networking_floatingip_v2", "f", { pool: "ext", address: "203.0.113.50", ...more });

const pairs = (asked: Asked, name = "r"): readonly string[] =>
  asked.router(name).floating.map(({ outside, inside }) => `${dotted(outside)} ${dotted(inside)}`);

describe("floating addresses", () => {
  test("one is at the router between its pool and its port", () => {
    expect(pairs(read([...base, floating({ port_id: "@networking_port_v2.p" })]))).toEqual([
      "203.0.113.50 10.0.0.5",
    ]);
  });

  test.each([
    { pool: "@networking_network_v2.ext.name" },
    { pool: "x", value_specs: { floating_network_id: idOf("networking_network_v2.ext") } },
  ])("its pool may be given otherwise: %j", (how) => {
    expect(pairs(read([...base, floating({ port_id: "@networking_port_v2.p", ...how })]))).toHaveLength(1);
  });

  test("another resource may put it on a port, at one of its addresses", () => {
    const fixed = [{ ip_address: "10.0.0.6" }, { ip_address: "10.0.0.7" }];
    const asked = read([
      ...base,
      port("q", "a", undefined, { fixed_ip: fixed }),
      floating({}),
      resource("networking_floatingip_associate_v2", "assoc", {
        floating_ip: "203.0.113.50",
        port_id: "@networking_port_v2.q",
        fixed_ip: "10.0.0.7",
      }),
    ]);
    expect(pairs(asked)).toEqual(["203.0.113.50 10.0.0.7"]);
  });

  test("a port in value_specs counts", () => {
    const specs = { value_specs: { port_id: idOf("networking_port_v2.p") } };
    expect(pairs(read([...base, floating(specs)]))).toHaveLength(1);
  });

  test("an address that the cloud chooses is a free one of the pool", () => {
    const asked = read([
      ...base,
      resource("networking_floatingip_v2", "f", { pool: "ext", port_id: "@networking_port_v2.p" }),
    ]);
    expect(pairs(asked)).toEqual(["203.0.113.3 10.0.0.5"]);
    expect(asked.reading.assumed.map(({ resource: { name } }) => name)).toContain("f");
  });

  test("without a port it is none", () => {
    expect(pairs(read([...base, floating({})]))).toEqual([]);
  });

  test("without a router between it is named", () => {
    const asked = read([
      ...base,
      ...network("b", "10.1.0.0/24"),
      port("q", "b", "10.1.0.5"),
      floating({ port_id: "@networking_port_v2.q" }),
    ]);
    expect(asked.unread("f")).toEqual(["no router is between its port and its pool"]);
  });

  test("of two routers between, the one that is the gateway has it", () => {
    const asked = read([
      ...base,
      port("side", "a", "10.0.0.99"),
      ...router("s", [], { external_network_id: "@networking_network_v2.ext" }),
      resource("networking_router_interface_v2", "i", {
        router_id: "@networking_router_v2.s",
        port_id: "@networking_port_v2.side",
      }),
      floating({ port_id: "@networking_port_v2.p" }),
    ]);
    expect([pairs(asked).length, pairs(asked, "s").length]).toEqual([1, 0]);
  });
});

test("a port forwarding rewrites one port, on the inner segments too", () => {
  const asked = read([
    ...base,
    floating({}),
    resource("networking_portforwarding_v2", "pf", {
      floatingip_id: "@networking_floatingip_v2.f",
      protocol: "tcp",
      external_port: 8443,
      internal_port: 443,
      internal_port_id: "@networking_port_v2.p",
      internal_ip_address: "10.0.0.5",
    }),
  ]);
  expect(asked.router("r").forwards).toMatchObject([
    {
      address: (203n << 24n) + (113n << 8n) + 50n,
      protocol: 6,
      port: 8443,
      targets: [{ address: (10n << 24n) + 5n, port: 443 }],
      gatewayOnly: false,
    },
  ]);
});
