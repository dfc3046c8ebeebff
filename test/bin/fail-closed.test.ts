import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../bin/commands/check";
import { main } from "../../bin/egov";
import type { EgovError } from "../../messages/errors";
import type { Language } from "../../messages/text";
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

/** What a message has to say, in each language. */
interface Said {
  readonly en: RegExp;
  readonly zh: RegExp;
}

const languages = ["en", "zh"] as const;
let lang: Language = "en";

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
  const args = ["check", "--environment", environment, ...plans, "--date", today, "--lang", lang, ...more];
  const code = await main(args, recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

/** The same with rules of the test's own. */
async function runWith(rules: readonly Rule[], environment = minimalFolder): Promise<Ended> {
  const recorded = surroundings();
  const common = { lang, json: false, quiet: false, color: false } as const;
  const choice = { plan: [inside], early: false, stack: [], rule: [], format: "text", date: today } as const;
  try {
    const code = await check({ ...common, ...choice, environment }, recorded.io, rules);
    return { code, out: recorded.out(), err: recorded.err() };
  } catch (error) {
    const { exitCode, problems } = error as EgovError;
    const said = problems.map(({ message }) => message[lang]).join("\n");
    return { code: exitCode, out: recorded.out(), err: said };
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

describe.each(languages)("input that says nothing, or not all, is refused with 2, in %s", (language) => {
  beforeEach(() => (lang = language));
  afterEach(() => (lang = "en"));

  const truncated = JSON.stringify(inlinePlan([network]).plan).slice(0, -20);
  const state = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", resources: [] };
  const foreign = { ...network, type: "aws_instance", provider: "registry.terraform.io/hashicorp/aws" };

  test.each<[string, () => Promise<Ended>, Said]>([
    [
      "a mistyped rule",
      () => run([inside], ["--rule", "OPN-6"]),
      { en: /There is no rule OPN-6; did you mean OPN-06\?/, zh: /没有规则 OPN-6;是否指 OPN-06/ },
    ],
    [
      "one mistyped rule among good ones",
      () => run([inside], ["--rule", "OPN-06", "OPN-99"]),
      { en: /no rule OPN-99/, zh: /没有规则 OPN-99/ },
    ],
    [
      "an empty plan",
      () => run([planWith({ resource_changes: [] })]),
      { en: /no resources/, zh: /没有任何资源/ },
    ],
    [
      "an empty object",
      () => run([saved({})]),
      { en: /format_version is missing/, zh: /缺少 format_version/ },
    ],
    ["an empty file", () => run([saved("")]), { en: /truncated/, zh: /可能被截断/ }],
    ["a truncated plan", () => run([saved(truncated)]), { en: /truncated/, zh: /可能被截断/ }],
    [
      "a missing file",
      () => run([join(root, "none.json")]),
      { en: /Cannot read plan file/, zh: /无法读取规划文件/ },
    ],
    [
      "a plan that ended with an error",
      () => run([planWith({ errored: true })]),
      { en: /errored: true/, zh: /生成规划时出错/ },
    ],
    [
      "a plan that is not complete",
      () => run([planWith({ complete: false })]),
      { en: /complete: false/, zh: /规划不完整/ },
    ],
    [
      "a newer format",
      () => run([planWith({ format_version: "2.0" })]),
      { en: /format version 2\.0/, zh: /格式版本为 2\.0/ },
    ],
    [
      "a state file",
      () => run([saved(state, "terraform.tfstate")]),
      { en: /terraform show -json > state\.json/, zh: /这是状态文件本身/ },
    ],
    [
      "a configuration with modules",
      () => run([saved({ module: { m: {} } })]),
      { en: /calls modules/, zh: /调用了模块/ },
    ],
    [
      "a resource type that no rule knows",
      () => run([saved(inlinePlan([{ ...network, type: "openstack_future_v9" }]).plan)]),
      { en: /openstack_future_v9 is not in provider/, zh: /openstack_future_v9 不在 provider/ },
    ],
    [
      "a resource of another provider",
      () => run([saved(inlinePlan([foreign]).plan)]),
      { en: /another provider/, zh: /由其他 provider/ },
    ],
    [
      "two files of one stack",
      () => run([inside, inside]),
      { en: /Two plan files are of stack "inside"/, zh: /两个规划文件都是栈“inside”的/ },
    ],
    ["no rules at all", () => runWith([]), { en: /No rule is loaded/, zh: /没有加载任何规则/ }],
  ])("%s", async (_name, body, message) => {
    const { code, err } = await body();
    expect(err).toMatch(message[language]);
    expect(code).toBe(2);
  });
});

describe("a rule that does not decide never lets pass", () => {
  test.each(languages)("a rule that breaks: 3, its name, and the rest is judged, in %s", async (language) => {
    lang = language;
    const breaking = ruleThat(() => {
      throw new Error("index out of range");
    });
    const { code, err, out } = await runWith([breaking, ruleThat(failing, { id: "T-02" })]);
    expect(code).toBe(3);
    lang = "en";
    const said: Said = {
      en: /Rule T-01 broke and did not judge everything: index out of range/,
      zh: /规则 T-01 运行出错,没有给出完整结论:index out of range/,
    };
    expect(err).toMatch(said[language]);
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

describe.each(languages)("waivers, in %s", (language) => {
  beforeEach(() => (lang = language));
  afterEach(() => (lang = "en"));

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

  test.each<[string, Terms, Partial<Rule>, Said]>([
    [
      "expired",
      { until: "2026-11-23" },
      {},
      { en: /The waiver ended on 2026-11-23/, zh: /豁免已于 2026-11-23 到期/ },
    ],
    [
      "of a rule that cannot be waived",
      {},
      { waivable: false },
      { en: /Rule T-01 cannot be waived/, zh: /规则 T-01 不允许豁免/ },
    ],
    [
      "that matches nothing",
      { subject: "inside::openstack_networking_network_v2.offcie" },
      {},
      { en: /The waiver matches nothing/, zh: /豁免没有对应的问题/ },
    ],
    [
      "of an unknown rule",
      { rule: "T-99" },
      {},
      { en: /names rule T-99, which does not exist/, zh: /豁免所指的规则 T-99 不存在/ },
    ],
    [
      "approved by its owner",
      { approver: "finance" },
      {},
      { en: /finance both answers for the waiver and approved it/, zh: /责任单位与批准单位同为 finance/ },
    ],
  ])("a waiver %s: 1, and the finding stays", async (_name, terms, more, message) => {
    const { code, out } = await runWith([ruleThat(failing, more)], waived(terms));
    expect(code).toBe(1);
    expect(out).toMatch(message[language]);
    expect(out).toContain("It is wrong");
  });
});
