import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools";
import { runRule } from "../minimal";
import { inlinePlan } from "../inline-plan";

const type = "openstack_networking_port_v2";
const file = join(root, "test/fixtures/plans/dynamic/plan.json");
const plan = JSON.parse(readFileSync(file, "utf8")) as unknown;

function results(template?: object): Readonly<Record<string, string>> {
  const given = template === undefined ? {} : { template: JSON.stringify(template) };
  const { findings } = runRule("OST-19", [{ stack: "s", plan, file, ...given }]);
  return Object.fromEntries(
    findings.map(({ subject, result }) => [subject.address.replace(`${type}.`, ""), result]),
  );
}

test("a block that a plan does not show may be a dynamic one, so the card cannot be told", () => {
  expect(results()).toEqual({
    none: "undetermined",
    static: "fail",
    profile: "undetermined",
    known_number: "fail",
    unknown_number: "undetermined",
  });
});

test("the configuration in JSON tells which port has none", () => {
  const resource = { [type]: { none: {}, unknown_number: { dynamic: { binding: {} } } } };
  expect(results({ resource })).toMatchObject({ none: "pass", unknown_number: "undetermined" });
});

const one = (after: object, refs: Readonly<Record<string, string>> = {}): string | undefined =>
  runRule("OST-19", [inlinePlan([{ type, name: "p", after: { ...after }, refs }])]).findings[0]?.result;

test.each([
  ["a type in value_specs beside a normal block", { value_specs: { "binding:vnic_type": "Direct" } }],
  ["a profile in value_specs", { value_specs: { "binding:profile": '{"pci_slot": "0000:03:10.1"}' } }],
])("%s fails", (_name, after) => {
  expect(one({ binding: [{ vnic_type: "normal", profile: null }], ...after })).toBe("fail");
});

test("an empty profile says nothing, and value_specs that are not known leave all open", () => {
  expect(one({ binding: [{ vnic_type: "normal", profile: "{ }" }] })).toBe("pass");
  expect(one({}, { value_specs: "openstack_networking_network_v2.n.id" })).toBe("undetermined");
});
