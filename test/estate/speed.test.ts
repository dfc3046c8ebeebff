import { buildEstate } from "../../estate/plan";
import { inlinePlan } from "../policies/inline-plan";

test("5,000 resources with references are read and asked in well below a second", () => {
  const many = Array.from({ length: 2500 }, (_, n) => [
    { type: "openstack_networking_network_v2", name: `n${n}`, after: { name: `n${n}` } },
    {
      type: "openstack_networking_port_v2",
      name: `p${n}`,
      after: { name: `p${n}` },
      refs: { network_id: `openstack_networking_network_v2.n${n}.id` },
    },
  ]).flat();
  const plan = inlinePlan(many);
  const start = process.cpuUsage();
  const estate = buildEstate([plan]);
  for (const port of estate.ofType("openstack_networking_port_v2")) {
    expect(estate.targets(port, "network_id")).toHaveLength(1);
  }
  for (const network of estate.ofType("openstack_networking_network_v2")) estate.referrers(network);
  // Some tenths in practice, of the processor: other tests run beside it; the ceiling only catches a change of order.
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(3000);
});
