import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { runRule } from "../minimal";

const fw = "openstack_fw_group_v2";

function network(name: string, owner: string, cidr: string, more: object = {}): InlineResource[] {
  const tenant = { tenant_id: `openstack_identity_project_v3.${owner}.id` };
  return [
    { type: "openstack_networking_network_v2", name, after: { name, ...more }, refs: tenant },
    {
      type: "openstack_networking_subnet_v2",
      name,
      after: { cidr },
      refs: { network_id: `openstack_networking_network_v2.${name}.id`, ...tenant },
    },
  ];
}

function router(name: string): InlineResource {
  return {
    type: "openstack_networking_router_v2",
    name,
    after: { name },
    refs: { tenant_id: "openstack_identity_project_v3.backbone.id" },
  };
}

function joined(name: string, router: string, subnet: string): InlineResource {
  return {
    type: "openstack_networking_router_interface_v2",
    name,
    refs: {
      router_id: `openstack_networking_router_v2.${router}.id`,
      subnet_id: `openstack_networking_subnet_v2.${subnet}.id`,
    },
  };
}

function guard(name: string, on: string, more: Partial<InlineResource> = {}): InlineResource {
  return {
    type: fw,
    name,
    after: { ingress_firewall_policy_id: "in", egress_firewall_policy_id: "out" },
    refs: { ports: `openstack_networking_router_interface_v2.${on}.port_id` },
    ...more,
  };
}

const city = [
  project("backbone", "sample-backbone"),
  project("finance", "sample-finance"),
  router("core"),
  router("finance"),
  ...network("exchange", "backbone", "10.160.0.0/24"),
  ...network("office", "finance", "10.128.16.0/24"),
  ...network("link", "backbone", "10.255.16.0/30"),
  joined("exchange", "core", "exchange"),
  joined("office", "finance", "office"),
  joined("upper", "core", "link"),
  joined("lower", "finance", "link"),
];

function failures(resources: readonly InlineResource[]): readonly string[] {
  return runRule("MLPS-05", [inlinePlan(resources)])
    .findings.filter(({ result }) => result === "fail" || result === "undetermined")
    .map(({ subject, result, message }) => `${result} ${subject.address.split(".")[1]}: ${message.en}`);
}

describe("MLPS-05", () => {
  test("one guarded end of a link is enough, whichever it is", () => {
    expect(failures([...city, guard("a", "upper")])).toEqual([]);
    expect(failures([...city, guard("a", "lower")])).toEqual([]);
  });

  test("finds a firewall group that the change deletes", () => {
    const deleted = guard("a", "upper", { actions: ["delete"], before: { name: "a" } });
    expect(failures([...city, deleted])).toEqual([
      expect.stringContaining("agency finance and the core of the network are joined"),
    ]);
  });

  test("names every unit that is open, not only the first", () => {
    const more = [
      project("office", "sample-office"),
      router("other"),
      ...network("desks", "office", "10.128.0.0/24"),
      ...network("link-2", "backbone", "10.255.16.4/30"),
      joined("desks", "other", "desks"),
      joined("upper-2", "core", "link-2"),
      joined("lower-2", "other", "link-2"),
    ];
    const found = failures([...city, ...more]).join(" ");
    expect(found).toContain("agency finance");
    expect(found).toContain("agency office");
  });

  test("two routers of one unit need no guard between them", () => {
    const inner = [
      router("inner"),
      ...network("inner", "finance", "10.128.17.0/24"),
      joined("inner-a", "finance", "inner"),
      joined("inner-b", "inner", "inner"),
    ];
    expect(failures([...city, guard("a", "upper"), ...inner])).toEqual([]);
  });

  test("two networks on one wire at two sites are one network", () => {
    const segments = [{ network_type: "vlan", physical_network: "physnet-sites", segmentation_id: 300 }];
    const wire = (name: string, owner: string) => network(name, owner, "10.255.0.0/30", { segments });
    const recovery = [
      router("recovery"),
      project("recovery", "sample-recovery"),
      ...wire("there", "backbone"),
      ...wire("here", "backbone"),
      ...network("mirror", "recovery", "10.194.0.0/20"),
      joined("mirror", "recovery", "mirror"),
      joined("here", "core", "here"),
      joined("there", "recovery", "there"),
    ];
    expect(failures([...city, guard("a", "upper"), ...recovery])).toEqual([
      expect.stringContaining("the recovery site and the core of the network"),
    ]);
    expect(failures([...city, guard("a", "upper"), guard("b", "there"), ...recovery])).toEqual([]);
  });

  test("an interface without guard whose network no plan has cannot be told", () => {
    const lost: InlineResource = {
      type: "openstack_networking_router_interface_v2",
      name: "lost",
      refs: { router_id: "openstack_networking_router_v2.core.id", port_id: "var.nothing.id" },
    };
    expect(failures([...city, guard("a", "upper"), lost])).toEqual([
      expect.stringMatching(/^undetermined lost/),
    ]);
  });
});
