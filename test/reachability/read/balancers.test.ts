import type { GroupRule } from "../../../reachability/network";
import {
  existing,
  inlinePlan,
  unwritten,
  dotted,
  idOf,
  network,
  port,
  read,
  resource,
  router,
  words,
  type Asked,
  type InlineResource,
} from "./estates";

const a = network("a", "10.0.0.0/24");
const lb = (more: Record<string, unknown> = {}): InlineResource =>
  resource("lb_loadbalancer_v2", "lb", {
    vip_subnet_id: "@networking_subnet_v2.a",
    vip_address: "10.0.0.200",
    ...more,
  });
const listener = (more: Record<string, unknown> = {}): InlineResource =>
  resource("lb_listener_v2", "l", {
    loadbalancer_id: "@lb_loadbalancer_v2.lb",
    protocol: "HTTPS",
    protocol_port: 443,
    ...more,
  });
const pool = (more: Record<string, unknown> = {}, name = "pool"): InlineResource =>
  resource("lb_pool_v2", name, { listener_id: "@lb_listener_v2.l", protocol: "HTTPS", ...more });
const member = (address: unknown, more: Record<string, unknown> = {}, name = "m"): InlineResource =>
  resource("lb_member_v2", name, { pool_id: "@lb_pool_v2.pool", address, protocol_port: 8443, ...more });

const text = ({ remote, services, doubt }: GroupRule): string =>
  [
    remote.isAll ? `all ${remote.family}` : words(remote).join(),
    services.flat().join(" "),
    doubt?.attribute ?? "",
  ]
    .join(" | ")
    .replace(/ \| $/, "");
const ports = (asked: Asked): Asked["network"]["ports"] => asked.ports("lb");

describe("a balancer with machines of its own", () => {
  const asked = read([
    ...a,
    lb(),
    listener({ allowed_cidrs: ["10.8.0.0/16", "10.9.0.0/16"] }),
    pool(),
    member("10.0.0.5"),
  ]);
  const [vip, backend] = ports(asked);

  test("its address takes what the listener takes, from whom it takes it", () => {
    expect(vip?.addresses.map(words)).toEqual([["10.0.0.200"]]);
    expect(vip?.ingress.map(text)).toEqual(["10.8.0.0-10.9.255.255 | 6 6 0 65535 443 443"]);
    expect(vip?.egress).toEqual([]);
  });

  test("another port of the host sends to members, from any free address", () => {
    expect(backend?.addresses.map(words)).toEqual([["10.0.0.2-10.0.0.199", "10.0.0.201-10.0.0.254"]]);
    expect(backend?.egress.map(text)).toEqual(["10.0.0.5 | 6 6 0 65535 8443 8443"]);
    expect(backend?.ingress).toEqual([]);
  });

  test("both are of one host", () => {
    expect(asked.host("lb")).toMatchObject({ kind: "balancer", ports: [vip?.id, backend?.id] });
  });
});

describe("listeners", () => {
  test("without allowed_cidrs anybody is taken", () => {
    expect(ports(read([...a, lb(), listener()]))[0]?.ingress.map(text)).toEqual([
      "all 4 | 6 6 0 65535 443 443",
    ]);
  });

  test("UDP is UDP", () => {
    const [vip] = ports(read([...a, lb(), listener({ protocol: "UDP", protocol_port: 53 })]));
    expect(vip?.ingress.map(text)).toEqual(["all 4 | 17 17 0 65535 53 53"]);
  });

  test("one that is switched off takes nothing", () => {
    expect(ports(read([...a, lb(), listener({ admin_state_up: false })]))[0]?.ingress).toEqual([]);
  });

  test("blocks that cannot be told are anybody, with a doubt", () => {
    const [vip] = ports(read([...a, lb(), listener({ allowed_cidrs: "@networking_network_v2.a.name" })]));
    expect(vip?.ingress.map(text)).toEqual(["all 4 | 6 6 0 65535 443 443 | allowed_cidrs"]);
  });
});

