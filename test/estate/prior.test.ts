import { buildEstate } from "../../estate/plan";
import { priorOf } from "../../estate/prior";
import { inlinePlan } from "../policies/inline-plan";

const type = "openstack_networking_network_v2";
const standing = {
  format_version: "1.0",
  values: {
    root_module: {
      resources: [
        {
          address: `${type}.old`,
          mode: "managed",
          type,
          name: "old",
          provider_name: "registry.terraform.io/terraform-provider-openstack/openstack",
          values: { id: "1", name: "old" },
        },
      ],
    },
  },
};
const added = { type, name: "new", after: { name: "new" } };

test("before the change stands what the state of each plan says", () => {
  const prior = priorOf([inlinePlan([added], { stack: "one", plan: { prior_state: standing } })]);
  expect(buildEstate(prior).resources.map(({ stack, address }) => `${stack} ${address}`)).toEqual([
    `one ${type}.old`,
  ]);
});

test("a stack that was never applied had nothing", () => {
  expect(priorOf([inlinePlan([added])])).toEqual([]);
  expect(priorOf([inlinePlan([added], { plan: { prior_state: { format_version: "1.0" } } })])).toEqual([]);
  expect(priorOf([{ stack: "broken", file: "plan.json", plan: "no plan" }])).toEqual([]);
});
