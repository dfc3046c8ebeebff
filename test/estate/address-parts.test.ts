import { matchesModules, parseAddress, split } from "../../estate/address";

test("what is no address has no parts", () => {
  expect([split(""), split(".")]).toEqual([[], []]);
  expect(parseAddress("")).toEqual({ modules: [], rest: [] });
});

test("a word `module` that names none is no module", () => {
  expect(parseAddress("module")).toEqual({ modules: [], rest: ["module"] });
});

test("a module without anything in it has a single instance", () => {
  expect(parseAddress("module.a")).toEqual({ modules: [{ name: "a", key: "" }], rest: [] });
});

test("modules match by name and by key, and an open key is any", () => {
  const instance = [{ name: "a", key: "[0]" }];
  const matches = (name: string, key: string | undefined) => matchesModules(instance, [{ name, key }]);
  expect([matches("a", "[0]"), matches("a", undefined)]).toEqual([true, true]);
  expect([matches("a", "[1]"), matches("b", "[0]"), matches("b", undefined)]).toEqual([false, false, false]);
  expect([matchesModules([], []), matchesModules([], instance), matchesModules(instance, [])]).toEqual([
    true,
    false,
    false,
  ]);
});
