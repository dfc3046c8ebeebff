import type { GroupRule, Services } from "../../../reachability/network";
import {
  existing,
  idOf,
  inlinePlan,
  network,
  port,
  read,
  resource,
  router,
  words,
  type InlineResource,
} from "./estates";

const net = network("a", "10.0.0.0/24");
const closed = (name: string, more: Record<string, unknown> = {}): InlineResource =>
  resource("networking_secgroup_v2", name, { name, delete_default_rules: true, ...more });
const withGroups = (...names: string[]): Record<string, unknown> => ({
  security_group_ids: names.map((name) => idOf(`networking_secgroup_v2.${name}`)),
});
const rule = (more: Record<string, unknown>, name = "rule"): InlineResource =>
  resource("networking_secgroup_rule_v2", name, {
    security_group_id: "@networking_secgroup_v2.g",
    direction: "ingress",
    ethertype: "IPv4",
    ...more,
  });
const text = ({ remote, services, doubt }: GroupRule): unknown => [
  remote.isAll ? `all ${remote.family}` : words(remote).join(),
  services.flat().join(" "),
  ...(doubt ? [doubt.attribute] : []),
];
const all = "0 255 0 65535 0 65535";

/** Ingress of a port with one rule in its group. */
function ingress(more: Record<string, unknown>, ...others: InlineResource[]): readonly GroupRule[] {
  return read([...net, closed("g"), rule(more), ...others, port("p", "a", "10.0.0.5", withGroups("g"))]).port(
    "p",
  ).ingress;
}

const services = (more: Record<string, unknown>): Services | undefined => ingress(more)[0]?.services;