describe("members", () => {
  const egress = (...more: InlineResource[]): readonly string[] =>
    ports(read([...a, lb(), listener(), pool(), ...more]))
      .flatMap((one) => one.egress)
      .map(text);

  test("one on a subnet of its own gives the balancer a foot there", () => {
    const asked = read([
      ...a,
      ...network("b", "10.1.0.0/24"),
      lb(),
      listener(),
      pool(),
      member("10.1.0.5", { subnet_id: "@networking_subnet_v2.b" }),
    ]);
    expect(ports(asked).map(({ segment, egress: rules }) => [segment, rules.length])).toEqual([
      [asked.segment("a").id, 0],
      [asked.segment("a").id, 0],
      [asked.segment("b").id, 1],
    ]);
  });

  test("one elsewhere is reached by the subnet of the address", () => {
    expect(egress(member("192.0.2.7"))).toEqual(["192.0.2.7 | 6 6 0 65535 8443 8443"]);
  });

  test("an address that cannot be told is everything, with a doubt", () => {
    expect(egress(member("@networking_network_v2.a.name"))).toEqual([
      "all 4 | 6 6 0 65535 8443 8443 | address",
      "all 6 | 6 6 0 65535 8443 8443 | address",
    ]);
  });

  test("an address by reference is that of the port", () => {
    expect(egress(port("p", "a", "10.0.0.5"), member("@networking_port_v2.p.all_fixed_ips"))).toEqual([
      "10.0.0.5 | 6 6 0 65535 8443 8443",
    ]);
  });

  test("lists of members count", () => {
    const list = resource("lb_members_v2", "ms", {
      pool_id: "@lb_pool_v2.pool",
      member: [{ address: "10.0.0.5", protocol_port: 80 }],
    });
    expect(egress(list)).toEqual(["10.0.0.5 | 6 6 0 65535 80 80"]);
  });

  test("a monitor may knock elsewhere", () => {
    const monitor = resource("lb_monitor_v2", "mon", { pool_id: "@lb_pool_v2.pool", type: "HTTP" });
    expect(egress(monitor, member("10.0.0.5", { monitor_address: "10.7.0.1", monitor_port: 9000 }))).toEqual([
      "10.0.0.5 | 6 6 0 65535 8443 8443",
      "10.7.0.1 | 6 6 0 65535 9000 9000",
    ]);
  });

  test("the default pool and pools of policies count", () => {
    const asked = read([
      ...a,
      lb(),
      listener({ default_pool_id: "@lb_pool_v2.pool" }),
      pool({ listener_id: null, loadbalancer_id: idOf("lb_loadbalancer_v2.lb") }),
      pool({ listener_id: null, loadbalancer_id: idOf("lb_loadbalancer_v2.lb") }, "other"),
      resource("lb_l7policy_v2", "l7", {
        listener_id: "@lb_listener_v2.l",
        redirect_pool_id: "@lb_pool_v2.other",
      }),
      member("10.0.0.5"),
      member("10.0.0.6", { pool_id: idOf("lb_pool_v2.other") }, "n"),
    ]);
    expect(ports(asked)[1]?.egress.map(({ remote }) => words(remote).join())).toEqual([
      "10.0.0.5",
      "10.0.0.6",
    ]);
  });

  test("one whose pool no plan has is named", () => {
    expect(read([member("10.0.0.5", { pool_id: idOf("elsewhere") })]).unread("m")).toHaveLength(1);
  });
});

