import { EgovError } from "../../messages/errors";
import { buildEstate } from "../../estate/plan";
import { costItems } from "../../policies/facts/cost";
import { inlinePlan } from "../policies/inline-plan";
import { minimalEnvironment } from "../policies/minimal";

// Names that every object of JavaScript has: a table asked for one of them must not answer.
const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty"];

test.each(inherited)("no provider has a resource type %s", (type) => {
  const act = () => buildEstate([inlinePlan([{ type, name: "odd" }])]);
  expect(act).toThrow(EgovError);
  expect(act).toThrow(`resource type "${type}" is no type of any provider`);
});

test.each(inherited)("a flavor or a volume type %s that the prices do not have has no price", (name) => {
  const estate = buildEstate([
    inlinePlan([
      { type: "openstack_compute_instance_v2", name: "vm", after: { flavor_name: name } },
      { type: "openstack_blockstorage_volume_v3", name: "disk", after: { volume_type: name, size: 1 } },
    ]),
  ]);
  expect(costItems(minimalEnvironment(), estate).map(({ yuan }) => yuan)).toEqual([undefined, undefined]);
});
