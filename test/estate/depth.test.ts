import { isTooDeep } from "../../estate/depth";
import { buildEstate } from "../../estate/plan";
import { inlinePlan } from "../policies/inline-plan";

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}

test.each(["after", "plan"])("a plan nested 100,000 levels deep is refused with words: %s", (where) => {
  const deep = nested(100_000);
  const type = "openstack_networking_network_v2";
  const source =
    where === "after"
      ? inlinePlan([{ type, name: "net", after: { tags: deep } }])
      : inlinePlan([{ type, name: "net" }], { plan: { variables: deep } });
  expect(() => buildEstate([source])).toThrow("nested deeper than any plan is");
});

test("200 levels are read, 201 are not; objects and arrays count alike", () => {
  expect([isTooDeep(nested(200)), isTooDeep(nested(201))]).toEqual([false, true]);
  expect([isTooDeep({ a: { b: 1 } }, 2), isTooDeep({ a: { b: {} } }, 2)]).toEqual([false, true]);
  expect(isTooDeep("text", 0)).toBe(false);
});
