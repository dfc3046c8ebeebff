import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EgovError } from "../../messages/errors";
import { readLastPlans } from "../../workflow/last-plans";
import { layoutOf } from "../../workflow/layout";
import { planHere, stack, temporaryFolder, type Run } from "./hand-made";

const upstream = stack({
  id: "platform",
  networks: { core: { name: "core" } },
  outputs: { network: "${openstack_networking_network_v2.core.id}", fixed: "value" },
});
const downstream = stack({
  id: "agency-finance",
  inputs: ["platform/network"],
  networks: { web: { name: "web", description: "${var.platform__network}" } },
});

const kinds = ({ events }: Run) =>
  Object.fromEntries(
    events.filter(({ kind }) => kind !== "started").map(({ kind, stack: id }) => [id, kind]),
  );

async function failureOf(work: Promise<unknown>): Promise<EgovError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof EgovError) return error;
  throw new Error(`No EgovError but ${String(error)}`);
}

function writeState(folder: string, id: string, outputs: Record<string, string>): void {
  const file = join(folder, "states", id, "terraform.tfstate");
  mkdirSync(dirname(file), { recursive: true });
  const values = Object.entries(outputs).map(([name, value]) => [name, { value, type: "string" }]);
  const state = { version: 4, terraform_version: "1.9.0", serial: 1, lineage: "l", resources: [] };
  writeFileSync(file, JSON.stringify({ ...state, outputs: Object.fromEntries(values) }));
}

describe("two stacks that were never applied", () => {
  const folder = temporaryFolder();
  const run = planHere([downstream, upstream], folder);

  test("the upstream value is a marker and the plan a preview", async () => {
    const { planned } = await run;
    expect(planned.map(({ id, preview, reused }) => ({ id, preview, reused }))).toEqual([
      { id: "platform", preview: false, reused: false },
      { id: "agency-finance", preview: true, reused: false },
    ]);
    expect(JSON.stringify(planned[1]?.plan)).toContain("egov:pending:platform/network");
  });

  test("a run folder holds the files of the contract and a manifest, readable for this user only", async () => {
    await run;
    expect(readdirSync(join(folder, "out", "stacks", "platform")).sort()).toEqual([
      "cdk.tf.json",
      "manifest.json",
      "origins.json",
      "plan.json",
      "plan.tfplan",
      "terraform.tfvars.json",
    ]);
  });

  test("nothing else is left: no lock, no unfinished folder, no state", async () => {
    await run;
    expect(readdirSync(join(folder, "out"))).toEqual(["stacks"]);
    expect(existsSync(join(folder, "states"))).toBe(false);
  });

  test("an unchanged run takes the plans over; moved lines in YAML are brought up to date", async () => {
    await run;
    const moved = { ...upstream, origins: { x: { file: "a.yaml", line: 9, column: 1 } } };
    expect(kinds(await planHere([moved, downstream], folder))).toEqual({
      platform: "reused",
      "agency-finance": "reused",
    });
    const origins = readFileSync(join(folder, "out", "stacks", "platform", "origins.json"), "utf8");
    expect(JSON.parse(origins)).toEqual(moved.origins);
  });

  test("only the stack that changed is planned again", async () => {
    await run;
    const changed = stack({
      id: "agency-finance",
      inputs: ["platform/network"],
      networks: { web: { name: "new" } },
    });
    expect(kinds(await planHere([upstream, changed], folder))).toEqual({
      platform: "reused",
      "agency-finance": "planned",
    });
  });

  test.each(["plan.tfplan", "plan.json", "cdk.tf.json", "terraform.tfvars.json", "manifest.json"])(
    "an edited %s is noticed: the stack is planned again",
    async (name) => {
      await run;
      appendFileSync(join(folder, "out", "stacks", "platform", name), " x");
      expect(kinds(await planHere([upstream], folder))).toEqual({ platform: "planned" });
    },
  );

  test("--fresh plans everything anew", async () => {
    await run;
    expect(kinds(await planHere([upstream], folder, { fresh: true }))).toEqual({ platform: "planned" });
  });
});