describe("groups of a port", () => {
  test("a new group lets everything out and nothing in", () => {
    const asked = read([
      ...net,
      resource("networking_secgroup_v2", "g"),
      port("p", "a", "10.0.0.5", withGroups("g")),
    ]);
    expect(asked.port("p").ingress).toEqual([]);
    expect(asked.port("p").egress.map(text)).toEqual([
      ["all 4", all],
      ["all 6", all],
    ]);
  });

  test("a group without its first rules lets nothing through", () => {
    const asked = read([...net, closed("g"), port("p", "a", "10.0.0.5", withGroups("g"))]);
    expect(asked.port("p")).toMatchObject({ secured: true, ingress: [], egress: [] });
  });

  test("a new port without groups carries the group of its project", () => {
    const asked = read([...net, port("p", "a", "10.0.0.5"), port("q", "a", "10.0.0.6")]);
    expect(asked.port("p").ingress.map(text)).toEqual([["10.0.0.5-10.0.0.6", all]]);
    expect(asked.port("p").egress).toHaveLength(2);
  });

  test("the group of another project has other members", () => {
    const asked = read([
      ...net,
      port("p", "a", "10.0.0.5", { tenant_id: "one" }),
      port("q", "a", "10.0.0.7", { tenant_id: "two" }),
    ]);
    expect(asked.port("p").ingress.map(text)).toEqual([["10.0.0.5", all]]);
  });

  test("no_security_groups lets nothing through", () => {
    const asked = read([...net, port("p", "a", "10.0.0.5", { no_security_groups: true })]);
    expect(asked.port("p")).toMatchObject({ secured: true, ingress: [], egress: [] });
  });

  test("a port in the cloud carries what the state says", () => {
    const values = { ...withGroups(), all_security_group_ids: [idOf("networking_secgroup_v2.g")] };
    const asked = read([
      ...net,
      closed("g"),
      rule({}),
      existing("networking_port_v2", "p", { network_id: "@networking_network_v2.a", ...values }),
    ]);
    expect(asked.port("p").ingress).toHaveLength(1);
  });

  test("an only id that no plan has is the group of the project on a port in the cloud", () => {
    const values = { network_id: idOf("networking_network_v2.a"), all_security_group_ids: [idOf("default")] };
    const asked = read([...net, existing("networking_port_v2", "p", values), port("q", "a", "10.0.0.9")]);
    expect(asked.port("p").ingress.map(text)).toEqual([["10.0.0.2-10.0.0.254", all]]);
    expect(asked.port("p").ingress[0]?.doubt).toBeUndefined();
  });

  test("a group that no plan has may let everything through", () => {
    const asked = read([...net, port("p", "a", "10.0.0.5", { security_group_ids: [idOf("elsewhere")] })]);
    expect(asked.port("p").ingress.map(text)).toEqual([
      ["all 4", all, "security_group_ids"],
      ["all 6", all, "security_group_ids"],
    ]);
  });

  test("a group of a data source may have rules that no plan has", () => {
    const asked = read([
      ...net,
      resource("networking_secgroup_v2", "theirs", { name: "theirs" }, { mode: "data" }),
      port("p", "a", "10.0.0.5", { security_group_ids: "@data.networking_secgroup_v2.theirs" }),
    ]);
    expect(asked.port("p").ingress.map(({ doubt }) => doubt?.reason)).toContain(
      "no plan has the rules of this group",
    );
  });

  test("the group default of a data source is that of the project, with rules of the plans", () => {
    const asked = read([
      ...net,
      resource("networking_secgroup_v2", "default", { name: "default" }, { mode: "data" }),
      rule({ security_group_id: "@data.networking_secgroup_v2.default", remote_ip_prefix: "10.9.0.0/16" }),
      port("p", "a", "10.0.0.5"),
    ]);
    expect(asked.port("p").ingress.map(text)).toEqual([
      ["10.0.0.5", all],
      ["10.9.0.0-10.9.255.255", all],
    ]);
  });

  const associated = (enforce: boolean): string[] =>
    read([
      ...net,
      closed("g"),
      rule({ remote_ip_prefix: "10.1.0.0/16" }),
      closed("h"),
      rule({ remote_ip_prefix: "10.2.0.0/16", security_group_id: "@networking_secgroup_v2.h" }, "other"),
      port("p", "a", "10.0.0.5", withGroups("g")),
      resource("networking_port_secgroup_associate_v2", "assoc", {
        port_id: "@networking_port_v2.p",
        enforce,
        ...withGroups("h"),
      }),
    ])
      .port("p")
      .ingress.map(({ cause }) => cause.resource?.name ?? "");

  test("an association adds groups", () => {
    expect(associated(false)).toEqual(["rule", "other"]);
  });

  test("an association that enforces replaces them", () => {
    expect(associated(true)).toEqual(["other"]);
  });

  test("ports of the same groups share their rules", () => {
    const asked = read([
      ...net,
      closed("g"),
      rule({}),
      port("p", "a", "10.0.0.5", withGroups("g")),
      port("q", "a", "10.0.0.6", withGroups("g")),
    ]);
    expect(asked.port("p").ingress).toBe(asked.port("q").ingress);
  });

  test("one stateless group makes the port stateless", () => {
    const asked = read([
      ...net,
      closed("g", { stateful: false }),
      port("p", "a", "10.0.0.5", withGroups("g")),
    ]);
    expect(asked.port("p").stateful).toBe(false);
  });

  test.each([
    [{ security_groups: ["g"] }, ["rule"]],
    [{}, [undefined]],
  ])("an instance gives its groups to the ports that Nova makes: %j", (more, wanted) => {
    const asked = read([
      ...net,
      closed("g"),
      rule({}),
      resource("compute_instance_v2", "vm", {
        network: [{ uuid: idOf("networking_network_v2.a") }],
        ...more,
      }),
    ]);
    expect(asked.port("vm").ingress.map(({ cause }) => cause.resource?.name)).toEqual(wanted);
  });

  test("a name of a group that no plan has may let everything through", () => {
    const asked = read([
      ...net,
      resource("compute_instance_v2", "vm", {
        network: [{ uuid: idOf("networking_network_v2.a") }],
        security_groups: ["elsewhere"],
      }),
    ]);
    expect(asked.port("vm").ingress.map(({ doubt }) => doubt?.attribute)).toEqual([
      "security_groups",
      "security_groups",
    ]);
  });
});

