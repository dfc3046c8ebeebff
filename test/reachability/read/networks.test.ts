import { dotted, existing, inlinePlan, network, port, read, resource, words } from "./estates";

const wired = (
  name: string,
  wire: Record<string, unknown>,
  more: Record<string, unknown> = {},
): ReturnType<typeof resource> =>
  resource("networking_network_v2", name, { name, segments: [wire], ...more });

const vlan = (name: string, physical: string, id: number): ReturnType<typeof resource> =>
  wired(name, { network_type: "vlan", physical_network: physical, segmentation_id: id });

describe("segments", () => {
  test("a network without a wire is a segment of its own and has no outside", () => {
    const { segments } = read([...network("a", "10.0.0.0/24"), ...network("b", "10.0.1.0/24")]).network;
    expect(segments.map(({ outside }) => outside)).toEqual([undefined, undefined]);
    expect(words(segments[0]?.subnets[0]?.cidr)).toEqual(["10.0.0.0-10.0.0.255"]);
  });

  test("two stacks and regions with one VLAN are one segment with one outside", () => {
    const { network: model } = read([
      inlinePlan([vlan("a", "dci", 3001)], { stack: "a", region: "one" }),
      inlinePlan([vlan("b", "dci", 3001)], { stack: "b", region: "two" }),
    ]);
    expect(model.segments).toHaveLength(1);
    expect(model.hosts.map(({ kind }) => kind)).toEqual(["outside"]);
  });

  test("another VLAN or another physical network is another segment", () => {
    const { segments } = read([vlan("a", "p", 1), vlan("b", "p", 2), vlan("c", "q", 1)]).network;
    expect(segments).toHaveLength(3);
  });

  test("a wire in value_specs counts as one in a block", () => {
    const specs = {
      "provider:network_type": "vlan",
      "provider:physical_network": "p",
      "provider:segmentation_id": "7",
    };
    const asked = read([vlan("a", "p", 7), resource("networking_network_v2", "b", { value_specs: specs })]);
    expect(asked.network.segments).toHaveLength(1);
  });

  test("a flat network is the wire itself", () => {
    const flat = { network_type: "flat", physical_network: "p" };
    const { segments } = read([wired("a", flat), wired("b", flat)]).network;
    expect(segments.map(({ outside }) => outside)).toEqual([0]);
  });

  test("a second segment of a network joins two wires", () => {
    const { segments } = read([
      vlan("a", "p", 1),
      vlan("b", "p", 2),
      resource("networking_segment_v2", "bridge", {
        network_id: "@networking_network_v2.a",
        network_type: "vlan",
        physical_network: "p",
        segmentation_id: 2,
      }),
    ]).network;
    expect(segments).toHaveLength(1);
  });

  test("the same tunnel number in another region is another segment", () => {
    const tunnel = { network_type: "vxlan", segmentation_id: 5 };
    const { segments } = read([
      inlinePlan([wired("a", tunnel)], { stack: "a", region: "one" }),
      inlinePlan([wired("b", tunnel)], { stack: "b", region: "two" }),
    ]).network;
    expect(segments.map(({ outside }) => outside)).toEqual([undefined, undefined]);
  });

  test("a wire that the cloud chooses is a doubt, and so is its outside", () => {
    const asked = read([wired("a", { network_type: "vlan", physical_network: "p" })]);
    expect(asked.segment("a").doubt?.reason).toBe("the cloud chooses the wire");
    expect(asked.network.hosts[0]?.doubt?.resource?.name).toBe("a");
  });

  test.each([{ external: true }, { value_specs: { "router:external": "true" } }])(
    "an external network has the outside on it: %j",
    (how) => {
      expect(read([resource("networking_network_v2", "a", how)]).segment("a").outside).toBe(0);
    },
  );

  test("a network that somebody says to carry others has the outside on it", () => {
    const asked = read(network("county", "10.0.0.0/24"), { outsideOn: ({ name }) => name === "county" });
    expect(asked.segment("county").outside).toBe(0);
  });

  test("the outside sends and takes everything", () => {
    const [outside] = read([resource("networking_network_v2", "a", { external: true })]).network.ports;
    expect(outside).toMatchObject({ secured: false, addresses: [] });
    expect(outside?.usable.every(({ isAll }) => isAll)).toBe(true);
  });

  test("a network of a data source is the managed one of that name", () => {
    const asked = read([
      ...network("a", "10.0.0.0/24"),
      resource("networking_network_v2", "looked-up", { name: "a" }, { mode: "data" }),
      resource("networking_port_v2", "p", { network_id: "@data.networking_network_v2.looked-up" }),
    ]);
    expect(asked.network.segments).toHaveLength(1);
    expect(asked.port("p").segment).toBe(asked.segment("a").id);
  });

  test("a network that only a data source knows is a segment with a doubt and an outside", () => {
    const asked = read([
      resource("networking_network_v2", "theirs", { name: "theirs" }, { mode: "data" }),
      resource("networking_port_v2", "p", { network_id: "@data.networking_network_v2.theirs" }),
    ]);
    expect(asked.segment("theirs")).toMatchObject({ doubt: { reason: "no plan has this network" } });
    expect(asked.segment("theirs").outside).toBeDefined();
  });

  test("a network that is deleted is none", () => {
    const gone = resource("networking_network_v2", "a", {}, { actions: ["delete"], before: { name: "a" } });
    expect(read([gone]).network.segments).toEqual([]);
  });
});

