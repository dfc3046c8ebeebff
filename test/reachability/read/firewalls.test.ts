import type { FirewallRule } from "../../../reachability/network";
import {
  existing,
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

const base = [...network("a", "10.0.0.0/24"), ...router("r", ["a"])];

function group(more: Record<string, unknown>, ports: readonly string[] = []): InlineResource {
  const named =
    ports.length > 0
      ? { ports: ports.map((name) => idOf(name)) }
      : { ports: "@networking_router_interface_v2.r-a.port_id" };
  return resource("fw_group_v2", "fw", { ...named, ...more });
}

const policy = (name: string, rules: readonly string[]): InlineResource =>
  resource("fw_policy_v2", name, { rules: rules.map((rule) => idOf(`fw_rule_v2.${rule}`)) });

const both = {
  ingress_firewall_policy_id: "@fw_policy_v2.in",
  egress_firewall_policy_id: "@fw_policy_v2.out",
};

const text = ({ allow, source, destination, services, doubt }: FirewallRule): string =>
  [
    allow ? "allow" : "deny",
    source.isAll ? `all ${source.family}` : words(source).join(),
    destination.isAll ? `all ${destination.family}` : words(destination).join(),
    services.flat().join(" "),
    ...(doubt ? [doubt.attribute] : []),
  ].join(" | ");

const wall = (asked: Asked): Asked["network"]["routers"][number]["interfaces"][number]["firewall"] =>
  asked.router("r").interfaces[0]?.firewall;

/** What one rule, towards the network, is read as. */
function readRule(
  more: Record<string, unknown>,
  make: typeof resource | typeof existing = resource,
): readonly string[] {
  const rule = make === existing ? existing("fw_rule_v2", "x", more) : resource("fw_rule_v2", "x", more);
  return (
    wall(
      read([...base, rule, policy("in", ["x"]), group({ ingress_firewall_policy_id: "@fw_policy_v2.in" })]),
    )?.toSegment.map(text) ?? []
  );
}

const all = "0 255 0 65535 0 65535";

describe("firewall groups", () => {
  test("the ingress policy stands towards the network and the egress policy towards the router", () => {
    const firewall = wall(
      read([
        ...base,
        resource("fw_rule_v2", "x", { action: "allow" }),
        resource("fw_rule_v2", "y", { action: "deny" }),
        policy("in", ["x"]),
        policy("out", ["y"]),
        group(both),
      ]),
    );
    expect(firewall?.toSegment.map(({ allow }) => allow)).toEqual([true]);
    expect(firewall?.toRouter.map(({ allow }) => allow)).toEqual([false]);
  });

  test("a missing policy drops all that goes its way", () => {
    expect(wall(read([...base, group({})]))).toMatchObject({ toSegment: [], toRouter: [] });
  });

  test("a policy that no plan has may let everything through", () => {
    const firewall = wall(read([...base, group({ ingress_firewall_policy_id: idOf("elsewhere") })]));
    expect(firewall?.toSegment.map(text)).toEqual([
      `allow | all 4 | all 4 | ${all} | ingress_firewall_policy_id`,
      `allow | all 6 | all 6 | ${all} | ingress_firewall_policy_id`,
    ]);
  });

  test("rules keep the order of the policy", () => {
    const firewall = wall(
      read([
        ...base,
        resource("fw_rule_v2", "x", { action: "allow" }),
        resource("fw_rule_v2", "y", { action: "deny" }),
        policy("in", ["y", "x"]),
        group({ ingress_firewall_policy_id: "@fw_policy_v2.in" }),
      ]),
    );
    expect(firewall?.toSegment.map(({ allow }) => allow)).toEqual([false, true]);
  });

  test("a rule that no plan has may let everything through", () => {
    const firewall = wall(
      read([
        ...base,
        resource("fw_rule_v2", "x"),
        policy("in", ["x", "elsewhere"]),
        group({ ingress_firewall_policy_id: "@fw_policy_v2.in" }),
      ]),
    );
    expect(firewall?.toSegment[0]).toMatchObject({ allow: true, doubt: { attribute: "rules" } });
  });

  test("a group stands on the port that an interface is made of", () => {
    const asked = read([
      ...network("a", "10.0.0.0/24"),
      port("p", "a", "10.0.0.9"),
      ...router("r", []),
      resource("networking_router_interface_v2", "i", {
        router_id: "@networking_router_v2.r",
        port_id: "@networking_port_v2.p",
      }),
      group({}, ["networking_port_v2.p"]),
    ]);
    expect(wall(asked)).toBeDefined();
  });

  test("on the port of a machine it does nothing", () => {
    const asked = read([...base, port("p", "a", "10.0.0.9"), group({}, ["networking_port_v2.p"])]);
    expect(wall(asked)).toBeUndefined();
    expect(asked.unread("fw")).toHaveLength(2);
  });

  test("a group that is written as switched off works", () => {
    expect(wall(read([...base, group({ admin_state_up: false })]))).toBeDefined();
  });

  test("a second group on a port is named and not used", () => {
    const second = resource("fw_group_v2", "second", {
      ports: "@networking_router_interface_v2.r-a.port_id",
    });
    const asked = read([...base, group({}), second]);
    expect(wall(asked)?.cause.resource?.name).toBe("fw");
    expect(asked.unread("second")).toHaveLength(1);
  });

  test("a data source finds the port of the gateway", () => {
    const asked = read([
      ...network("ext", "203.0.113.0/24", { external: true }),
      ...router("r", [], { external_network_id: "@networking_network_v2.ext" }),
      resource(
        "networking_port_v2",
        "gw",
        { id: idOf("gateway"), device_owner: "network:router_gateway", device_id: "@networking_router_v2.r" },
        { mode: "data" },
      ),
      group({}, ["gateway"]),
    ]);
    expect(wall(asked)).toBeDefined();
  });
});

describe("firewall rules", () => {
  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ["nothing written denies all IPv4", {}, [`deny | all 4 | all 4 | ${all}`]],
    ["reject denies", { action: "reject" }, [`deny | all 4 | all 4 | ${all}`]],
    [
      "addresses and ports",
      {
        action: "allow",
        protocol: "tcp",
        source_ip_address: "10.9.0.0/16",
        destination_ip_address: "10.0.0.5",
        source_port: "1024:65535",
        destination_port: "443",
      },
      ["allow | 10.9.0.0-10.9.255.255 | 10.0.0.5 | 6 6 1024 65535 443 443"],
    ],
    ["IPv6", { action: "allow", ip_version: 6 }, [`allow | all 6 | all 6 | ${all}`]],
    [
      "ICMP of the family",
      { action: "allow", protocol: "icmp", ip_version: 6 },
      ["allow | all 6 | all 6 | 58 58 0 65535 0 65535"],
    ],
    [
      "an address of the other family matches nothing",
      { action: "allow", source_ip_address: "fd00::1" },
      [`allow |  | all 4 | ${all}`],
    ],
  ])("%s", (_, more, wanted) => {
    expect(readRule(more)).toEqual(wanted);
  });

  test("a new rule that is written as disabled is live, since false is not sent", () => {
    expect(readRule({ action: "allow", enabled: false })).toHaveLength(1);
  });

  test("one in the cloud is really disabled", () => {
    expect(readRule({ action: "allow", enabled: false }, existing)).toEqual([]);
  });

  test.each(["source_ip_address", "destination_ip_address", "destination_port", "protocol"])(
    "what cannot be told of %s is the widest, with a doubt",
    (attribute) => {
      const more = { action: "allow", protocol: "tcp", [attribute]: "@networking_network_v2.a.name" };
      const [rule] = readRule(more);
      expect(rule).toMatch(new RegExp(`^allow \\| all 4 \\| all 4 .* \\| ${attribute}$`));
    },
  );

  test("an action that cannot be told is both", () => {
    expect(readRule({ action: "@networking_network_v2.a.name" })).toEqual([
      `allow | all 4 | all 4 | ${all} | action`,
      `deny | all 4 | all 4 | ${all} | action`,
    ]);
  });
});