test("an applied upstream gives its value, is always planned again, and its state stays as it is", async () => {
  const folder = temporaryFolder();
  const platform = stack({ id: "platform", outputs: { fixed: "value" } });
  const agency = stack({
    id: "agency-finance",
    inputs: ["platform/fixed"],
    networks: { web: { name: "${var.platform__fixed}" } },
  });
  writeState(folder, "platform", { fixed: "value" });
  const before = readFileSync(join(folder, "states", "platform", "terraform.tfstate"), "utf8");
  const { planned } = await planHere([platform, agency], folder);
  expect(planned[1]?.preview).toBe(false);
  expect(JSON.stringify(planned[1]?.plan)).toContain('"name":"value"');
  expect(kinds(await planHere([platform, agency], folder))).toEqual({
    platform: "planned",
    "agency-finance": "reused",
  });
  expect(readFileSync(join(folder, "states", "platform", "terraform.tfstate"), "utf8")).toBe(before);
  expect(readdirSync(join(folder, "states", "platform"))).toEqual(["terraform.tfstate"]);
});

test("an applied output that the upstream's new plan changes is pending again", async () => {
  const folder = temporaryFolder();
  writeState(folder, "platform", { fixed: "old" });
  const platform = stack({ id: "platform", outputs: { fixed: "new" } });
  const agency = stack({ id: "agency-finance", inputs: ["platform/fixed"] });
  const { planned } = await planHere([platform, agency], folder);
  expect(planned[1]?.preview).toBe(true);
});

test("a failing stack is told with its place in YAML; others go on, those that need it do not", async () => {
  const folder = temporaryFolder();
  const broken = stack({ id: "platform", networks: { core: { name: ["x"] } } });
  const other = stack({ id: "other", networks: { lan: { name: "lan" } } });
  const error = await failureOf(planHere([broken, downstream, other], folder));
  expect(error.exitCode).toBe(3);
  expect(error.problems.map(({ message, place }) => [message.en, place?.file])).toEqual([
    [
      expect.stringContaining('Cannot plan openstack_networking_network_v2.core of stack "platform"'),
      "platform.yaml",
    ],
    ['Stack "agency-finance" is not planned: stack "platform", which it needs, did not finish', undefined],
  ]);
  expect(readdirSync(join(folder, "out", "stacks"))).toEqual(["other"]);
  expect(readdirSync(join(folder, "out"))).toEqual(["stacks"]);
});

test("run folders of stacks that no longer exist are removed, except when only some stacks are planned", async () => {
  const folder = temporaryFolder();
  await planHere([upstream, downstream], folder);
  await planHere([upstream, downstream], folder, { selected: new Set(["platform"]) });
  expect(readdirSync(join(folder, "out", "stacks"))).toEqual(["agency-finance", "platform"]);
  await planHere([upstream], folder);
  expect(readdirSync(join(folder, "out", "stacks"))).toEqual(["platform"]);
});

test("an output folder that cannot be written is named", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "file");
  writeFileSync(file, "");
  const error = await failureOf(planHere([upstream], folder, { out: join(file, "out") }));
  expect(error.exitCode).toBe(2);
  expect(error.message).toContain(`Cannot write to the output folder "${join(file, "out")}"`);
});

test("the last plans count only while they are whole and true", async () => {
  const folder = temporaryFolder();
  await planHere([upstream, downstream], folder);
  const layout = {
    ...layoutOf(),
    state: (_: string, id: string) => join(folder, "states", id, "terraform.tfstate"),
  };
  const read = (stacks: readonly (typeof upstream)[]) => {
    const { planned, problems } = readLastPlans(stacks, {
      out: join(folder, "out"),
      environment: "test",
      layout,
    });
    return [planned.map(({ id }) => id), ...problems.map(({ message }) => message.en)];
  };
  expect(read([upstream, downstream])).toEqual([["platform", "agency-finance"]]);
  const missing = stack({ id: "missing" });
  const changed = stack({ id: "platform" });
  expect(read([changed, missing])).toEqual([
    [],
    expect.stringContaining('plan of stack "platform" is stale'),
    expect.stringContaining('Stack "missing" has no plan'),
  ]);
  appendFileSync(join(folder, "out", "stacks", "platform", "plan.json"), " ");
  expect(read([upstream])).toEqual([[], expect.stringContaining("is damaged or was edited")]);
  writeState(folder, "agency-finance", {});
  expect(read([downstream])).toEqual([[], expect.stringContaining("is stale")]);
});
