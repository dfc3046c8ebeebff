import { runRule } from "./minimal";
import { inlinePlan, project } from "./inline-plan";

/** Blocks that are null, as no engine writes them: a plan made to stop a rule. */
test.each([
  ["MLPS-07", "openstack_networking_port_v2", { allowed_address_pairs: [null], fixed_ip: [null] }],
  ["OPN-06", "openstack_networking_network_v2", { external: true, segments: [null] }],
  ["OPN-11", "openstack_compute_instance_v2", { block_device: [null], network: [null] }],
])("a null block does not stop %s", (rule, type, after) => {
  const plan = inlinePlan([project("unit", "sample-finance"), { type, name: "odd", after }], {
    tenant: "sample-finance",
  });
  const { problems, notRun, exitCode } = runRule(rule, [plan]);
  expect({ problems, notRun, broken: exitCode === 3 }).toEqual({ problems: [], notRun: [], broken: false });
});
