import type { Environment } from "../../../environments/model";
import type { Flow } from "../../../environments/types";
import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { blocking, isBlocking, minimalEnvironment, runRule } from "../minimal";

// office has 10.128.0.0/20, finance 10.128.16.0/20.
const projects = [
  project("finance", "sample-finance"),
  project("office", "sample-office"),
  project("backbone", "sample-backbone"),
  project("services", "sample-services"),
];
const of = (unit: string) => ({ tenant_id: `openstack_identity_project_v3.${unit}.id` });

function group(name: string, unit: string): InlineResource {
  return { type: "openstack_networking_secgroup_v2", name, after: { name }, refs: of(unit) };
}

function rule(after: object, refs: Record<string, string> = {}, on = "own"): InlineResource {
  return {
    type: "openstack_networking_secgroup_rule_v2",
    name: "r",
    after: { direction: "ingress", ethertype: "IPv4", protocol: "tcp", ...after },
    refs: { security_group_id: `openstack_networking_secgroup_v2.${on}.id`, ...refs },
  };
}

function messages(...resources: readonly InlineResource[]): string {
  return blocking("OPN-08", [...projects, ...resources])
    .map(({ result, message }) => `${result}: ${message.en}`)
    .join("\n");
}

describe("security-group rules of an agency", () => {
  const own = group("own", "finance");
  const toAddresses = { remote_address_group_id: "openstack_networking_address_group_v2.a.id" };
  const toMembers = { remote_group_id: "openstack_networking_secgroup_v2.other.id" };

  test.each<[string, readonly InlineResource[], RegExp]>([
    ["an address of another", [rule({ remote_ip_prefix: "10.128.0.10/32" })], /block of agency office/],
    ["the whole agency zone", [rule({ remote_ip_prefix: "10.128.0.0/11" })], /block of agency office/],
    ["both units in one prefix", [rule({ remote_ip_prefix: "10.128.0.0/19" })], /block of agency office/],
    [
      "outward",
      [rule({ direction: "egress", remote_ip_prefix: "10.128.0.10/32" })],
      /block of agency office/,
    ],
    ["no remote", [rule({})], /block of agency office/],
    ["every address", [rule({ remote_ip_prefix: "0.0.0.0/0" })], /block of agency office/],
    [
      "an address group",
      [
        rule({}, toAddresses),
        {
          type: "openstack_networking_address_group_v2",
          name: "a",
          after: { addresses: ["10.160.0.10/32", "10.128.0.10/32"] },
        },
      ],
      /block of agency office/,
    ],
    ["a group of another", [rule({}, toMembers), group("other", "office")], /group of agency office/],
    ["a group in no plan", [rule({ remote_group_id: "1" })], /^undetermined/],
    ["an unknown remote", [rule({}, { remote_ip_prefix: "local.x" })], /^undetermined/],
  ])("that name %s block", (_name, resources, message) => {
    expect(messages(own, ...resources)).toMatch(message);
  });

  test.each<[string, readonly InlineResource[]]>([
    ["its own block", [rule({ remote_ip_prefix: "10.128.16.0/20" })]],
    ["the exchange", [rule({ remote_ip_prefix: "10.160.0.0/16" })]],
    ["IPv6, which no agency has", [rule({ ethertype: "IPv6", remote_ip_prefix: "2001:db8::/32" })]],
    ["a group of its own", [rule({}, toMembers), group("other", "finance")]],
    ["a group of a shared platform", [rule({}, toMembers), group("other", "services")]],
  ])("that name %s pass", (_name, resources) => {
    expect(messages(own, ...resources)).toBe("");
  });

  test("a rule made by another project counts to the group that it is on", () => {
    const foreign = {
      ...rule({ remote_ip_prefix: "10.128.0.10/32" }),
      refs: { ...rule({}).refs, ...of("backbone") },
    };
    expect(messages(own, foreign)).toMatch(/agency finance reach/);
  });

  test("shared platforms may speak with agencies", () => {
    expect(messages(group("own", "services"), rule({ remote_ip_prefix: "10.128.0.0/11" }))).toBe("");
  });
});

describe("firewall rules", () => {
  const firewall = (source: string | null, destination: string | null, action = "allow"): InlineResource => ({
    type: "openstack_fw_rule_v2",
    name: "f",
    after: { action, source_ip_address: source, destination_ip_address: destination },
    refs: of("backbone"),
  });

  test.each([
    ["10.128.16.0/20", "10.128.0.0/20"],
    ["10.128.16.5", "10.128.0.0/11"],
    [null, "10.128.0.0/20"],
    ["10.128.0.0/11", null],
  ])("from %s to %s join two agencies", (source, destination) => {
    expect(messages(firewall(source, destination))).toMatch(/lets agency/);
    expect(messages(firewall(source, destination, "deny"))).toBe("");
  });

  test.each([
    ["10.128.16.0/20", "10.160.0.0/16"],
    ["10.161.0.0/16", "10.128.0.0/11"],
    ["10.128.16.0/20", "10.128.16.0/20"],
  ])("from %s to %s join none", (source, destination) => {
    expect(messages(firewall(source, destination))).toBe("");
  });
});

