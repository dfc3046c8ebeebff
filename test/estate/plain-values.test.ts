import { buildEstate } from "../../estate/plan";
import { inlinePlan } from "../policies/inline-plan";
import { at } from "./plans";

const type = "openstack_networking_port_v2";

function valueOf(after: Readonly<Record<string, unknown>>, path: string, unknown?: unknown): unknown {
  const source = inlinePlan([{ type, name: "port", after }]);
  if (unknown !== undefined) {
    const [change] = (source.plan as { resource_changes: { change: Record<string, unknown> }[] })
      .resource_changes;
    if (change) change.change["after_unknown"] = unknown;
  }
  const estate = buildEstate([source]);
  return estate.get(at(estate, "inline", `${type}.port`), path);
}

test.each([
  ["text", "x"],
  ["number", 0],
  ["yes", true],
  ["no", false],
])("what is written is known: %s", (_name, value) => {
  expect(valueOf({ device_id: value }, "device_id")).toEqual({ state: "known", value });
  expect(valueOf({ device_id: value }, "device_id", {})).toEqual({ state: "known", value });
});

test("an empty text and null are not written, so that the default holds", () => {
  for (const value of ["", null])
    expect(valueOf({ admin_state_up: value }, "admin_state_up")).toMatchObject({
      state: "default",
      value: true,
    });
});

test("what is marked unknown is not known, whatever stands there", () => {
  const written = { device_id: "x" };
  expect(valueOf(written, "device_id", true)).toMatchObject({ state: "unknown" });
  expect(valueOf(written, "device_id", { device_id: true })).toMatchObject({ state: "unknown" });
  expect(valueOf(written, "device_id", { device_id: false })).toEqual({ state: "known", value: "x" });
});

test("a key that is spelled like a path is not the path", () => {
  expect(valueOf({ "fixed_ip.0.ip_address": "10.0.0.1" }, "fixed_ip.0.ip_address")).toEqual({
    state: "absent",
  });
  const both = { "fixed_ip.0.ip_address": "10.0.0.1", fixed_ip: [{ ip_address: "10.0.0.2" }] };
  expect(valueOf(both, "fixed_ip.0.ip_address")).toEqual({ state: "known", value: "10.0.0.2" });
});

test("a marker of another stack is followed, not taken for text", () => {
  expect(valueOf({ device_id: "egov:pending:none/output" }, "device_id")).toMatchObject({ state: "unknown" });
});
