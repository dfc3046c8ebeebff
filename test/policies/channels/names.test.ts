import type { InlineResource } from "../inline-plan";
import { blocking } from "../minimal";

const zone: InlineResource = {
  type: "openstack_dns_zone_v2",
  name: "public",
  after: { name: "sample.example.", type: "PRIMARY" },
};

function results(...resources: readonly InlineResource[]): readonly string[] {
  return blocking("OST-28", resources, { tenant: "sample-egress" }).map(({ result }) => result);
}

describe("a public name", () => {
  const record = (type: string, ...records: readonly string[]): InlineResource => ({
    type: "openstack_dns_recordset_v2",
    name: "www",
    after: { name: "www.sample.example.", type, records },
    refs: { zone_id: "openstack_dns_zone_v2.public.id" },
  });

  test.each([
    ["A", ["203.0.113.10"], 0],
    ["A", ["203.0.113.10", "10.128.16.11"], 1],
    ["A", ["203.0.113.11"], 1],
    ["AAAA", ["2001:db8::1"], 1],
    ["CNAME", ["portal.sample.example."], 0],
    ["CNAME", ["portal.elsewhere.example."], 1],
    ["CNAME", ["notsample.example."], 1],
    ["MX", ["10 mail.sample.example."], 0],
    ["NS", ["ns.elsewhere.example."], 1],
    ["TXT", ['"v=spf1 -all"'], 0],
  ])("%s %s", (type, records, count) => {
    expect(results(zone, record(type, ...records))).toHaveLength(count);
  });

  test("may follow a public address of the egress", () => {
    const address: InlineResource = {
      type: "openstack_networking_floatingip_v2",
      name: "line",
      after: { pool: "a" },
    };
    const following: InlineResource = {
      type: "openstack_dns_recordset_v2",
      name: "www",
      after: { name: "www.sample.example.", type: "A" },
      refs: {
        zone_id: "openstack_dns_zone_v2.public.id",
        records: "openstack_networking_floatingip_v2.line.address",
      },
    };
    expect(results(zone, address, following)).toEqual([]);
  });
});

describe("a name server", () => {
  const subnet = (after: object): InlineResource => ({
    type: "openstack_networking_subnet_v2",
    name: "office",
    after: { cidr: "10.128.16.0/24", ...after },
  });
  const port = (name: string, value: string): InlineResource => ({
    type: "openstack_networking_port_v2",
    name: "web",
    after: { extra_dhcp_option: [{ name, value }] },
  });

  test.each([
    ["none", subnet({}), 0],
    ["the declared one", subnet({ dns_nameservers: ["10.161.0.13"] }), 0],
    ["the declared one and another", subnet({ dns_nameservers: ["10.161.0.13", "198.51.100.53"] }), 1],
    ["one in an option by name", port("domain-name-servers", "198.51.100.53"), 1],
    ["one in an option by number", port("6", "10.161.0.13,198.51.100.53"), 1],
    ["another option", port("26", "1400"), 0],
  ])("%s", (_, resource, count) => {
    expect(results(resource)).toHaveLength(count);
  });
});
