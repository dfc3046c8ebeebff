import { existing, idOf, network, port, read, resource, router, words } from "./estates";

const net = network("a", "10.0.0.0/24");
const first = "10.0.0.1";

describe("addresses", () => {
  test("a written address is the only one that the port uses", () => {
    const { addresses, usable, secured } = read([...net, port("p", "a", "10.0.0.5")]).port("p");
    expect(addresses.map(words)).toEqual([["10.0.0.5"]]);
    expect(usable).toBe(addresses);
    expect(secured).toBe(true);
  });

  test("several written addresses are one set a family", () => {
    const fixed = [{ ip_address: "10.0.0.5" }, { ip_address: "10.0.0.9" }, { ip_address: "fd00::5" }];
    const { addresses } = read([...net, port("p", "a", undefined, { fixed_ip: fixed })]).port("p");
    expect(addresses.map(({ family }) => family)).toEqual([4, 6]);
    expect(words(addresses[0])).toEqual(["10.0.0.5", "10.0.0.9"]);
  });

  test("an address that the cloud chooses is any free one of the subnet, without a doubt", () => {
    const { addresses, doubt } = read([...net, port("p", "a"), port("q", "a", "10.0.0.2")]).port("p");
    expect(addresses.map(words)).toEqual([["10.0.0.3-10.0.0.254"]]);
    expect(doubt).toBeUndefined();
  });

  test("a chosen address comes from the written pools", () => {
    const pool = [{ start: "10.0.0.100", end: "10.0.0.110" }];
    const asked = read([
      resource("networking_network_v2", "a"),
      resource("networking_subnet_v2", "a", {
        network_id: "@networking_network_v2.a",
        cidr: "10.0.0.0/24",
        allocation_pool: pool,
      }),
      port("p", "a"),
    ]);
    expect(asked.port("p").addresses.map(words)).toEqual([["10.0.0.100-10.0.0.110"]]);
  });

  test("a subnet of an address says where to choose from", () => {
    const asked = read([
      ...net,
      resource("networking_subnet_v2", "b", { network_id: "@networking_network_v2.a", cidr: "10.0.1.0/24" }),
      port("p", "a", undefined, { fixed_ip: [{ subnet_id: idOf("networking_subnet_v2.b") }] }),
    ]);
    expect(asked.port("p").addresses.map(words)).toEqual([["10.0.1.2-10.0.1.254"]]);
  });

  test("IPv6 addresses that hosts make themselves come on top of what is asked for", () => {
    const asked = read([
      ...net,
      resource("networking_subnet_v2", "six", {
        network_id: "@networking_network_v2.a",
        cidr: "fd00::/64",
        ip_version: 6,
        ipv6_address_mode: "slaac",
      }),
      port("p", "a", "10.0.0.5"),
    ]);
    expect(asked.port("p").addresses.map(({ family }) => family)).toEqual([4, 6]);
  });

  test("a port without a fixed address may use every one", () => {
    const { addresses, usable, secured } = read([
      ...net,
      port("p", "a", undefined, { no_fixed_ip: true }),
    ]).port("p");
    expect(addresses).toEqual([]);
    expect(usable.every(({ isAll }) => isAll)).toBe(true);
    expect(secured).toBe(true);
  });

  test("a port of a network without a subnet may use every address", () => {
    const asked = read([resource("networking_network_v2", "a"), port("p", "a")]);
    expect(asked.port("p").usable.every(({ isAll }) => isAll)).toBe(true);
  });

  test("address pairs are usable and not the port's own", () => {
    const pairs = [{ ip_address: "10.9.0.0/16" }];
    const asked = read([...net, port("p", "a", "10.0.0.5", { allowed_address_pairs: pairs })]);
    expect(asked.port("p").addresses.map(words)).toEqual([["10.0.0.5"]]);
    expect(asked.port("p").usable.map(words)).toEqual([["10.0.0.5", "10.9.0.0-10.9.255.255"]]);
  });

  test("two halves of everything are everything", () => {
    const pairs = [{ ip_address: "0.0.0.0/1" }, { ip_address: "128.0.0.0/1" }];
    const asked = read([...net, port("p", "a", "10.0.0.5", { allowed_address_pairs: pairs })]);
    expect(asked.port("p").usable[0]?.isAll).toBe(true);
  });

  test("a pair that cannot be told is every address, with a doubt", () => {
    const asked = read([
      ...net,
      port("p", "a", "10.0.0.5", { allowed_address_pairs: [{ ip_address: "x" }] }),
    ]);
    expect(asked.port("p").usable).toHaveLength(2);
    expect(asked.port("p").doubt?.attribute).toBe("allowed_address_pairs.0.ip_address");
  });

  test("a port whose network cannot be told is named", () => {
    expect(read([resource("networking_port_v2", "p")]).unread("p")).toHaveLength(1);
  });

  test("a port that is switched off is none", () => {
    expect(read([...net, port("p", "a", "10.0.0.5", { admin_state_up: false })]).ports("p")).toEqual([]);
  });
});