describe("the address", () => {
  test("that the cloud chooses is any free one", () => {
    const asked = read([
      ...a,
      resource("lb_loadbalancer_v2", "lb", { vip_subnet_id: "@networking_subnet_v2.a" }),
    ]);
    expect(ports(asked)[0]?.addresses.map(words)).toEqual([["10.0.0.2-10.0.0.254"]]);
  });

  test("of a port is the port's, which is no host of its own", () => {
    const asked = read([
      ...a,
      port("p", "a", "10.0.0.77"),
      resource("lb_loadbalancer_v2", "lb", { vip_port_id: "@networking_port_v2.p" }),
    ]);
    expect(ports(asked)[0]?.addresses.map(words)).toEqual([["10.0.0.77"]]);
    expect(asked.network.hosts).toHaveLength(1);
  });

  test("bears a floating address", () => {
    const asked = read([
      ...a,
      ...network("ext", "203.0.113.0/24", { external: true, name: "ext" }),
      ...router("r", ["a"], { external_network_id: "@networking_network_v2.ext" }),
      lb(),
      resource("networking_floatingip_v2", "f", {
        pool: "ext",
        address: "203.0.113.50",
        port_id: "@lb_loadbalancer_v2.lb.vip_port_id",
      }),
    ]);
    expect(asked.router("r").floating.map(({ inside }) => dotted(inside))).toEqual(["10.0.0.200"]);
  });
});

describe("groups of a balancer", () => {
  const values = { vip_subnet_id: "@networking_subnet_v2.a", vip_address: "10.0.0.200" };
  const rules = (asked: Asked): readonly string[] => ports(asked)[0]?.ingress.map(text) ?? [];
  const group = [
    resource("networking_secgroup_v2", "g", { delete_default_rules: true }),
    resource("networking_secgroup_rule_v2", "rule", {
      security_group_id: "@networking_secgroup_v2.g",
      direction: "ingress",
      ethertype: "IPv4",
      remote_ip_prefix: "10.7.0.0/16",
    }),
  ];

  test("count beside what the listeners open", () => {
    const asked = read([
      ...a,
      ...group,
      lb({ security_group_ids: [idOf("networking_secgroup_v2.g")] }),
      listener(),
    ]);
    expect(rules(asked)).toEqual([
      "10.7.0.0-10.7.255.255 | 0 255 0 65535 0 65535",
      "all 4 | 6 6 0 65535 443 443",
    ]);
  });

  test("that no plan has may let everything through", () => {
    expect(rules(read([...a, lb({ security_group_ids: [idOf("elsewhere")] })]))).toHaveLength(2);
  });

  test("that a state shows and nobody wrote are those of the service", () => {
    const shown = existing("lb_loadbalancer_v2", "lb", { ...values, security_group_ids: [idOf("lb-1")] });
    const asked = read([unwritten(inlinePlan([...a, shown]), "lb", "security_group_ids")]);
    expect(rules(asked)).toEqual([]);
  });
});

describe("a balancer of OVN", () => {
  const ovn = { loadbalancer_provider: "ovn" };
  const rest = [listener({ protocol: "TCP" }), pool({ protocol: "TCP" }), member("10.0.0.5")];

  test("rewrites at every router next to its address and takes nothing itself", () => {
    const asked = read([...a, ...router("r", ["a"]), lb(ovn), ...rest]);
    expect(asked.router("r").forwards).toMatchObject([
      { protocol: 6, port: 443, gatewayOnly: false, targets: [{ address: (10n << 24n) + 5n, port: 8443 }] },
    ]);
    expect(ports(asked).map(({ ingress }) => ingress)).toEqual([[]]);
  });

  test("works without a router too", () => {
    const asked = read([...a, lb(ovn), ...rest]);
    expect(asked.network.routers[0]?.forwards).toHaveLength(1);
  });

  test("may be chosen by a flavor", () => {
    const asked = read([
      ...a,
      lb({ flavor_id: "@lb_flavor_v2.f" }),
      resource("lb_flavor_v2", "f", { flavor_profile_id: "@lb_flavorprofile_v2.p" }),
      resource("lb_flavorprofile_v2", "p", { provider_name: "ovn" }),
      ...rest,
    ]);
    expect(asked.network.routers[0]?.forwards).toHaveLength(1);
  });

  test("a provider that cannot be told is both, with a doubt", () => {
    const asked = read([...a, lb({ loadbalancer_provider: "@networking_network_v2.a.name" }), ...rest]);
    expect(asked.network.routers[0]?.forwards[0]?.doubt?.attribute).toBe("loadbalancer_provider");
    expect(ports(asked)[0]?.ingress[0]?.doubt?.attribute).toBe("loadbalancer_provider");
  });
});
