import { ids, made, network, port, said } from "./estate";

const city = network("city", "backbone", "10.64.0.0/24");
const ofServices = { tenant_id: ids.project("services") };

describe("OST-11: load balancers", () => {
  const owned = (owner: string) =>
    made("lb_loadbalancer_v2", "b", {}, { tenant_id: ids.project(owner), vip_subnet_id: ids.subnet("city") });
  const balancer = owned("services");
  const listener = (after: object, owner = "services") =>
    made(
      "lb_listener_v2",
      "l",
      { protocol: "TCP", protocol_port: 443, ...after },
      { tenant_id: ids.project(owner), loadbalancer_id: "openstack_lb_loadbalancer_v2.b.id" },
    );
  const pool = made(
    "lb_pool_v2",
    "p",
    {},
    { ...ofServices, loadbalancer_id: "openstack_lb_loadbalancer_v2.b.id" },
  );
  const member = (after: object, refs = {}) =>
    made("lb_member_v2", "m", after, { ...ofServices, pool_id: "openstack_lb_pool_v2.p.id", ...refs });
  const around = [...city, balancer, pool];

  test("a pool may hang on the load balancer itself", () => {
    expect(said("OST-11", [...around, member({ address: "10.64.0.11" })])).toBe("");
    expect(said("OST-11", [...around, member({ address: "10.160.0.10" })])).toMatch(/in zone exchange/);
  });

  test.each([
    [
      "a pool that no plan has",
      made("lb_member_v2", "m", { pool_id: "1", address: "10.64.0.11" }, ofServices),
      /no plan has its load balancer/,
    ],
    ["an address that is known later", member({}, { address: "local.x" }), /known only after apply/],
    [
      "a subnet that no plan has",
      member({ address: "10.64.0.11", subnet_id: "1" }),
      /no plan has the subnet/,
    ],
  ])("a member with %s cannot be told", (_name, odd, message) => {
    expect(said("OST-11", [...around, odd])).toMatch(new RegExp(`^undetermined: .*${message.source}`));
  });

  test("the public enters at the egress, by a declared port", () => {
    const open = { allowed_cidrs: ["0.0.0.0/0"] };
    expect(said("OST-11", [...city, owned("egress"), listener(open, "egress")])).toBe("");
    expect(
      said("OST-11", [...city, owned("egress"), listener({ ...open, protocol_port: 8080 }, "egress")]),
    ).toMatch(/every address/);
    expect(said("OST-11", [...around, listener({ allowed_cidrs: ["198.51.100.0/24"] })])).toMatch(
      /addresses of the internet/,
    );
    expect(said("OST-11", [...around, listener({ allowed_cidrs: ["10.64.0.0/10"] })])).toBe("");
  });

  test("a redirect goes to a published name or fails", () => {
    const policy = (url: string) =>
      made("lb_l7policy_v2", "x", { redirect_url: url }, { listener_id: "openstack_lb_listener_v2.l.id" });
    const here = [...around, listener({ allowed_cidrs: ["10.64.0.0/10"] })];
    expect(said("OST-11", [...here, policy("https://198.51.100.7/")])).toMatch(/sends visitors to/);
    expect(said("OST-11", [...here, made("lb_l7policy_v2", "x", { action: "REJECT" })])).toBe("");
  });
});

describe("OST-08: mirrors", () => {
  test("a port that no plan has cannot be told", () => {
    const mirror = made(
      "taas_tap_mirror_v2",
      "m",
      { remote_ip: "10.161.0.14", port_id: "1" },
      { tenant_id: ids.project("egress") },
    );
    expect(said("OST-08", [mirror])).toMatch(/^undetermined: .*no plan has its port/);
  });
});

describe("OST-10: wires", () => {
  const wired = (owner: string, vlan: number) =>
    network("n", owner, "10.255.0.0/30", {
      segments: [{ network_type: "vlan", physical_network: "physnet-sites", segmentation_id: vlan }],
    });

  test("the line between the sites is the platform's alone", () => {
    expect(said("OST-10", wired("backbone", 300))).toBe("");
    expect(said("OST-10", wired("finance", 300))).toMatch(/is in no declaration/);
  });

  test("a tunnel without a number of its own is the cloud's choice, one with a number is a segment", () => {
    const tunnel = (id?: number) =>
      network("n", "backbone", "10.64.0.0/24", {
        segments: [{ network_type: "geneve", ...(id === undefined ? {} : { segmentation_id: id }) }],
      });
    expect(said("OST-10", tunnel())).toBe("");
    expect(said("OST-10", tunnel(77))).toMatch(/geneve 77 is in no declaration/);
  });

  test("a segment of a network that no plan has cannot be told", () => {
    expect(
      said("OST-10", [made("networking_segment_v2", "s", { network_id: "1", network_type: "vlan" })]),
    ).toMatch(/^undetermined: /);
  });
});

describe("OST-16: groups", () => {
  test("a rule on a group that no plan has cannot be told", () => {
    const rule = made("networking_secgroup_rule_v2", "r", {
      security_group_id: "1",
      direction: "ingress",
      remote_ip_prefix: "10.64.0.0/24",
    });
    expect(said("OST-16", [rule])).toMatch(/^undetermined: No plan has the group/);
  });
});

describe("OST-18: value_specs", () => {
  test("keys that other rules read and remarks pass, unknown maps cannot be told", () => {
    const specs = (value_specs: object) => network("n", "finance", undefined, { value_specs });
    expect(said("OST-18", specs({ "router:external": "true", description: "x" }))).toBe("");
    expect(said("OST-18", specs({ qos_policy_id: "1" }))).toMatch(/carry qos_policy_id/);
    const unknown = made(
      "networking_network_v2",
      "n",
      {},
      { value_specs: "local.x", tenant_id: ids.project("finance") },
    );
    expect(said("OST-18", [unknown])).toMatch(/^undetermined: /);
  });
});

describe("OST-19: cards", () => {
  test.each(["pci_passthrough:alias", "hw:pci_numa_affinity_policy", "resources:CUSTOM_NIC"])(
    "a flavor with %s fails",
    (key) => {
      expect(said("OST-19", [made("compute_flavor_v2", "f", { extra_specs: { [key]: "1" } })])).toMatch(
        /get devices of the host/,
      );
    },
  );

  test("other extra specs and ports without a binding pass", () => {
    expect(
      said("OST-19", [made("compute_flavor_v2", "f", { extra_specs: { "hw:cpu_policy": "dedicated" } })]),
    ).toBe("");
    expect(said("OST-19", [...city, port("p", "services", "city", "10.64.0.9")])).toBe("");
  });
});
