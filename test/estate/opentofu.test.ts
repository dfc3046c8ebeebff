import { join } from "node:path";
import type { Estate, Resource } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { readPlanFile } from "../../estate/read";
import { EgovError } from "../../messages/errors";
import { root } from "../tools";
import { at, short } from "./plans";

const plan = (name: string) => readPlanFile(join(root, "test/fixtures/opentofu", name, "plan.json"), "s");

describe("a real plan of OpenTofu with a provider for each region", () => {
  let estate: Estate;
  let network: Resource;
  beforeEach(() => {
    estate = buildEstate([plan("providers")]);
    network = at(estate, "s", 'openstack_networking_network_v2.site["recovery"]');
  });

  test("is read like Terraform's: references of instances, and a provider of another registry", () => {
    const subnet = at(estate, "s", 'openstack_networking_subnet_v2.site["recovery"]');
    expect(short(estate.get(subnet, "network_id"))).toEqual([`s::${network.address}.id`]);
    expect(network.providerSource).toBe("registry.opentofu.org/terraform-provider-openstack/openstack");
  });

  test("which of the regions and projects is meant is not in the plan, so it stays unknown", () => {
    expect(network.region).toBeUndefined();
    expect(estate.providerValue(network, "tenant_name")).toMatchObject({ state: "unknown" });
    expect(estate.providerValue(network, "region")).toMatchObject({ state: "unknown" });
  });
});

test("a resource that is switched off looks like one left out by -target: the plan is refused", () => {
  expect(() => buildEstate([plan("switched-off")])).toThrow(EgovError);
  expect(() => buildEstate([plan("switched-off")])).toThrow(/openstack_networking_network_v2\.off/);
});
