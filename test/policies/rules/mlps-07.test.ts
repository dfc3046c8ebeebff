import { project, type InlineResource } from "../inline-plan";
import { blocking } from "../minimal";

const group = {
  type: "openstack_networking_secgroup_v2",
  name: "g",
  after: { name: "g", delete_default_rules: true },
};
const network = { type: "openstack_networking_network_v2", name: "n", after: { name: "n" } };

function port(after: object, refs: Record<string, string> = {}): InlineResource {
  return {
    type: "openstack_networking_port_v2",
    name: "p",
    after: { ...after },
    refs: { network_id: "openstack_networking_network_v2.n.id", ...refs },
  };
}

const grouped = { security_group_ids: "openstack_networking_secgroup_v2.g.id" };

function messages(...resources: InlineResource[]): string {
  return blocking("MLPS-07", resources)
    .map(({ result, message }) => `${result}: ${message.en}`)
    .join("\n");
}

describe("security groups", () => {
  test.each([
    ["nothing", {}],
    ["null", { delete_default_rules: null }],
    ["false", { delete_default_rules: false }],
  ])("that say %s about the default rules fail", (_name, after) => {
    expect(messages({ ...group, after: { name: "g", ...after } })).toMatch(/^fail: .*delete_default_rules/);
  });

  test("that remove them pass", () => {
    expect(messages(group)).toBe("");
  });
});

describe("ports", () => {
  test.each<[string, InlineResource, RegExp]>([
    ["no groups", port({}), /names no group/],
    ["an empty list of groups", port({ security_group_ids: [] }), /names no group/],
    ["no port security", port({ port_security_enabled: false }, grouped), /port_security_enabled = false/],
    [
      "that in value_specs",
      port({ value_specs: { port_security_enabled: "False" } }, grouped),
      /port_security_enabled = false/,
    ],
    [
      "an owner of Neutron's",
      port({ device_owner: "network:dhcp" }, grouped),
      /device_owner is network:dhcp/,
    ],
    [
      "that in value_specs",
      port({ value_specs: { device_owner: "network:x" } }, grouped),
      /device_owner is network:x/,
    ],
    [
      "any source address",
      port({ allowed_address_pairs: [{ ip_address: "0.0.0.0/0" }] }, grouped),
      /every address/,
    ],
    [
      "any in two halves",
      port({ allowed_address_pairs: [{ ip_address: "128.0.0.0/1" }, { ip_address: "0.0.0.0/1" }] }, grouped),
      /every address/,
    ],
    ["any of IPv6", port({ allowed_address_pairs: [{ ip_address: "::/0" }] }, grouped), /every address/],
    ["unknown groups", port({}, { security_group_ids: "local.groups" }), /^undetermined: The groups/],
  ])("with %s block", (_name, resource, message) => {
    expect(messages(network, group, resource)).toMatch(message);
  });

  test("on a network without port security block, and so does the network", () => {
    const off = { ...network, after: { port_security_enabled: false } };
    expect(messages(off, group, port({}, grouped)).split("\n")).toHaveLength(2);
  });

  test("with the data source of the group default block", () => {
    const byDefault: InlineResource = {
      type: group.type,
      name: "d",
      mode: "data",
      after: { name: "default" },
      actions: ["read"],
    };
    expect(messages(network, byDefault, port({}, { security_group_ids: `data.${group.type}.d.id` }))).toMatch(
      /group default/,
    );
  });

  test.each<[string, InlineResource]>([
    ["a group", port({}, grouped)],
    ["no group on purpose", port({ no_security_groups: true })],
    ["a virtual address beside", port({ allowed_address_pairs: [{ ip_address: "10.128.16.9" }] }, grouped)],
  ])("with %s pass", (_name, resource) => {
    expect(messages(network, group, resource)).toBe("");
  });

  test("of routers pass: the firewall guards them", () => {
    const attached = {
      type: "openstack_networking_router_interface_v2",
      name: "i",
      refs: {
        router_id: "openstack_networking_router_v2.r.id",
        port_id: "openstack_networking_port_v2.p.id",
      },
    };
    const router = { type: "openstack_networking_router_v2", name: "r" };
    expect(messages(network, router, port({}), attached)).toBe("");
  });
});