describe("routers and sharing", () => {
  const router = (unit: string): InlineResource => ({
    type: "openstack_networking_router_v2",
    name: "r",
    refs: of(unit),
  });
  const onRouter = { router_id: "openstack_networking_router_v2.r.id" };
  const route = (destination: string): InlineResource => ({
    type: "openstack_networking_router_route_v2",
    name: "x",
    after: { destination_cidr: destination, next_hop: "10.255.16.1" },
    refs: onRouter,
  });

  test("a route of an agency into another's block fails, in halves of the space too", () => {
    expect(messages(router("finance"), route("10.128.0.0/20"))).toMatch(
      /route into the block of agency office/,
    );
    expect(messages(router("finance"), route("0.0.0.0/1"))).toMatch(/route into/);
    expect(messages(router("finance"), route("0.0.0.0/0"))).toBe("");
    expect(messages(router("finance"), route("10.160.0.0/16"))).toBe("");
    expect(messages(router("backbone"), route("10.128.0.0/20"))).toBe("");
    const several = {
      type: "openstack_networking_router_routes_v2",
      name: "x",
      after: { routes: [{ destination_cidr: "10.160.0.0/16" }, { destination_cidr: "10.128.0.0/20" }] },
      refs: onRouter,
    };
    expect(messages(router("finance"), several)).toMatch(/route into/);
  });

  test("an agency's router on another's network fails", () => {
    const subnet: InlineResource = { type: "openstack_networking_subnet_v2", name: "s", refs: of("office") };
    const attached: InlineResource = {
      type: "openstack_networking_router_interface_v2",
      name: "i",
      refs: { ...onRouter, subnet_id: "openstack_networking_subnet_v2.s.id" },
    };
    expect(messages(router("finance"), subnet, attached)).toMatch(/attached to a network of agency office/);
    expect(messages(router("backbone"), subnet, attached)).toBe("");
  });

  const network = (unit: string, after = {}): InlineResource => ({
    type: "openstack_networking_network_v2",
    name: "n",
    after,
    refs: of(unit),
  });
  const shared = (name: string, target: Record<string, string>, after = {}): InlineResource => ({
    type: "openstack_networking_rbac_policy_v2",
    name,
    after: { action: "access_as_shared", object_type: "network", ...after },
    refs: { object_id: "openstack_networking_network_v2.n.id", ...target },
  });
  const to = (unit: string) => ({ target_tenant: `openstack_identity_project_v3.${unit}.id` });

  test("sharing of an agency's network with another, with all, or with nobody knows whom", () => {
    expect(messages(network("finance"), shared("s", to("office")))).toMatch(/shared with office/);
    expect(messages(network("finance"), shared("s", {}, { target_tenant: "*" }))).toMatch(/shared with \*/);
    expect(messages(network("finance"), shared("s", { target_tenant: "local.x" }))).toMatch(/^undetermined/);
    expect(messages(network("finance", { shared: true }))).toMatch(/every project/);
    expect(messages(network("finance", { value_specs: { shared: "true" } }))).toMatch(/every project/);
    expect(messages(network("finance"), shared("s", to("services")))).toBe("");
  });

  test("one network of the backbone shared with two agencies puts them on one segment", () => {
    expect(messages(network("backbone"), shared("a", to("office")), shared("b", to("finance")))).toMatch(
      /one segment/,
    );
    expect(messages(network("backbone"), shared("a", to("office")), shared("b", to("services")))).toBe("");
  });
});

describe("declared flows", () => {
  const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n" }]);

  function withFlow(from: string, to: string): string[] {
    const base = minimalEnvironment();
    const flow: Flow = { id: "x", from, to, protocol: "tcp", ports: [443], purpose: { zh: "x", en: "x" } };
    const systems = base.systems.map((declared) =>
      declared.system.id === "budget"
        ? { ...declared, system: { ...declared.system, flows: [flow] } }
        : declared,
    );
    const environment: Environment = { ...base, systems };
    return runRule("OPN-08", [plan], environment)
      .findings.filter(({ result }) => isBlocking(result))
      .map(({ message }) => message.en);
  }

  test.each([
    ["agency:office", "tier:web"],
    ["agency:*", "tier:web"],
    ["tier:web", "system:documents/app"],
    ["zone:agency", "tier:web"],
  ])("%s to %s fails", (from, to) => {
    expect(withFlow(from, to)).toEqual([expect.stringMatching(/goes straight to agency office/)]);
  });

  test.each([
    ["tier:web", "system:exchange/gateway"],
    ["network:office", "tier:web"],
    ["zone:management", "tier:web"],
    ["agency:finance", "tier:web"],
  ])("%s to %s passes", (from, to) => {
    expect(withFlow(from, to)).toEqual([]);
  });
});
