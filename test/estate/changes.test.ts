import type { Estate } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { inlinePlan } from "../policies/inline-plan";
import { at, fixture } from "./plans";

describe("actions of a real plan", () => {
  let estate: Estate;
  beforeEach(() => {
    estate = buildEstate([fixture("existing")]);
  });
  const network = "openstack_networking_network_v2";

  test("every action has its name", () => {
    expect(Object.fromEntries(estate.resources.map(({ address, action }) => [address, action]))).toEqual({
      [`${network}.deleted`]: "delete",
      [`${network}.forgotten`]: "forget",
      [`${network}.unchanged`]: "no-op",
      [`${network}.updated`]: "update",
      "openstack_networking_secgroup_v2.replaced": "replace",
      "openstack_networking_subnet_v2.new": "create",
    });
  });

  test("what is deleted or forgotten does not exist after the change", () => {
    expect(estate.ofType(network).map(({ name }) => name)).toEqual(["unchanged", "updated"]);
    expect(at(estate, "existing", `${network}.deleted`).after).toBeNull();
    expect(estate.get(at(estate, "existing", `${network}.deleted`), "name")).toEqual({ state: "absent" });
  });

  test("a literal id leads to the resource that has it", () => {
    const subnet = at(estate, "existing", "openstack_networking_subnet_v2.new");
    expect(estate.targets(subnet, "network_id").map(({ name }) => name)).toEqual(["unchanged"]);
  });
});

test("create before destroy is a replacement too", () => {
  const plan = inlinePlan([
    { type: "openstack_networking_network_v2", name: "n", actions: ["create", "delete"] },
  ]);
  expect(buildEstate([plan]).resources[0]?.action).toBe("replace");
});

test("data sources of the prior state, and unchanged resources without an entry, are part of the estate", () => {
  const entry = (mode: string, name: string) => ({
    address: `${mode === "data" ? "data." : ""}openstack_networking_network_v2.${name}`,
    mode,
    type: "openstack_networking_network_v2",
    name,
    provider_name: "registry.opentofu.org/terraform-provider-openstack/openstack",
    values: { id: name, name },
  });
  const prior_state = {
    values: {
      root_module: {
        resources: [entry("data", "d")],
        child_modules: [{ resources: [entry("managed", "m")] }],
      },
    },
  };
  const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n" }], {
    plan: { prior_state },
  });
  const estate = buildEstate([plan]);
  expect(estate.resources.map(({ mode, name, action }) => [mode, name, action])).toEqual([
    ["data", "d", "read"],
    ["managed", "m", "no-op"],
    ["managed", "n", "create"],
  ]);
});

test("a deposed object does not hide its replacement", () => {
  const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n", after: { name: "new" } }]);
  const content = plan.plan as { resource_changes: object[] };
  content.resource_changes.push({
    ...content.resource_changes[0],
    deposed: "abcdef01",
    change: { actions: ["delete"], before: { name: "old" }, after: null, after_unknown: {} },
  });
  const estate = buildEstate([plan]);
  expect(estate.find("inline", "openstack_networking_network_v2.n")?.after).toEqual({ name: "new" });
  expect(estate.resources).toHaveLength(2);
});

test("origins are found by address, also for instances of one block", () => {
  const origin = { file: "agencies/finance.yaml", line: 3, column: 5 };
  const plan = fixture("shapes");
  const estate = buildEstate([{ ...plan, origins: { "openstack_networking_secgroup_v2.counted": origin } }]);
  expect(at(estate, "shapes", "openstack_networking_secgroup_v2.counted[1]").origin).toEqual(origin);
});
