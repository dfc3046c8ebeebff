import { ids, made, network, port, said } from "./estate";

const office = network("office", "finance", "10.128.16.0/24");
const pairs = (...addresses: string[]) => ({
  allowed_address_pairs: addresses.map((address) => ({ ip_address: address })),
});

describe("OST-01: pairs", () => {
  const web = (...addresses: string[]) =>
    port("web", "finance", "office", "10.128.16.11", pairs(...addresses));
  const db = (tags: string[]) => [
    port("db", "finance", "office", "10.128.16.20", { tags }),
    made("compute_instance_v2", "db", { network: [{}] }, { network: ids.port("db") }),
  ];

  test.each([
    [
      "five single addresses",
      ["10.128.16.31", "10.128.16.32", "10.128.16.33", "10.128.16.34", "10.128.16.35"],
      /hold 5 addresses/,
    ],
    ["an address of IPv6", ["2001:db8::1"], /reach into the internet/],
    ["a neighbouring subnet of the same agency", ["10.128.17.9"], /reach into agency finance/],
  ])("%s fail", (_name, addresses, message) => {
    expect(said("OST-01", [...office, web(...addresses)])).toMatch(message);
  });

  test("four addresses of the subnet pass, also as one block", () => {
    expect(said("OST-01", [...office, web("10.128.16.32/30")])).toBe("");
  });

  test("every address at once is left to MLPS-07", () => {
    expect(said("OST-01", [...office, web("0.0.0.0/1", "128.0.0.0/1")])).toBe("");
  });

  test("the address of an instance of another tier fails, of the same tier or of none passes", () => {
    expect(said("OST-01", [...office, web("10.128.16.20"), ...db(["system:x", "tier:db"])])).toMatch(
      /another tier/,
    );
    const tags = ["system:x", "tier:web"];
    const own = port("web", "finance", "office", "10.128.16.11", { ...pairs("10.128.16.20"), tags });
    expect(said("OST-01", [...office, own, ...db(tags)])).toBe("");
    const [reserved] = db([]);
    expect(said("OST-01", [...office, web("10.128.16.20"), ...(reserved ? [reserved] : [])])).toBe("");
  });

  test.each([
    ["an address that is known later", { allowed_address_pairs: [{}] }, office, /known only after apply/],
    ["a text that is none", pairs("office"), office, /"office" is not an address/],
    [
      "a subnet that no plan has",
      pairs("10.128.16.9"),
      network("office", "finance"),
      /no plan has its subnet/,
    ],
  ])("%s cannot be told", (_name, after, around, message) => {
    const web = port("web", "finance", "office", "10.128.16.11", after);
    expect(said("OST-01", [...around, web])).toMatch(new RegExp(`^undetermined: .*${message.source}`));
  });
});

describe("OST-02: anti-spoofing", () => {
  test("a network whose port security is not known cannot be told, nor such an owner of a port", () => {
    const off = made(
      "networking_network_v2",
      "n",
      {},
      { tenant_id: ids.project("finance"), port_security_enabled: "var.x" },
    );
    expect(said("OST-02", [off])).toMatch(/^undetermined: .*port security/);
    const odd = made(
      "networking_port_v2",
      "p",
      { fixed_ip: [{}] },
      { network_id: ids.network("office"), device_owner: "local.x" },
    );
    expect(said("OST-02", [...office, odd])).toMatch(/^undetermined: device_owner/);
  });

  test("an address that is left to the cloud is an address, where the network has a subnet", () => {
    const web = made("networking_port_v2", "p", {}, { network_id: ids.network("office") });
    expect(said("OST-02", [...office, web])).toBe("");
  });
});

describe("OST-12: whose network", () => {
  test("a network that is looked up or written as an id cannot be told", () => {
    const data = {
      ...made("networking_network_v2", "d", { name: "office" }),
      mode: "data" as const,
      actions: ["read"],
    };
    const looked = made(
      "networking_port_v2",
      "p",
      {},
      { network_id: `data.${ids.network("d")}`, tenant_id: ids.project("finance") },
    );
    expect(said("OST-12", [data, looked])).toMatch(/^undetermined: No plan has the network/);
    const literal = made(
      "networking_port_v2",
      "p",
      { network_id: "1" },
      { tenant_id: ids.project("finance") },
    );
    expect(said("OST-12", [literal])).toMatch(/^undetermined: No plan has the network/);
  });

  test("the platform's router port on an agency's network is left to OST-05", () => {
    const foot = port("foot", "backbone", "office", "10.128.16.1");
    const attached = made(
      "networking_router_interface_v2",
      "i",
      {},
      { router_id: ids.router("r"), port_id: ids.port("foot") },
    );
    expect(said("OST-12", [...office, foot, attached])).toBe("");
    expect(said("OST-12", [...office, foot])).toMatch(/^fail: A resource of sample-backbone/);
  });
});

describe("OST-13: instances", () => {
  const city = network("city", "backbone", "10.64.0.0/24");
  const instance = (...ports: string[]) =>
    made(
      "compute_instance_v2",
      "i",
      { network: ports.map(() => ({})) },
      Object.fromEntries(ports.map((name) => ["network", ids.port(name)])),
    );

  test("one card passes, also where its subnet cannot be told", () => {
    expect(said("OST-13", [...city, port("a", "services", "city", "10.64.0.10"), instance("a")])).toBe("");
    expect(
      said("OST-13", [
        ...network("city", "backbone"),
        port("a", "services", "city", "10.64.0.10"),
        instance("a"),
      ]),
    ).toBe("");
  });

  test("a second card on a port that no plan has cannot be told", () => {
    const late = made(
      "compute_interface_attach_v2",
      "late",
      { port_id: "1" },
      { instance_id: "openstack_compute_instance_v2.i.id" },
    );
    expect(
      said("OST-13", [...city, port("a", "services", "city", "10.64.0.10"), instance("a"), late]),
    ).toMatch(/^undetermined: /);
  });

  test("an interface of an instance that no plan has cannot be told", () => {
    expect(
      said("OST-13", [made("compute_interface_attach_v2", "late", { instance_id: "1", port_id: "2" })]),
    ).toMatch(/^undetermined: /);
  });
});
