import type { Estate } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { at, fixture, short } from "./plans";

describe("references inside one plan of the real provider", () => {
  let estate: Estate;
  beforeEach(() => {
    estate = buildEstate([fixture("shapes")]);
  });
  const network = "openstack_networking_network_v2.each";
  const get = (address: string, path: string) => short(estate.get(at(estate, "shapes", address), path));

  test("x[each.key] leads to the instance of the same key only", () => {
    expect(get('openstack_networking_subnet_v2.each["a"]', "network_id")).toEqual([
      `shapes::${network}["a"].id`,
    ]);
    expect(get('openstack_networking_subnet_v2.each["b"]', "network_id")).toEqual([
      `shapes::${network}["b"].id`,
    ]);
  });

  test("an index and a splat of a counted resource", () => {
    const group = "shapes::openstack_networking_secgroup_v2.counted";
    expect(get("openstack_networking_secgroup_rule_v2.no_remote", "security_group_id")).toEqual([
      `${group}[1].id`,
    ]);
    expect(get("openstack_networking_port_v2.dynamic", "security_group_ids")).toEqual([
      `${group}[0].id`,
      `${group}[1].id`,
    ]);
  });

  test("an argument written as null is absent, not unknown", () => {
    expect(get("openstack_networking_secgroup_rule_v2.no_remote", "remote_ip_prefix")).toEqual({
      state: "absent",
    });
  });

  test("a variable of a child module leads through the call to the parent", () => {
    expect(get("module.port[0].openstack_networking_port_v2.this", "network_id")).toEqual([
      `shapes::${network}["b"].id`,
    ]);
  });

  test("an output of one instance of a module leads into that instance, at a path of blocks", () => {
    const instance = "openstack_compute_instance_v2.two_ports";
    expect(get(instance, "network.0.port")).toEqual(["shapes::openstack_networking_port_v2.dynamic.id"]);
    expect(get(instance, "network.1.port")).toEqual([
      "shapes::module.port[0].openstack_networking_port_v2.this.id",
    ]);
    expect(estate.targets(at(estate, "shapes", instance), "network")).toHaveLength(2);
    expect(estate.blockCount(at(estate, "shapes", instance), "network")).toBe(2);
  });

  test("a data source, and an attribute that refers on", () => {
    expect(get("openstack_networking_subnet_v2.of_data", "network_id")).toEqual([
      "shapes::data.openstack_networking_network_v2.later.id",
    ]);
    expect(get("openstack_networking_subnet_v2.through", "network_id")).toEqual([
      `shapes::${network}["b"].id`,
    ]);
  });

  test("locals and dynamic blocks stay unknown, with the reason", () => {
    expect(get("openstack_networking_subnet_v2.local", "network_id")).toEqual({
      state: "unknown",
      reason: "cannot follow local.network",
    });
    expect(get("openstack_networking_port_v2.dynamic", "fixed_ip.0.subnet_id")).toEqual({
      state: "unknown",
      reason: 'block "fixed_ip" is written dynamically',
    });
    expect(get("openstack_networking_port_v2.dynamic", "fixed_ip.0.ip_address")).toEqual({
      state: "known",
      value: "10.128.16.5",
    });
  });

  test("what only the cloud fills in is unknown, not absent", () => {
    expect(get(`${network}["a"]`, "id")).toEqual({ state: "unknown", reason: "filled in by the cloud" });
  });

  test("region and project come from the provider configuration, its alias and variables", () => {
    const own = at(estate, "shapes", `${network}["a"]`);
    const aliased = at(estate, "shapes", "module.port[1].openstack_networking_port_v2.this");
    expect(own.region).toBe("sample-1");
    expect(aliased.region).toBe("sample-2");
    expect(aliased.provider).toBe("openstack.recovery");
    expect(estate.providerValue(own, "tenant_name")).toEqual({ state: "absent" });
    expect(estate.providerValue(aliased, "tenant_name")).toEqual({
      state: "known",
      value: "sample-recovery",
    });
    expect(estate.providerValue(own, "region")).toEqual({ state: "known", value: "sample-1" });
  });

  test("referrers are the reverse, across modules", () => {
    const referrers = estate.referrers(at(estate, "shapes", `${network}["b"]`)).map(({ address }) => address);
    expect(referrers).toEqual([
      "module.port[0].openstack_networking_port_v2.this",
      "module.port[1].openstack_networking_port_v2.this",
      'openstack_networking_subnet_v2.each["b"]',
      "openstack_networking_subnet_v2.through",
    ]);
  });

  test("ofType gives managed resources only, in order of address", () => {
    expect(estate.ofType("openstack_networking_network_v2").map(({ address }) => address)).toEqual([
      `${network}["a"]`,
      `${network}["b"]`,
    ]);
  });
});

describe("references across stacks", () => {
  const project = ["platform::openstack_identity_project_v3.finance.id"];
  const office = "openstack_networking_network_v2.office";

  test("a pending upstream leads to the resource behind its output", () => {
    const estate = buildEstate([fixture("tenant"), fixture("platform")]);
    expect(short(estate.get(at(estate, "tenant", office), "tenant_id"))).toEqual(project);
    expect(estate.referrers(at(estate, "platform", "openstack_identity_project_v3.finance"))).toHaveLength(1);
  });

  test("an applied upstream gives a known id, and the reference still holds", () => {
    const estate = buildEstate([
      fixture("tenant-applied", "tenant"),
      fixture("platform-applied", "platform"),
    ]);
    const network = at(estate, "tenant", office);
    expect(estate.get(network, "tenant_id")).toEqual({
      state: "known",
      value: "fedcba9876543210fedcba9876543210",
    });
    expect(estate.targets(network, "tenant_id").map(({ address }) => address)).toEqual([
      "openstack_identity_project_v3.finance",
    ]);
  });

  test("a known id finds its resource also where no expression names it", () => {
    const plan = fixture("tenant-applied", "tenant").plan as {
      configuration: { root_module: { resources: [{ expressions: object }] } };
    };
    const copy = structuredClone(plan);
    copy.configuration.root_module.resources[0].expressions = {};
    const estate = buildEstate([
      { stack: "tenant", plan: copy, file: "x" },
      fixture("platform-applied", "platform"),
    ]);
    expect(estate.targets(at(estate, "tenant", office), "tenant_id")).toHaveLength(1);
  });

  test("an upstream that is not among the plans is unknown", () => {
    const estate = buildEstate([fixture("tenant")]);
    expect(estate.get(at(estate, "tenant", office), "tenant_id")).toEqual({
      state: "unknown",
      reason: "cannot follow platform/project_finance",
    });
  });
});

test("in JSON syntax a template is a constant and a reference at once: the reference counts", () => {
  const { plan } = fixture("tenant");
  const copy = structuredClone(plan) as {
    configuration: { root_module: { resources: [{ expressions: Record<string, object> }] } };
  };
  const [block] = copy.configuration.root_module.resources;
  block.expressions["tenant_id"] = {
    constant_value: "${var.platform__project_finance}",
    references: ["var.platform__project_finance"],
  };
  const estate = buildEstate([{ stack: "tenant", plan: copy, file: "x" }, fixture("platform")]);
  const network = at(estate, "tenant", "openstack_networking_network_v2.office");
  expect(short(estate.get(network, "tenant_id"))).toEqual([
    "platform::openstack_identity_project_v3.finance.id",
  ]);
});
