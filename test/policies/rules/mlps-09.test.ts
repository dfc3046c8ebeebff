import type { InlineResource } from "../inline-plan";
import { project } from "../inline-plan";
import { blocking } from "../minimal";

const group = {
  type: "openstack_networking_secgroup_v2",
  name: "g",
  after: { name: "g", delete_default_rules: true },
  refs: { tenant_id: "openstack_identity_project_v3.p.id" },
};

const good = {
  direction: "ingress",
  ethertype: "IPv4",
  protocol: "tcp",
  port_range_min: 443,
  port_range_max: 443,
  remote_ip_prefix: "10.128.16.0/24",
};

type Change = Readonly<Record<string, unknown>>;

function rule(change: Change, refs: Readonly<Record<string, string>> = {}, name = "r"): InlineResource {
  const after = Object.fromEntries(
    Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined),
  );
  return {
    type: "openstack_networking_secgroup_rule_v2",
    name,
    after,
    refs: { security_group_id: "openstack_networking_secgroup_v2.g.id", ...refs },
  };
}

function addressGroup(...addresses: string[]): InlineResource {
  return { type: "openstack_networking_address_group_v2", name: "a", after: { addresses } };
}

function messages(tenant: string, ...resources: InlineResource[]): string[] {
  return blocking("MLPS-09", [project("p", tenant), group, ...resources]).map(
    ({ result, message }) => `${result}: ${message.en}`,
  );
}

const throughGroup = { remote_ip_prefix: undefined };
const toGroup = { remote_address_group_id: "openstack_networking_address_group_v2.a.id" };

describe("a rule that lets too much through, however it is written", () => {
  test.each<[string, Change, RegExp]>([
    ["no remote", { remote_ip_prefix: undefined }, /^fail: No remote/],
    ["a remote that is null", { remote_ip_prefix: null }, /^fail: No remote/],
    ["an empty remote", { remote_ip_prefix: "" }, /^fail: No remote/],
    ["0.0.0.0/0", { remote_ip_prefix: "0.0.0.0/0" }, /covers every IPv4 address/],
    ["host bits before a short prefix", { remote_ip_prefix: "10.1.2.3/0" }, /covers every IPv4 address/],
    ["::/0", { ethertype: "IPv6", remote_ip_prefix: "::/0" }, /covers every IPv6 address/],
    ["a part of IPv6", { ethertype: "IPv6", remote_ip_prefix: "2000::/3" }, /internet.*2000::/],
    ["one half of the space", { remote_ip_prefix: "0.0.0.0/1" }, /internet.*0\.0\.0\.0/],
    ["the other half", { remote_ip_prefix: "128.0.0.0/1" }, /internet.*128\.0\.0\.0/],
    ["a block wider than its zone", { remote_ip_prefix: "10.0.0.0/8" }, /internet.*10\.0\.0\.0/],
    ["a public address", { remote_ip_prefix: "203.0.113.10/32" }, /internet/],
    ["what is no address", { remote_ip_prefix: "everyone" }, /^undetermined: The remote cannot be told/],
    ["no protocol", { protocol: undefined }, /No protocol is named/],
    ["protocol any", { protocol: "any" }, /No protocol is named/],
    ["protocol 0", { protocol: "0" }, /No protocol is named/],
    ["a tunnel", { protocol: "gre" }, /gre is a tunnel/],
    ["a tunnel by number", { protocol: "4" }, /ipip is a tunnel/],
    ["no ports", { port_range_min: undefined, port_range_max: undefined }, /No ports/],
    [
      "no ports of protocol 6",
      { protocol: "6", port_range_min: undefined, port_range_max: undefined },
      /No ports/,
    ],
    ["every port", { port_range_min: 1, port_range_max: 65535 }, /1-65535/],
    ["port 0, which is not sent", { port_range_min: 0, port_range_max: 65535 }, /does not send port 0/],
    [
      "ICMP type 0, which is not sent",
      { protocol: "icmp", port_range_min: 0, port_range_max: undefined },
      /does not send ICMP type 0/,
    ],
    [
      "ICMP type 0 by number",
      { protocol: "1", port_range_min: 0, port_range_max: undefined },
      /does not send ICMP type 0/,
    ],
  ])("%s", (_name, change, message) => {
    expect(messages("sample-finance", rule(change)).join("\n")).toMatch(message);
  });

  test("everything wrong is said at once", () => {
    const wrong = {
      protocol: undefined,
      port_range_min: undefined,
      port_range_max: undefined,
      remote_ip_prefix: undefined,
    };
    expect(messages("sample-finance", rule(wrong))).toHaveLength(3);
  });

  test("the whole space through an address group, in halves too", () => {
    expect(messages("sample-finance", rule(throughGroup, toGroup), addressGroup("0.0.0.0/0"))[0]).toMatch(
      /every IPv4/,
    );
    const halves = addressGroup("0.0.0.0/1", "128.0.0.0/1");
    expect(messages("sample-finance", rule(throughGroup, toGroup), halves)[0]).toMatch(/every IPv4/);
  });

  test("an address group whose addresses are unknown", () => {
    const unknown = {
      type: "openstack_networking_address_group_v2",
      name: "a",
      refs: { addresses: "local.all" },
    };
    expect(messages("sample-finance", rule(throughGroup, toGroup), unknown)[0]).toMatch(/^undetermined/);
  });

  test("internet traffic outside of the egress, though the egress declares the same", () => {
    expect(messages("sample-finance", rule({ remote_ip_prefix: "0.0.0.0/0" }))).toHaveLength(1);
  });

  test("internet traffic of the egress that it does not declare", () => {
    const whole = { remote_ip_prefix: "0.0.0.0/0" };
    expect(
      messages("sample-egress", rule({ ...whole, port_range_min: 22, port_range_max: 22 })),
    ).toHaveLength(1);
    expect(messages("sample-egress", rule({ ...whole, port_range_max: 444 }))).toHaveLength(1);
    expect(messages("sample-egress", rule({ ...whole, direction: "egress" }))).toHaveLength(1);
    expect(messages("sample-egress", rule({ ...whole, protocol: "udp" }))).toHaveLength(1);
    expect(messages("sample-egress", rule({ remote_ip_prefix: undefined }))).toHaveLength(1);
  });
});

