import { buildEstate } from "../../../estate/plan";
import { isIcmp, protocolOf, type Protocol } from "../../../policies/facts/protocol";
import { inlinePlan, type InlineResource } from "../inline-plan";

const type = "openstack_networking_secgroup_rule_v2";

function protocol(rule: Omit<InlineResource, "type" | "name">): Protocol {
  const estate = buildEstate([inlinePlan([{ type, name: "rule", ...rule }])]);
  const [resource] = estate.ofType(type);
  if (!resource) throw new Error("No rule");
  return protocolOf(estate, resource);
}

test.each(["any", "ALL", "0", "null", " "])("%j is any protocol", (text) => {
  expect(protocol({ after: { protocol: text } })).toEqual({ kind: "any" });
});

test("no protocol is any", () => {
  expect(protocol({})).toEqual({ kind: "any" });
});

test.each([
  ["6", "tcp"],
  [" TCP ", "tcp"],
  ["icmpv6", "ipv6-icmp"],
  ["58", "ipv6-icmp"],
  ["253", "253"],
])("%j is %s", (text, name) => {
  expect(protocol({ after: { protocol: text } })).toEqual({ kind: "named", name });
});

test("a protocol that comes from elsewhere is unknown, and it is said why", () => {
  const found = protocol({ refs: { protocol: "data.openstack_networking_network_v2.x.description" } });
  expect(found).toEqual({ kind: "unknown", reason: expect.stringMatching(/\w/) as string });
});

test("ICMP is one of two protocols", () => {
  expect(["icmp", "ipv6-icmp", "igmp"].map(isIcmp)).toEqual([true, true, false]);
});