describe("instances", () => {
  const instance = (after: object, refs = {}): InlineResource => ({
    type: "openstack_compute_instance_v2",
    name: "i",
    after: { name: "i", ...after },
    refs,
  });

  test.each<[string, InlineResource, RegExp]>([
    ["no network", instance({}), /names no port/],
    [
      "a network by name",
      instance({ network: [{ name: "office" }] }),
      /joins a network directly \(network 1\)/,
    ],
    ["a network by id", instance({ network: [{ port: "0" }, { uuid: "1" }] }), /\(network 2\)/],
    [
      "groups of their own",
      instance({ network: [{ port: "0" }], security_groups: ["web"] }),
      /security_groups are written/,
    ],
  ])("with %s block", (_name, resource, message) => {
    expect(messages(resource)).toMatch(message);
  });

  test("with ports pass, also where the cloud reports the groups of an existing one", () => {
    expect(messages(instance({ network: [{ port: "0" }] }))).toBe("");
    const existing = {
      ...instance({ network: [{ port: "0" }], security_groups: ["web"] }),
      actions: ["no-op"],
      before: {},
    };
    expect(messages(existing)).toBe("");
  });

  test("an interface added by network blocks, one added by port passes", () => {
    const attach = (after: object): InlineResource => ({
      type: "openstack_compute_interface_attach_v2",
      name: "a",
      after: { ...after },
    });
    expect(messages(attach({ network_id: "1" }))).toMatch(/added interface/);
    expect(messages(attach({ port_id: "1" }))).toBe("");
  });
});

describe("firewalls", () => {
  const firewall = (after: object): InlineResource => ({
    type: "openstack_fw_group_v2",
    name: "f",
    after: { ...after },
  });
  const both = { ingress_firewall_policy_id: "1", egress_firewall_policy_id: "2", ports: ["3"] };

  test.each<[string, object, RegExp]>([
    ["one direction", { ...both, egress_firewall_policy_id: null }, /no policy in direction egress/],
    ["no ports", { ...both, ports: [] }, /bound to no port/],
  ])("with %s block", (_name, after, message) => {
    expect(messages(firewall(after))).toMatch(message);
  });

  test("with both directions pass", () => {
    expect(messages(firewall(both))).toBe("");
  });

  test("an allow rule that is switched off on create is live", () => {
    const rule: InlineResource = {
      type: "openstack_fw_rule_v2",
      name: "r",
      after: { action: "allow", enabled: false },
    };
    expect(messages(rule)).toMatch(/is live/);
    expect(messages({ ...rule, actions: ["update"], before: {} })).toBe("");
    expect(messages({ ...rule, after: { action: "deny", enabled: false } })).toBe("");
  });
});

describe("rules together", () => {
  const rule = (name: string, prefix: string, direction = "ingress"): InlineResource => ({
    type: "openstack_networking_secgroup_rule_v2",
    name,
    after: {
      direction,
      ethertype: "IPv4",
      protocol: "tcp",
      port_range_min: 443,
      port_range_max: 443,
      remote_ip_prefix: prefix,
    },
    refs: { security_group_id: "openstack_networking_secgroup_v2.g.id" },
  });

  test("that add up to every address block, each of them", () => {
    const halves = [rule("a", "0.0.0.0/1"), rule("b", "128.0.0.0/1")];
    expect(messages(group, ...halves).split("\n")).toHaveLength(2);
    expect(messages(group, rule("a", "0.0.0.0/1"), rule("b", "128.0.0.0/1", "egress"))).toBe("");
  });

  test("declared internet traffic of the egress passes, the same of a department does not", () => {
    const owned = (tenant: string) => [
      project("p", tenant),
      { ...group, refs: { tenant_id: "openstack_identity_project_v3.p.id" } },
      rule("a", "0.0.0.0/0"),
    ];
    expect(messages(...owned("sample-egress"))).toBe("");
    expect(messages(...owned("sample-finance"))).toMatch(/every IPv4 address/);
  });
});
