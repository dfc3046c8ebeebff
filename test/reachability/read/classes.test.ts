import { openstackTypes } from "../../../estate/provider-types";
import { reachabilityClasses } from "../../../reachability/read/classes";
import { read, resource } from "./estates";

test("every type of the provider is in a class, and every class names types of the provider", () => {
  expect([...reachabilityClasses.keys()].sort()).toEqual([...openstackTypes].sort());
});

test.each([
  ["edge", 30],
  ["filter", 7],
  ["relay", 10],
  ["opaque", 7],
  ["channel", 24],
  ["identity", 12],
  ["none", 18],
])("class %s has %i types, each once", (name, count) => {
  expect([...reachabilityClasses.values()].filter((one) => one === name)).toHaveLength(count);
});

test("what makes machines that no plan shows is named", () => {
  expect(read([resource("orchestration_stack_v1", "heat")]).unread("heat")).toHaveLength(1);
});

test("a type that nobody has thought about is named", () => {
  expect(read([resource("workflow_cron_trigger_v2", "cron")]).unread("cron")).toHaveLength(1);
});

test("resources that create nothing are passed over", () => {
  expect(read([{ type: "random_id", name: "x", after: {} }]).reading.unread).toEqual([]);
});
