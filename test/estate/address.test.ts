import { configurationKey, matchesModules, parseAddress, split } from "../../estate/address";
import { pendingOutputs, upstreamOfVariable } from "../../estate/pending";

test.each([
  ["a.b.id", ["a", "b", "id"]],
  ["a.b[0].id", ["a", "b", "[0]", "id"]],
  ['a.b["x.y"].id', ["a", "b", '["x.y"]', "id"]],
  ['a.b["q\\"]z"].id', ["a", "b", '["q\\"]z"]', "id"]],
  ["a.b_c-d.id", ["a", "b_c-d", "id"]],
])("split(%s)", (address, parts) => {
  expect(split(address)).toEqual(parts);
});

test("parseAddress() takes modules with and without keys off the front", () => {
  expect(parseAddress('module.m["k.1"].module.n.data.a.b[2]')).toEqual({
    modules: [
      { name: "m", key: '["k.1"]' },
      { name: "n", key: "" },
    ],
    rest: ["data", "a", "b", "[2]"],
  });
});

test("configurationKey() has no instance keys, matchesModules() compares those that are given", () => {
  const instance = [{ name: "m", key: "[0]" }];
  expect(configurationKey(instance, ["a", "b"])).toBe("module.m.a.b");
  expect(matchesModules(instance, [{ name: "m", key: undefined }])).toBe(true);
  expect(matchesModules(instance, [{ name: "m", key: "[1]" }])).toBe(false);
  expect(matchesModules(instance, [])).toBe(false);
});

test("upstream outputs are known by marker and by variable", () => {
  expect(pendingOutputs(["egov:pending:agency-finance/project_id", 1, { a: "egov:pending:b/c" }])).toEqual([
    { stack: "agency-finance", output: "project_id" },
    { stack: "b", output: "c" },
  ]);
  expect(pendingOutputs("egov")).toEqual([]);
  expect(upstreamOfVariable("backbone__network_edge-a")).toEqual({
    stack: "backbone",
    output: "network_edge-a",
  });
  expect(upstreamOfVariable("region")).toBeUndefined();
});
