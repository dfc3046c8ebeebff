import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { runRule } from "../minimal";

const group: InlineResource = {
  type: "openstack_networking_secgroup_v2",
  name: "app",
  after: { name: "app", tags: ["system:documents", "tier:app"] },
  refs: { tenant_id: "openstack_identity_project_v3.office.id" },
};

function rule(name: string, after: object): InlineResource {
  return {
    type: "openstack_networking_secgroup_rule_v2",
    name,
    after: { direction: "ingress", ethertype: "IPv4", protocol: "tcp", ...after },
    refs: { security_group_id: "openstack_networking_secgroup_v2.app.id" },
  };
}

/** Results of MLPS-08 for rules of the tier `documents/app`: desks of 10.128.0.0/24 on 443 and 8080-8089. */
function resultsOf(...rules: readonly object[]): readonly string[] {
  const resources = [
    project("office", "sample-office"),
    group,
    ...rules.map((after, at) => rule(`r${at}`, after)),
  ];
  return runRule("MLPS-08", [inlinePlan(resources)]).findings.map(({ result }) => result);
}

const desks = { remote_ip_prefix: "10.128.0.0/24" };

describe("MLPS-08", () => {
  test.each<[string, object, string]>([
    ["exactly what is declared", { ...desks, port_range_min: 443, port_range_max: 443 }, "pass"],
    ["a part of the ports", { ...desks, port_range_min: 8081, port_range_max: 8082 }, "pass"],
    [
      "a part of the block",
      { remote_ip_prefix: "10.128.0.7/32", port_range_min: 443, port_range_max: 443 },
      "pass",
    ],
    ["one port below", { ...desks, port_range_min: 8079, port_range_max: 8089 }, "fail"],
    ["one port above", { ...desks, port_range_min: 8080, port_range_max: 8090 }, "fail"],
    ["a gap between two declared pieces", { ...desks, port_range_min: 443, port_range_max: 8089 }, "fail"],
    [
      "the other direction",
      { ...desks, direction: "egress", port_range_min: 443, port_range_max: 443 },
      "fail",
    ],
    ["the other protocol", { ...desks, protocol: "udp", port_range_min: 443, port_range_max: 443 }, "fail"],
    [
      "IPv6",
      { ethertype: "IPv6", remote_ip_prefix: "fd00::/64", port_range_min: 443, port_range_max: 443 },
      "fail",
    ],
    ["no remote", { port_range_min: 443, port_range_max: 443 }, "fail"],
    [
      "SSH from the bastion",
      { remote_ip_prefix: "10.161.0.10/32", port_range_min: 22, port_range_max: 22 },
      "pass",
    ],
    ["SSH from elsewhere", { ...desks, port_range_min: 22, port_range_max: 22 }, "fail"],
    [
      "echo that only the other end declares",
      { protocol: "icmp", port_range_min: 8, port_range_max: 0, remote_ip_prefix: "10.161.0.14/32" },
      "fail",
    ],
  ])("%s", (_name, after, expected) => {
    expect(resultsOf(after)).toEqual([expected]);
  });

  test("two halves of a declared block are two rules that both are needed", () => {
    const half = (block: string) => ({ remote_ip_prefix: block, port_range_min: 443, port_range_max: 443 });
    expect(resultsOf(half("10.128.0.0/25"), half("10.128.0.128/25"))).toEqual(["pass", "pass"]);
  });

  test("of two equal rules one is too many", () => {
    const same = { ...desks, port_range_min: 443, port_range_max: 443 };
    expect([...resultsOf(same, same)].sort()).toEqual(["fail", "pass"]);
  });

  test("ports that a wider rule holds already are shadowed, whatever their order", () => {
    const wide = { ...desks, port_range_min: 8080, port_range_max: 8089 };
    const narrow = { ...desks, port_range_min: 8080, port_range_max: 8080 };
    expect([...resultsOf(wide, narrow)].sort()).toEqual(["fail", "pass"]);
    expect([...resultsOf(narrow, wide)].sort()).toEqual(["fail", "pass"]);
  });
});
