import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../bin/egov";
import { minimalFolder, today } from "../policies/minimal";
import { inlinePlan } from "../policies/inline-plan";
import { temporaryFolder } from "../workflow/hand-made";
import { small, surroundings } from "./surroundings";

async function run(...args: string[]) {
  const recorded = surroundings();
  const code = await main(["check", ...args, "--date", today, "--lang", "en"], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

interface Result {
  readonly coverage: {
    readonly stacks: number;
    readonly sources: Readonly<Record<string, readonly string[]>>;
    readonly asked: Readonly<Record<string, number>>;
    readonly unknown: readonly unknown[];
  };
}

test("--early judges the configurations of an environment without planning, and says so", async () => {
  const { code, out, err } = await run(small, "--early");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/stacks read from configurations in JSON, not planned: \d+\n/);
  expect(out).toContain("an early answer, which stands for no check of the plans");
});

test("--early with --stack is partial and says so", async () => {
  const { err, out } = await run(small, "--early", "--stack", "intranet-core", "--format", "json");
  expect(err).toMatch(/^partial: judged 1 of \d+ stacks/);
  expect((JSON.parse(out) as Result).coverage.sources).toEqual({ template: ["intranet-core"] });
});

test("--early and --plan exclude each other", async () => {
  const { code, err } = await run("--environment", small, "--plan", "a.json", "--early");
  expect(code).toBe(2);
  expect(err).toContain('--plan and "--early" exclude each other');
});

describe("a plan, a state and a configuration of one city", () => {
  const folder = temporaryFolder();
  const file = (stack: string, name: string, content: unknown) => {
    mkdirSync(join(folder, stack));
    writeFileSync(join(folder, stack, name), JSON.stringify(content));
    return join(folder, stack, name);
  };
  const type = "openstack_networking_network_v2";
  const provider_name = "registry.terraform.io/terraform-provider-openstack/openstack";
  const applied = {
    address: `${type}.n`,
    mode: "managed",
    type,
    name: "n",
    provider_name,
    values: { id: "1" },
  };
  const plan = file("one", "plan.json", inlinePlan([{ type, name: "n", after: { name: "n" } }]).plan);
  const state = file("two", "state.json", {
    format_version: "1.0",
    values: { root_module: { resources: [applied] } },
  });
  const template = file("three", "cdk.tf.json", {
    terraform: { required_providers: { openstack: { source: "terraform-provider-openstack/openstack" } } },
    resource: { [type]: { n: { name: "n" } } },
  });
  const given = ["--environment", minimalFolder, "--plan", plan, state, template, "--rule", "OPN-06"];

  test("are told apart by content, named by their folders, and judged as one estate", async () => {
    const { out } = await run(...given, "--format", "json");
    const { stacks, sources } = (JSON.parse(out) as Result).coverage;
    expect(stacks).toBe(3);
    expect(sources).toEqual({ plan: ["one"], state: ["two"], template: ["three"] });
  });

  test("the statement at the end says which stack came from what", async () => {
    const { out } = await run(...given);
    expect(out).toContain("stacks read from plans: 1: one\n");
    expect(out).toContain("stacks read from states: 1: two\n");
    expect(out).toContain("stacks read from configurations in JSON, not planned: 1: three\n");
  });
});

test("--rule judges by that rule only", async () => {
  const { out } = await run(small, "--early", "--rule", "OPN-05", "--format", "json");
  expect((JSON.parse(out) as { rules: { id: string }[] }).rules.map(({ id }) => id)).toEqual(["OPN-05"]);
});

test("of what rules ask in hengyang and is not written as a plain value, nine in ten are told; the rest is listed", async () => {
  const { out } = await run("hengyang", "--early", "--format", "json");
  const { asked, unknown } = (JSON.parse(out) as Result).coverage;
  const { default: byDefault = 0, reference = 0, unknown: untold = 0 } = asked;
  expect(reference).toBeGreaterThan(1000);
  expect((byDefault + reference) / (byDefault + reference + untold)).toBeGreaterThanOrEqual(0.9);
  expect(unknown).toHaveLength(untold);
}, 120_000);
