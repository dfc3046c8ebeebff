import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../bin/commands/check";
import { main } from "../../bin/egov";
import { judge } from "../../policies/judgement";
import type { Rule } from "../../policies/rule";
import { inlinePlan, type InlineResource } from "../policies/inline-plan";
import { minimalFolder, today } from "../policies/minimal";
import { root } from "../tools";
import { temporaryFolder } from "../workflow/hand-made";
import { surroundings } from "./surroundings";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const inside = join(root, "test/fixtures/plans/inside/plan.json");
const network: InlineResource = { type: "openstack_networking_network_v2", name: "n", after: { name: "n" } };

/** `egov check` as a user runs it. */
async function run(
  files: readonly string[],
  more: readonly string[] = [],
  environment = minimalFolder,
): Promise<Ended> {
  const recorded = surroundings();
  const plans = files.flatMap((file) => ["--plan", file]);
  const args = ["check", "--environment", environment, ...plans, "--date", today, "--lang", "en", ...more];
  const code = await main(args, recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

/** The same with rules of the test's own. */
async function runWith(rules: readonly Rule[], environment = minimalFolder): Promise<Ended> {
  const recorded = surroundings();
  const common = { lang: "en", json: false, quiet: false, color: false } as const;
  const choice = { plan: [inside], early: false, stack: [], rule: [], format: "text", date: today } as const;
  try {
    const code = await check({ ...common, ...choice, environment }, recorded.io, rules);
    return { code, out: recorded.out(), err: recorded.err() };
  } catch (error) {
    const { exitCode, message } = error as { exitCode: number; message: string };
    return { code: exitCode, out: recorded.out(), err: message };
  }
}

function saved(content: unknown, name = "plan.json"): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

function planWith(members: Readonly<Record<string, unknown>>): string {
  return saved(inlinePlan([network], { plan: members }).plan);
}

const text = (en: string) => ({ zh: en, en });

function ruleThat(body: Rule["check"], more: Partial<Rule> = {}): Rule {
  return {
    id: "T-01",
    title: text("T-01"),
    rationale: text("T-01"),
    remedy: text("T-01"),
    norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
    severity: "high",
    waivable: true,
    check: body,
    ...more,
  };
}

const failing: Rule["check"] = ({ estate, subject }) =>
  estate
    .ofType("openstack_networking_network_v2")
    .map((one) => judge("fail", subject(one), text("It is wrong")));

test("the control: one rule, a plan that keeps it: 0", async () => {
  const { code, out, err } = await run([inside], ["--rule", "OPN-06"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Clean");
});

describe("input that says nothing, or not all, is refused with 2", () => {
  const truncated = JSON.stringify(inlinePlan([network]).plan).slice(0, -20);
  const state = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", resources: [] };
  const foreign = { ...network, type: "aws_instance", provider: "registry.terraform.io/hashicorp/aws" };

  test.each<[string, () => Promise<Ended>, RegExp]>([
    [
      "a mistyped rule",
      () => run([inside], ["--rule", "OPN-6"]),
      /There is no rule OPN-6; did you mean OPN-06\?/,
    ],
    [
      "one mistyped rule among good ones",
      () => run([inside], ["--rule", "OPN-06", "OPN-99"]),
      /no rule OPN-99/,
    ],
    ["an empty plan", () => run([planWith({ resource_changes: [] })]), /no resources/],
    ["an empty object", () => run([saved({})]), /format_version is missing/],
    ["an empty file", () => run([saved("")]), /truncated/],
    ["a truncated plan", () => run([saved(truncated)]), /truncated/],
    ["a missing file", () => run([join(root, "none.json")]), /Cannot read plan file/],
    ["a plan that ended with an error", () => run([planWith({ errored: true })]), /errored: true/],
    ["a plan that is not complete", () => run([planWith({ complete: false })]), /complete: false/],
    ["a newer format", () => run([planWith({ format_version: "2.0" })]), /format version 2\.0/],
    ["a state file", () => run([saved(state, "terraform.tfstate")]), /terraform show -json > state\.json/],
    ["a configuration with modules", () => run([saved({ module: { m: {} } })]), /calls modules/],
    [
      "a resource type that no rule knows",
      () => run([saved(inlinePlan([{ ...network, type: "openstack_future_v9" }]).plan)]),
      /openstack_future_v9 is not in provider/,
    ],
    ["a resource of another provider", () => run([saved(inlinePlan([foreign]).plan)]), /another provider/],
    ["two files of one stack", () => run([inside, inside]), /Two plan files are of stack "inside"/],
    ["no rules at all", () => runWith([]), /No rule is loaded/],
  ])("%s", async (_name, body, message) => {
    const { code, err } = await body();
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("a rule that does not decide never lets pass", () => {
  test("a rule that breaks: 3, its name, and the rest is judged", async () => {
    const breaking = ruleThat(() => {
      throw new Error("index out of range");
    });
    const { code, err, out } = await runWith([breaking, ruleThat(failing, { id: "T-02" })]);
    expect(code).toBe(3);
    expect(err).toMatch(/Rule T-01 broke and did not judge everything: index out of range/);
    expect(out).toContain("T-02");
  });

  test("a rule that breaks half-way: 3, and what it gave before is no answer", async () => {
    const breaking = ruleThat(function* ({ estate, subject }) {
      for (const one of estate.resources) yield judge("pass", subject(one), text("fine"));
      throw new Error("half-way");
    });
    expect((await runWith([breaking])).code).toBe(3);
  });

  test("undetermined: 1", async () => {
    const rule = ruleThat(({ estate, subject }) =>
      estate.resources.map((one) => judge("undetermined", subject(one), text("It cannot be told"))),
    );
    expect((await runWith([rule])).code).toBe(1);
  });
});

describe("waivers", () => {
  interface Terms {
    readonly rule?: string;
    readonly subject?: string;
    readonly until?: string;
    readonly approver?: string;
  }

  function waived({ rule = "T-01", subject, until = "2027-01-01", approver = "office" }: Terms): string {
    const folder = join(temporaryFolder(), "minimal");
    cpSync(minimalFolder, folder, { recursive: true });
    const waiver = {
      rule,
      subject: subject ?? "inside::openstack_networking_network_v2.office",
      reason: text("moving"),
      owner: "finance",
      approver,
      document: { number: "示例〔2026〕第9号", date: "2026-01-01" },
      until,
    };
    writeFileSync(join(folder, "waivers.yaml"), JSON.stringify({ waivers: [waiver] }));
    return folder;
  }

  test("the control: a waiver in force covers exactly its subject: 0", async () => {
    const { code, out } = await runWith([ruleThat(failing)], waived({}));
    expect(code).toBe(0);
    expect(out).toContain("2027-01-01");
  });

  test.each<[string, Terms, Partial<Rule>, RegExp]>([
    ["expired", { until: "2026-11-23" }, {}, /The waiver ended on 2026-11-23/],
    ["of a rule that cannot be waived", {}, { waivable: false }, /Rule T-01 cannot be waived/],
    [
      "that matches nothing",
      { subject: "inside::openstack_networking_network_v2.offcie" },
      {},
      /The waiver matches nothing/,
    ],
    ["of an unknown rule", { rule: "T-99" }, {}, /names rule T-99, which does not exist/],
    [
      "approved by its owner",
      { approver: "finance" },
      {},
      /finance both answers for the waiver and approved it/,
    ],
  ])("a waiver %s: 1, and the finding stays", async (_name, terms, more, message) => {
    const { code, out } = await runWith([ruleThat(failing, more)], waived(terms));
    expect(code).toBe(1);
    expect(out).toMatch(message);
    expect(out).toContain("It is wrong");
  });
});
