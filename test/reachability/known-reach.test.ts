import { buildEstate } from "../../estate/plan";
import { RecordingEstate } from "../../policies/recording";
import { addressesOf } from "../../reachability/assertions";
import { knownReach, reachOf } from "../../reachability/city";
import { inlinePlan } from "../policies/inline-plan";
import { minimalEnvironment } from "../policies/minimal";

const environment = minimalEnvironment();
const estate = () =>
  buildEstate([inlinePlan([{ type: "openstack_networking_network_v2", name: "n", after: { name: "n" } }])]);

test("what a rule followed through its wrapped estate serves the report again", () => {
  const one = estate();
  const followed = reachOf(environment, new RecordingEstate(one), addressesOf(environment));
  expect(knownReach(environment, one)).toBe(followed);
});

test("another estate and another environment are followed by themselves", () => {
  const one = estate();
  const followed = reachOf(environment, one);
  expect(knownReach(environment, estate())).not.toBe(followed);
  expect(knownReach({ ...environment }, one)).not.toBe(followed);
});

test("a question of its own is followed anew: its addresses were not told before", () => {
  const one = estate();
  const followed = reachOf(environment, one);
  expect(reachOf(environment, one, addressesOf(environment))).not.toBe(followed);
});
