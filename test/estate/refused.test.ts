import type { StackPlan } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { parsePlan } from "../../estate/plan-json";
import { EgovError } from "../../messages/errors";
import { inlinePlan } from "../policies/inline-plan";

const type = "openstack_networking_network_v2";
const change = {
  address: `${type}.n`,
  mode: "managed",
  type,
  name: "n",
  provider_name: "p",
  change: { actions: ["create"], before: null, after: {} },
};
const entry = {
  address: `${type}.n`,
  mode: "managed",
  type,
  name: "n",
  provider_name: "p",
  values: { id: "x" },
};

const plan = (more: object, one: unknown = change): StackPlan =>
  inlinePlan([], { plan: { resource_changes: [one], ...more } });

const state = (more: object, one: unknown = entry): StackPlan => ({
  stack: "s",
  file: "s.json",
  plan: { format_version: "1.0", values: { root_module: { resources: [one] } }, ...more },
});

/** Messages with which a source is refused; empty where it is read. */
function refusals(source: StackPlan): readonly string[] {
  try {
    buildEstate([source]);
    return [];
  } catch (error) {
    if (!(error instanceof EgovError)) throw error;
    expect(error.problems.map(({ place }) => place?.file)).toEqual(error.problems.map(() => source.file));
    return error.problems.map(({ message }) => message.en);
  }
}

/** What is no text, mode or list of actions. */
const unreadable: readonly (readonly [string, object])[] = [
  ["no address", { address: undefined }],
  ["a number as address", { address: 1 }],
  ["no type", { type: undefined }],
  ["a number as name", { name: 7 }],
  ["no mode", { mode: undefined }],
  ["another mode", { mode: "ephemeral" }],
];

describe("a change that cannot be read refuses the plan, with its place in the list", () => {
  test.each<readonly [string, object]>([
    ...unreadable,
    ["no change", { change: undefined }],
    ["a list as change", { change: [] }],
    ["no actions", { change: { actions: undefined } }],
    ["a text as actions", { change: { actions: "create" } }],
    ["an action that is no text", { change: { actions: ["create", 1] } }],
  ])("%s", (_, more) => {
    const found = refusals(plan({ resource_changes: [change, { ...change, ...more }] }));
    expect(found).toEqual(["Entry 2 of resource_changes is not readable"]);
  });

  test.each([["text"], [null], [[]]])("%j", (one) => {
    expect(refusals(plan({}, one))).toEqual(["Entry 1 of resource_changes is not readable"]);
  });
});

describe("an entry of a state that cannot be read refuses the state", () => {
  test.each<readonly [string, unknown]>([["a text", "text"], ...unreadable])("%s", (_, more) => {
    const one = typeof more === "string" ? more : { ...entry, ...(more as object) };
    expect(refusals(state({}, one))).toHaveLength(1);
  });
});

test.each([
  ["1.2", true],
  ["1.10", true],
  ["1.", false],
  ["1.2x", false],
  ["x1.2", false],
  ["11.2", false],
  ["2.0", false],
])("format %s is read: %s", (version, read) => {
  for (const source of [plan({ format_version: version }), state({ format_version: version })])
    expect(refusals(source).filter((text) => text.includes("format version"))).toHaveLength(read ? 0 : 1);
});

test("a change is read with what else the plan says of it", () => {
  const full = {
    ...change,
    previous_address: `${type}.old`,
    deposed: "0123",
    change: {
      ...change.change,
      importing: { id: "x" },
      before: { name: "b" },
      after_unknown: { id: true },
      after_sensitive: { name: true },
    },
  };
  const bare = {
    ...change,
    provider_name: 1,
    previous_address: 1,
    change: { actions: [], before: [], after: "x" },
  };
  const { resourceChanges, variables } = parsePlan(plan({ variables: { a: { value: 1 } } }, full));
  expect(resourceChanges).toEqual([
    {
      address: `${type}.n`,
      deposed: true,
      previousAddress: `${type}.old`,
      imported: true,
      mode: "managed",
      type,
      name: "n",
      providerSource: "p",
      actions: ["create"],
      before: { name: "b" },
      after: {},
      afterUnknown: { id: true },
      sensitive: { name: true },
      dependsOn: [],
    },
  ]);
  expect(variables).toEqual({ a: { value: 1 } });
  expect(parsePlan(plan({}, bare)).resourceChanges[0]).toMatchObject({
    deposed: false,
    previousAddress: undefined,
    imported: false,
    providerSource: "",
    before: null,
    after: null,
  });
});

test("a plan that is not complete is read where it says what it left out", () => {
  const deferred_changes = [{ reason: "x", resource_change: { ...change, address: `${type}.later` } }];
  const { resourceChanges } = parsePlan(plan({ complete: false, deferred_changes }));
  expect(resourceChanges.map(({ address }) => address)).toEqual([`${type}.n`, `${type}.later`]);
  expect(refusals(plan({ complete: false }))).toHaveLength(1);
  expect(refusals(plan({ deferred_changes: ["text"] }))).toEqual([
    "Entry 2 of resource_changes is not readable",
  ]);
});

test("actions have their names", () => {
  const actionOf = (...actions: readonly string[]): unknown => {
    const gone = actions.length === 1 && ["delete", "forget"].includes(actions[0] ?? "");
    const body = { actions, before: { name: "n" }, after: gone ? null : { name: "n" } };
    return buildEstate([plan({}, { ...change, change: body })]).resources[0]?.action;
  };
  expect(actionOf("no-op")).toBe("no-op");
  expect(actionOf("create")).toBe("create");
  expect(actionOf("read")).toBe("read");
  expect(actionOf("update")).toBe("update");
  expect(actionOf("delete")).toBe("delete");
  expect(actionOf("forget")).toBe("forget");
  expect(actionOf("delete", "create")).toBe("replace");
  expect(actionOf("create", "delete")).toBe("replace");
  expect(actionOf("create", "forget")).toBe("replace");
  expect(actionOf("read", "update")).toBe("update");
  expect(actionOf("invented")).toBe("update");
});