describe("rules", () => {
  test("without a remote the other end is anybody of the family", () => {
    expect(ingress({ ethertype: "IPv6" }).map(text)).toEqual([["all 6", all]]);
  });

  test("egress is kept apart", () => {
    expect(ingress({ direction: "egress" })).toEqual([]);
  });

  test("a direction that cannot be told is both, with a doubt", () => {
    expect(ingress({ direction: undefined }).map(text)).toEqual([["all 4", all, "direction"]]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a port", { protocol: "tcp", port_range_min: 443, port_range_max: 443 }, "6 6 0 65535 443 443"],
    [
      "a protocol by its number",
      { protocol: "17", port_range_min: 53, port_range_max: 53 },
      "17 17 0 65535 53 53",
    ],
    [
      "1 to 65535 is no range",
      { protocol: "tcp", port_range_min: 1, port_range_max: 65535 },
      "6 6 0 65535 0 65535",
    ],
    ["0 is not sent", { protocol: "tcp", port_range_min: 0, port_range_max: 80 }, "6 6 0 65535 0 65535"],
    ["no port is all of the protocol", { protocol: "udp" }, "17 17 0 65535 0 65535"],
    ["no protocol is everything", {}, all],
    ["protocol 0 is everything", { protocol: "0" }, all],
    [
      "OVN does not look at ports of others",
      { protocol: "dccp", port_range_min: 5, port_range_max: 5 },
      "33 33 0 65535 0 65535",
    ],
    ["GRE", { protocol: "gre" }, "47 47 0 65535 0 65535"],
    ["ICMP", { protocol: "icmp" }, "1 1 0 65535 0 65535"],
    ["ICMP type and code", { protocol: "icmp", port_range_min: 3, port_range_max: 4 }, "1 1 0 65535 772 772"],
    [
      "ICMP code 0 is every code",
      { protocol: "icmp", port_range_min: 8, port_range_max: 0 },
      "1 1 0 65535 2048 2303",
    ],
    [
      "ICMP type 0 is all ICMP",
      { protocol: "icmp", port_range_min: 0, port_range_max: 0 },
      "1 1 0 65535 0 65535",
    ],
    ["ICMP is that of the family", { protocol: "icmp", ethertype: "IPv6" }, "58 58 0 65535 0 65535"],
  ])("%s", (_, more, wanted) => {
    expect(services(more)?.flat().join(" ")).toBe(wanted);
  });

  test("a word that is no protocol is everything, with a doubt", () => {
    expect(ingress({ protocol: "teleport" }).map(text)).toEqual([["all 4", all, "protocol"]]);
  });

  test("a remote group is the addresses of its members, in all stacks", () => {
    const remote = { remote_group_id: "@networking_secgroup_v2.g" };
    const others = [port("q", "a", "10.0.0.9", withGroups("g")), port("r", "a", "10.0.0.20")];
    expect(ingress(remote, ...others).map(text)).toEqual([["10.0.0.5,10.0.0.9", all]]);
  });

  test("a remote group without members lets nobody in", () => {
    expect(ingress({ remote_group_id: "@networking_secgroup_v2.h" }, closed("h"))).toEqual([]);
  });

  test("address pairs are no members", () => {
    const pairs = { allowed_address_pairs: [{ ip_address: "0.0.0.0/0" }] };
    const asked = ingress(
      { remote_group_id: "@networking_secgroup_v2.h" },
      closed("h"),
      port("q", "a", "10.0.0.9", { ...withGroups("h"), ...pairs }),
    );
    expect(asked.map(text)).toEqual([["10.0.0.9", all]]);
  });

  test("a router's port with a group is a member of it", () => {
    const asked = ingress(
      { remote_group_id: "@networking_secgroup_v2.h" },
      closed("h"),
      port("q", "a", "10.0.0.9", withGroups("h")),
      ...router("r", []),
      resource("networking_router_interface_v2", "i", {
        router_id: "@networking_router_v2.r",
        port_id: "@networking_port_v2.q",
      }),
    );
    expect(asked.map(text)).toEqual([["10.0.0.9", all]]);
  });

  test("a remote group that no plan has is anybody, with a doubt", () => {
    const theirs = resource("networking_secgroup_v2", "theirs", { name: "theirs" }, { mode: "data" });
    const asked = ingress({ remote_group_id: "@data.networking_secgroup_v2.theirs" }, theirs);
    expect(asked.map(text)).toEqual([["all 4", all, "remote_group_id"]]);
  });

  test("an address group is its addresses of the family", () => {
    const addresses = ["10.9.0.0/24", "10.9.1.0/24", "fd00::/64"];
    const group = resource("networking_address_group_v2", "ag", { addresses });
    const asked = ingress({ remote_address_group_id: "@networking_address_group_v2.ag" }, group);
    expect(asked.map(text)).toEqual([["10.9.0.0-10.9.1.255", all]]);
  });

  test("an address group that no plan has is anybody, with a doubt", () => {
    const asked = ingress({ remote_address_group_id: idOf("elsewhere") });
    expect(asked.map(text)).toEqual([["all 4", all, "remote_address_group_id"]]);
  });

  test("a remote that is no address is anybody, with a doubt", () => {
    expect(ingress({ remote_ip_prefix: "x" }).map(text)).toEqual([["all 4", all, "remote_ip_prefix"]]);
  });

  test("a rule whose group no plan has is named", () => {
    expect(read([rule({ security_group_id: idOf("elsewhere") })]).unread("rule")).toHaveLength(1);
  });

  test("a rule of another stack counts", () => {
    const asked = read([
      inlinePlan([...net, closed("g"), port("p", "a", "10.0.0.5", withGroups("g"))], { stack: "one" }),
      inlinePlan([rule({ security_group_id: idOf("networking_secgroup_v2.g") })], { stack: "two" }),
    ]);
    expect(asked.port("p").ingress.map(text)).toEqual([["all 4", all]]);
  });
});