describe("port security", () => {
  const secured = (more: Record<string, unknown>, on: Record<string, unknown> = {}): boolean =>
    read([...network("a", "10.0.0.0/24", on), port("p", "a", "10.0.0.5", more)]).port("p").secured;

  test.each<[string, Record<string, unknown>, Record<string, unknown>, boolean]>([
    ["written", { port_security_enabled: false }, {}, false],
    ["of the network", {}, { port_security_enabled: false }, false],
    ["of the network's value_specs", {}, { value_specs: { port_security_enabled: "false" } }, false],
    ["own over the network's", { port_security_enabled: true }, { port_security_enabled: false }, true],
    ["in value_specs", { value_specs: { port_security_enabled: "false" } }, {}, false],
    [
      "typed over value_specs",
      { port_security_enabled: true, value_specs: { port_security_enabled: "false" } },
      {},
      true,
    ],
    ["off for owners of the network", { port_security_enabled: true, device_owner: "network:x" }, {}, false],
    ["off for such an owner in value_specs", { value_specs: { device_owner: "network:dhcp" } }, {}, false],
    ["on for machines", { device_owner: "compute:nova" }, {}, true],
    ["of no use to a card past the switch", { binding: [{ vnic_type: "direct" }] }, {}, false],
    [
      "of no use to such a card in value_specs",
      { value_specs: { "binding:vnic_type": "macvtap" } },
      {},
      false,
    ],
    ["on for a normal card", { binding: [{ vnic_type: "normal" }] }, {}, true],
  ])("%s: %j on %j is %s", (_, more, on, wanted) => {
    expect(secured(more, on)).toBe(wanted);
  });

  test("of a network that no plan has is a doubt and read as off", () => {
    const asked = read([
      resource("networking_network_v2", "theirs", { name: "theirs" }, { mode: "data" }),
      resource("networking_port_v2", "p", { network_id: "@data.networking_network_v2.theirs" }),
    ]);
    expect(asked.port("p")).toMatchObject({ secured: false, doubt: { attribute: "port_security_enabled" } });
  });

  test("without it every address is usable", () => {
    const asked = read([...net, port("p", "a", "10.0.0.5", { port_security_enabled: false })]);
    expect(asked.port("p").usable.every(({ isAll }) => isAll)).toBe(true);
    expect(asked.port("p").ingress).toEqual([]);
  });
});