describe("subnets", () => {
  const subnet = (more: Record<string, unknown>): ReturnType<typeof read> =>
    read([
      resource("networking_network_v2", "a"),
      resource("networking_subnet_v2", "s", { network_id: "@networking_network_v2.a", ...more }),
    ]);

  test("the gateway is the first address when none is written", () => {
    expect(dotted(subnet({ cidr: "10.0.0.0/24" }).segment("a").subnets[0]?.gateway)).toBe("10.0.0.1");
  });

  test.each([{ gateway_ip: "10.0.0.9" }, { value_specs: { gateway_ip: "10.0.0.9" } }])(
    "a written gateway counts: %j",
    (how) => {
      const [only] = subnet({ cidr: "10.0.0.0/24", ...how }).segment("a").subnets;
      expect(dotted(only?.gateway)).toBe("10.0.0.9");
    },
  );

  test("no gateway is none", () => {
    expect(
      subnet({ cidr: "10.0.0.0/24", no_gateway: true }).segment("a").subnets[0]?.gateway,
    ).toBeUndefined();
  });

  test("an IPv6 subnet is read as one", () => {
    const [only] = subnet({ cidr: "fd00::/64", ip_version: 6 }).segment("a").subnets;
    expect(only?.cidr.family).toBe(6);
    expect(only?.gateway).toBe((0xfd00n << 112n) + 1n);
  });

  test("a block that the pool chooses is all of the pool, with a doubt", () => {
    const asked = read([
      resource("networking_network_v2", "a"),
      resource("networking_subnetpool_v2", "pool", { prefixes: ["10.0.0.0/16", "10.9.0.0/16"] }),
      resource("networking_subnet_v2", "s", {
        network_id: "@networking_network_v2.a",
        subnetpool_id: "@networking_subnetpool_v2.pool",
        ip_version: 4,
      }),
    ]);
    const [only] = asked.segment("a").subnets;
    expect(words(only?.cidr)).toEqual(["10.0.0.0-10.0.255.255", "10.9.0.0-10.9.255.255"]);
    expect(only?.doubt?.attribute).toBe("cidr");
  });

  test("a block of a pool that is not known is everything", () => {
    const [only] = subnet({ subnetpool_id: "no-such-pool", ip_version: 4 }).segment("a").subnets;
    expect(only?.cidr.isAll).toBe(true);
  });

  test("routes that another stack hands out to hosts are of the subnet", () => {
    const asked = read([
      ...network("a", "10.0.0.0/24"),
      resource("networking_subnet_route_v2", "r", {
        subnet_id: "@networking_subnet_v2.a",
        destination_cidr: "10.9.0.0/16",
        next_hop: "10.0.0.7",
      }),
    ]);
    const [route] = asked.segment("a").subnets[0]?.routes ?? [];
    expect([words(route?.to), dotted(route?.via)]).toEqual([["10.9.0.0-10.9.255.255"], "10.0.0.7"]);
  });

  test("a subnet whose network cannot be told is named", () => {
    expect(read([resource("networking_subnet_v2", "s", { cidr: "10.0.0.0/24" })]).unread("s")).toHaveLength(
      1,
    );
  });
});

test("resources in the cloud already count as new ones do", () => {
  const asked = read([existing("networking_network_v2", "a"), port("p", "a")]);
  expect(asked.port("p").segment).toBe(asked.segment("a").id);
});
