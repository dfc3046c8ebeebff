import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { StackPlan } from "../../estate/model";
import { errorOffset } from "../../estate/json-position";
import { buildEstate } from "../../estate/plan";
import { readPlanFile } from "../../estate/read";
import { EgovError } from "../../messages/errors";
import { inlinePlan } from "../policies/inline-plan";
import { fixture } from "./plans";

const network = { type: "openstack_networking_network_v2", name: "n" };

function failure(body: () => unknown): EgovError {
  try {
    body();
  } catch (error) {
    if (error instanceof EgovError) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

function withPlan(members: Readonly<Record<string, unknown>>): StackPlan {
  return inlinePlan([network], { plan: members });
}

describe("a plan that cannot be judged is refused with exit code 2 and its file", () => {
  test.each<[string, StackPlan, RegExp]>([
    ["an array", { stack: "s", file: "inline.json", plan: [] }, /Not plan JSON/],
    ["no format version", withPlan({ format_version: undefined }), /format_version is missing/],
    ["format 2.0", withPlan({ format_version: "2.0" }), /format version 2\.0; this tool reads 1\.x/],
    ["format 0.2", withPlan({ format_version: "0.2" }), /format version 0\.2/],
    ["errored", withPlan({ errored: true }), /errored: true/],
    ["not complete", withPlan({ complete: false }), /complete: false/],
    ["no changes", withPlan({ resource_changes: undefined }), /resource_changes is missing/],
    ["no configuration", withPlan({ configuration: undefined }), /configuration is missing/],
    [
      "a state file",
      { stack: "s", file: "inline.json", plan: { version: 4, lineage: "x" } },
      /state file itself/,
    ],
    ["no resources", withPlan({ resource_changes: [] }), /no resources/],
    [
      "an empty plan of Terraform",
      withPlan({ resource_changes: undefined, planned_values: {} }),
      /no resources/,
    ],
    ["an unreadable change", withPlan({ resource_changes: [{ address: 1 }] }), /Entry 1 of resource_changes/],
  ])("%s", (_name, plan, message) => {
    const error = failure(() => buildEstate([plan]));
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.problems[0]?.place?.file).toBe("inline.json");
  });
});

test("no plan at all is refused", () => {
  expect(failure(() => buildEstate([])).message).toMatch(/nothing to judge/);
});

test("every bad plan is named at once", () => {
  const bad = [withPlan({ errored: true }), { ...withPlan({ format_version: "3.1" }), stack: "other" }];
  expect(failure(() => buildEstate(bad)).problems).toHaveLength(2);
});

test("two plans of one stack are refused", () => {
  expect(failure(() => buildEstate([fixture("inside"), fixture("inside")])).message).toMatch(/has two plans/);
});

test("a resource that the configuration has and the plan has not shows a partial plan", () => {
  const plan = inlinePlan([network, { ...network, name: "other" }]);
  (plan.plan as { resource_changes: unknown[] }).resource_changes.pop();
  expect(failure(() => buildEstate([plan])).message).toMatch(/openstack_networking_network_v2\.other/);
});

test("deferred changes explain an incomplete plan, and are judged", () => {
  const { plan } = inlinePlan([network, { ...network, name: "later" }]);
  const content = plan as { resource_changes: unknown[] };
  const deferred_changes = [
    { reason: "provider_config_unknown", resource_change: content.resource_changes.pop() },
  ];
  const estate = buildEstate([
    { stack: "s", file: "x", plan: { ...content, complete: false, deferred_changes } },
  ]);
  expect(estate.ofType(network.type)).toHaveLength(2);
});

describe("reading a plan file", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "egov-plan-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  test("a missing file", () => {
    expect(failure(() => readPlanFile(join(folder, "none.json"))).message).toMatch(/Cannot read plan file/);
  });

  test("truncated JSON is refused with line and column", () => {
    const error = failure(() => readPlanFile(write("plan.json", '{\n "a": 1,\n "b"')));
    expect(error.message).toMatch(/truncated/);
    expect(error.problems[0]?.place).toMatchObject({ line: 3 });
  });

  test("a syntax error is refused with its position", () => {
    const error = failure(() => readPlanFile(write("plan.json", '{\n "a": x }')));
    expect(error.problems[0]?.place).toMatchObject({ line: 2, column: 7 });
  });

  test.each([
    ["", 0],
    ["[1,]", 3],
    ['{"a" 1}', 5],
    ['{"a":1} x', 8],
    ['["a', 1],
    ["[01]", 2],
    ['{"a":[{"b":tru}]}', 11],
  ])("the first wrong place of %j is %d", (text, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(errorOffset(text)).toBe(offset);
  });

  test("a binary plan file says how to make JSON of it", () => {
    const error = failure(() => readPlanFile(write("p", Buffer.from("PK\u0003\u0004plan"))));
    expect(error.message).toMatch(/terraform show -json/);
  });

  test("text of Windows PowerShell, UTF-16 or with a mark, is read", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"a":1}', "utf16le")]);
    expect(readPlanFile(write("a.json", utf16)).plan).toEqual({ a: 1 });
    expect(readPlanFile(write("b.json", '\uFEFF{"a":1}')).plan).toEqual({ a: 1 });
  });

  test.each([
    ["agency-finance/plan.json", "agency-finance"],
    ["agency-finance/tfplan.json", "agency-finance"],
    ["backbone.json", "backbone"],
    ["backbone.plan.json", "backbone"],
  ])("the stack of %s is %s", (name, stack) => {
    expect(readPlanFile(write(name, "{}")).stack).toBe(stack);
  });

  test("origins.json beside the plan is read, and refused when it is malformed", () => {
    const path = write("plan.json", "{}");
    write("origins.json", '{"a.b":{"file":"x.yaml","line":1,"column":2}}');
    expect(readPlanFile(path).origins).toEqual({ "a.b": { file: "x.yaml", line: 1, column: 2 } });
    write("origins.json", '{"a.b":"x.yaml"}');
    expect(failure(() => readPlanFile(path)).message).toMatch(/origins\.json/);
  });
});

test("JSON cut anywhere is wrong only at its end, or where a token was cut", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      const part = text.slice(0, cut % (text.length + 1));
      const offset = errorOffset(part);
      expect(errorOffset(text)).toBe(text.length);
      // Whatever stands before the offset was right in the whole text.
      expect(offset).toBeLessThanOrEqual(part.length);
    }),
  );
});
