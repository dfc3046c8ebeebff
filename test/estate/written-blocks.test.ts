import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Value } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { readPlanFile } from "../../estate/read";
import { root } from "../tools";

const planFile = join(root, "test/fixtures/plans/dynamic/plan.json");
const plan = readFileSync(planFile, "utf8");
const type = "openstack_networking_port_v2";
/** The configuration of the plan, in JSON. */
const template = JSON.stringify({
  resource: {
    [type]: {
      none: { name: "none" },
      static: { binding: { vnic_type: "direct" } },
      known_number: { dynamic: { binding: { for_each: ["direct"], content: {} } } },
      unknown_number: { dynamic: [{ binding: { for_each: "${split(x)}", content: {} } }] },
    },
  },
});

function ask(name: string, path: string, written?: string): Value {
  const given = written === undefined ? {} : { template: written };
  const estate = buildEstate([{ stack: "s", plan: JSON.parse(plan) as unknown, file: planFile, ...given }]);
  const port = estate.find("s", `${type}.${name}`);
  if (!port) throw new Error(`No port ${name}`);
  return estate.get(port, path);
}

test.each([
  ["a block that is not written", "none"],
  ["a dynamic block of unknown number", "unknown_number"],
])("a plan alone does not tell %s", (_name, port) => {
  expect(ask(port, "binding.0.vnic_type")).toEqual({
    state: "unknown",
    reason: 'block "binding" is filled in by the cloud, or written dynamically',
  });
});

test("with its configuration the first has the default, the second stays unknown", () => {
  expect(ask("none", "binding.0.vnic_type", template)).toMatchObject({ state: "default", value: "normal" });
  expect(ask("none", "binding.0.profile", template)).toMatchObject({ state: "default", value: "{}" });
  expect(ask("unknown_number", "binding.0.vnic_type", template)).toMatchObject({ state: "unknown" });
});

test("what the cloud alone can say stays unknown", () => {
  expect(ask("none", "binding.0.host_id", template)).toMatchObject({ state: "unknown" });
});

test.each(["static", "known_number"])("a written block is as it is written: %s", (port) => {
  for (const written of [undefined, template])
    expect(ask(port, "binding.0.vnic_type", written)).toEqual({ state: "known", value: "direct" });
});

test.each(["{}", "[]", "no JSON", '{"resource":{"openstack_networking_port_v2":[{"none":{}}]}}'])(
  "a configuration that does not have the resource proves nothing: %s",
  (written) => {
    expect(ask("none", "binding.0.vnic_type", written)).toMatchObject({ state: "unknown" });
  },
);

describe("the configuration beside a plan", () => {
  const folder = mkdtempSync(join(tmpdir(), "egov-written-"));
  const path = (name: string) => join(folder, name);
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const good = { "cdk.tf.json": sha256(template), "plan.json": sha256(plan) };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function read(manifest: string | undefined): string | undefined {
    writeFileSync(path("plan.json"), plan);
    writeFileSync(path("cdk.tf.json"), template);
    rmSync(path("manifest.json"), { force: true });
    if (manifest !== undefined) writeFileSync(path("manifest.json"), manifest);
    return readPlanFile(path("plan.json"), "s").template;
  }

  test("is read when the manifest vouches for both", () => {
    const basis = { template: good["cdk.tf.json"] };
    expect(read(JSON.stringify({ basis, files: good }))).toBe(template);
  });

  test.each([
    ["there is no manifest", undefined],
    ["the manifest is no JSON", "{"],
    ["the manifest is empty", "{}"],
    ["the plan was made from another one", JSON.stringify({ basis: { template: "x" }, files: good })],
    [
      "the configuration was changed",
      JSON.stringify({ basis: { template: "x" }, files: { ...good, "cdk.tf.json": "x" } }),
    ],
    [
      "the plan was changed",
      JSON.stringify({ basis: { template: good["cdk.tf.json"] }, files: { ...good, "plan.json": "x" } }),
    ],
  ])("is not read when %s", (_name, manifest) => {
    expect(read(manifest)).toBeUndefined();
  });
});