describe("machines", () => {
  const card = (name: string): Record<string, unknown> => ({ port: idOf(`networking_port_v2.${name}`) });
  const two = [...network("b", "10.1.0.0/24"), ...net];

  test("all ports of an instance are of one host", () => {
    const asked = read([
      ...two,
      port("p", "a", "10.0.0.5"),
      port("q", "b", "10.1.0.5"),
      resource("compute_instance_v2", "vm", { network: [card("p"), card("q")] }),
    ]);
    expect(asked.host("vm").ports).toEqual([asked.port("p").id, asked.port("q").id]);
  });

  test("a port that is added later is of the same host", () => {
    const asked = read([
      ...two,
      port("p", "a", "10.0.0.5"),
      port("q", "b", "10.1.0.5"),
      resource("compute_instance_v2", "vm", { network: [card("p")] }),
      resource("compute_interface_attach_v2", "more", {
        instance_id: "@compute_instance_v2.vm",
        port_id: "@networking_port_v2.q",
      }),
    ]);
    expect(asked.port("q").host).toBe(asked.port("p").host);
  });

  test("the ports of a trunk are of one host", () => {
    const asked = read([
      ...two,
      port("p", "a", "10.0.0.5"),
      port("q", "b", "10.1.0.5"),
      resource("compute_instance_v2", "vm", { network: [card("p")] }),
      resource("networking_trunk_v2", "t", {
        port_id: "@networking_port_v2.p",
        sub_port: [{ port_id: idOf("networking_port_v2.q") }],
      }),
    ]);
    expect(asked.port("q").host).toBe(asked.host("vm").id);
  });

  test("ports that name one device are of one host", () => {
    const device = { device_id: "some-machine" };
    const asked = read([...two, port("p", "a", "10.0.0.5", device), port("q", "b", "10.1.0.5", device)]);
    expect(asked.port("q").host).toBe(asked.port("p").host);
  });

  test("a port without a machine is a host of its own", () => {
    const asked = read([...net, port("p", "a", "10.0.0.5"), port("q", "a", "10.0.0.6")]);
    expect(asked.network.hosts.map(({ kind }) => kind)).toEqual(["instance", "instance"]);
  });

  test("Nova makes a port on a network that is given by id or name", () => {
    const asked = read([
      ...network("a", "10.0.0.0/24"),
      ...network("b", "10.1.0.0/24"),
      resource("compute_instance_v2", "vm", {
        network: [{ uuid: idOf("networking_network_v2.a"), fixed_ip_v4: "10.0.0.5" }, { name: "b" }],
      }),
    ]);
    const [p, q] = asked.ports("vm");
    expect([p?.segment, q?.segment]).toEqual([asked.segment("a").id, asked.segment("b").id]);
    expect(p?.addresses.map(words)).toEqual([["10.0.0.5"]]);
    expect(q?.addresses.map(words)).toEqual([["10.1.0.2-10.1.0.254"]]);
  });

  test("a network that is added later gives a port", () => {
    const asked = read([
      ...net,
      resource("compute_instance_v2", "vm", { network_mode: "none" }),
      resource("compute_interface_attach_v2", "more", {
        instance_id: "@compute_instance_v2.vm",
        network_id: "@networking_network_v2.a",
        fixed_ip: "10.0.0.8",
      }),
    ]);
    expect(asked.port("vm").addresses.map(words)).toEqual([["10.0.0.8"]]);
  });

  test("without a network the instance may be on every one of its project, with a doubt", () => {
    const asked = read([...net, resource("compute_instance_v2", "vm")]);
    expect(asked.port("vm").doubt?.reason).toBe("Nova chooses its network");
  });

  test("network_mode auto makes a network with a way out by an external network", () => {
    const asked = read([
      ...network("ext", "203.0.113.0/24", { external: true }),
      resource("compute_instance_v2", "vm", { network_mode: "auto" }),
    ]);
    const [made] = asked.network.routers;
    expect(made?.interfaces.map(({ gateway }) => gateway)).toEqual([false, true]);
    expect(made?.interfaces[1]?.segment).toBe(asked.segment("ext").id);
    expect(asked.port("vm").segment).toBe(made?.interfaces[0]?.segment);
  });

  test("a flavor with a device of the hypervisor is named", () => {
    const asked = read([
      resource("compute_flavor_v2", "f", { name: "f", extra_specs: { "pci_passthrough:alias": "nic:1" } }),
      resource("compute_instance_v2", "vm", { network_mode: "none", flavor_name: "f" }),
    ]);
    expect(asked.unread("vm")).toHaveLength(1);
  });

  test("a card whose port no plan has is named", () => {
    const asked = read([resource("compute_instance_v2", "vm", { network: [card("missing")] })]);
    expect(asked.unread("vm")).toHaveLength(1);
  });

  test("the port of a router is no host", () => {
    const asked = read([
      ...net,
      port("p", "a", first),
      ...router("r", []),
      resource("networking_router_interface_v2", "i", {
        router_id: "@networking_router_v2.r",
        port_id: "@networking_port_v2.p",
      }),
    ]);
    expect(asked.network.hosts).toEqual([]);
  });

  test("a port that exists and had a group has none when the list is taken away", () => {
    const before = { security_group_ids: ["x"] };
    const asked = read([
      ...net,
      existing("networking_port_v2", "p", { network_id: "@networking_network_v2.a" }, before),
    ]);
    expect(asked.port("p")).toMatchObject({ secured: true, ingress: [], egress: [] });
  });
});