describe("a rule that names all", () => {
  test.each<[string, string, Change]>([
    ["a block of a zone", "sample-finance", {}],
    ["protocol 6", "sample-finance", { protocol: "6" }],
    ["upper case", "sample-finance", { protocol: "TCP" }],
    ["echo request", "sample-finance", { protocol: "icmp", port_range_min: 8, port_range_max: undefined }],
    [
      "VRRP, which has no ports",
      "sample-finance",
      { protocol: "112", port_range_min: undefined, port_range_max: undefined },
    ],
    [
      "the metadata service",
      "sample-finance",
      { direction: "egress", remote_ip_prefix: "169.254.169.254/32" },
    ],
    ["declared internet traffic of the egress", "sample-egress", { remote_ip_prefix: "0.0.0.0/0" }],
  ])("%s", (_name, tenant, change) => {
    expect(messages(tenant, rule(change))).toEqual([]);
  });

  test("a remote group, or an address group of blocks inside", () => {
    const toMembers = { remote_group_id: "openstack_networking_secgroup_v2.g.id" };
    expect(messages("sample-finance", rule(throughGroup, toMembers))).toEqual([]);
    const inside = addressGroup("10.160.0.10/32", "10.161.0.0/24");
    expect(messages("sample-finance", rule(throughGroup, toGroup), inside)).toEqual([]);
  });
});

describe("firewall rules", () => {
  const pass = {
    action: "allow",
    protocol: "tcp",
    source_ip_address: "10.128.16.0/24",
    destination_ip_address: "10.160.0.10",
    destination_port: "8443",
  };

  function firewall(change: Change, tenant = "sample-backbone"): string[] {
    const after = Object.fromEntries(
      Object.entries({ ...pass, ...change }).filter(([, value]) => value !== undefined),
    );
    const refs = { tenant_id: "openstack_identity_project_v3.p.id" };
    const resource = { type: "openstack_fw_rule_v2", name: "f", after, refs };
    return blocking("MLPS-09", [project("p", tenant), resource]).map(({ message }) => message.en);
  }

  test.each<[string, Change, RegExp]>([
    ["no source", { source_ip_address: undefined }, /source_ip_address is not written/],
    ["no destination", { destination_ip_address: undefined }, /destination_ip_address is not written/],
    ["every source", { source_ip_address: "0.0.0.0/0" }, /source_ip_address covers every address/],
    ["half of the sources", { source_ip_address: "0.0.0.0/1" }, /internet/],
    ["no protocol", { protocol: undefined }, /No protocol/],
    ["no ports", { destination_port: undefined }, /No ports/],
    ["every port", { destination_port: "1:65535" }, /1-65535/],
    ["any source port instead", { destination_port: undefined, source_port: "1024:65535" }, /No ports/],
  ])("%s", (_name, change, message) => {
    expect(firewall(change).join("\n")).toMatch(message);
  });

  test.each<[string, Change, string?]>([
    ["all named", {}],
    ["a reply, by its source port", { source_port: "443", destination_port: undefined }],
    ["a refusal may name nothing", { action: "deny", protocol: undefined, source_ip_address: undefined }],
    ["no action is a refusal", { action: undefined, source_ip_address: undefined }],
    [
      "declared internet traffic of the egress",
      { source_ip_address: "0.0.0.0/0", destination_port: "443", destination_ip_address: "10.32.0.10" },
      "sample-egress",
    ],
    [
      "the reply to it",
      {
        source_ip_address: "10.32.0.10",
        source_port: "443",
        destination_ip_address: "0.0.0.0/0",
        destination_port: "1024:65535",
      },
      "sample-egress",
    ],
  ])("%s passes", (_name, change, tenant = "sample-backbone") => {
    expect(firewall(change, tenant)).toEqual([]);
  });

  test("internet traffic of another project does not pass", () => {
    expect(firewall({ source_ip_address: "0.0.0.0/0", destination_port: "443" })).toHaveLength(1);
  });
});
