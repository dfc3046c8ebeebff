import type { Waiver } from "../../environments/types";
import type { Estate } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { EgovError } from "../../messages/errors";
import { check, type CheckInput } from "../../policies/engine";
import { judge } from "../../policies/judgement";
import type { Judgement, Rule } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { inlinePlan, type InlineResource } from "./inline-plan";
import { minimalEnvironment, today } from "./minimal";

const network = { type: "openstack_networking_network_v2", name: "n", after: { name: "n" } };
const text = (en: string) => ({ zh: en, en });

function estateOf(...resources: readonly InlineResource[]): Estate {
  return buildEstate([inlinePlan(resources.length > 0 ? resources : [network])]);
}

function ruleThat(id: string, body: Rule["check"], more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: text(id),
    rationale: text(id),
    remedy: text(id),
    norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
    severity: "high",
    waivable: true,
    check: body,
    ...more,
  };
}

/** Gives one result for every network. */
function networks(result: Judgement["result"], id = "T-01", more: Partial<Rule> = {}): Rule {
  return ruleThat(
    id,
    ({ estate, subject }) =>
      estate
        .ofType("openstack_networking_network_v2")
        .map((resource) => judge(result, subject(resource), text(`${id} ${result}`))),
    more,
  );
}

function run(input: Partial<CheckInput>) {
  return check({
    environment: minimalEnvironment(),
    estate: estateOf(),
    rules: [networks("pass")],
    date: today,
    waivers: [],
    ...input,
  });
}

function failure(body: () => unknown): EgovError {
  try {
    body();
  } catch (error) {
    if (error instanceof EgovError) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

const waiver: Waiver = {
  rule: "T-01",
  subject: "inline::openstack_networking_network_v2.n",
  reason: text("moving"),
  owner: "finance",
  approver: "office",
  document: { number: "示例〔2026〕第9号", date: "2026-01-01" },
  until: "2027-01-01",
};

describe("a check that would say nothing is refused with exit code 2", () => {
  test.each<[string, Partial<CheckInput>, RegExp]>([
    ["no rules", { rules: [] }, /No rule is loaded/],
    ["an empty choice", { only: [] }, /No rule is loaded/],
    ["a mistyped rule", { rules, only: ["OPN-6"] }, /no rule OPN-6; did you mean OPN-06/],
    ["an unknown rule", { only: ["ABCDEFGH"] }, /no rule ABCDEFGH$/],
    ["a rule twice", { rules: [networks("pass"), networks("pass")] }, /used twice/],
    ["a wrong day", { date: "24.11.2026" }, /not a day/],
  ])("%s", (_name, input, message) => {
    const error = failure(() => run(input));
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });

  test("an estate without resources", () => {
    const estate = { ...estateOf(), resources: [], stacks: [] } as unknown as Estate;
    expect(failure(() => run({ estate })).message).toMatch(/no resources/);
  });
});

describe("results and exit codes", () => {
  test.each([
    ["pass", true, 0],
    ["not-applicable", true, 0],
    ["fail", false, 1],
    ["undetermined", false, 1],
  ] as const)("%s", (result, clean, exitCode) => {
    expect(run({ rules: [networks(result)] })).toMatchObject({ clean, exitCode, problems: [] });
  });

  test("a rule that gives nothing is recorded with a sentence", () => {
    const { findings, rules: ran } = run({ rules: [ruleThat("T-02", () => [])] });
    expect(findings).toMatchObject([{ rule: "T-02", result: "not-applicable" }]);
    expect(findings[0]?.message.en).toMatch(/nothing that the rule is about/);
    expect(ran).toMatchObject([{ id: "T-02", subjects: 0, worst: "not-applicable" }]);
  });

  test("a rule that breaks is named, gives exit code 3, and the others judge all the same", () => {
    const broken = ruleThat("T-03", function* ({ estate, subject }) {
      for (const resource of estate.resources) yield judge("pass", subject(resource), text("half"));
      throw new Error("boom");
    });
    const outcome = run({ rules: [networks("pass"), broken] });
    expect(outcome).toMatchObject({ clean: false, exitCode: 3 });
    expect(outcome.problems.map(({ message }) => message.en)).toEqual([
      "Rule T-03 broke and did not judge everything: boom",
    ]);
    expect(outcome.findings.map(({ rule }) => rule)).toEqual(["T-01"]);
    expect(outcome.rules.map(({ id }) => id)).toEqual(["T-01"]);
    expect(outcome.notRun.map(({ id }) => id)).toEqual(["T-03"]);
  });

  test("worst result and number of subjects of each rule", () => {
    const mixed = ruleThat("T-04", () => [
      judge("pass", { address: "a" }, text("x")),
      judge("undetermined", { address: "b" }, text("x")),
      judge("pass", { address: "b" }, text("y")),
    ]);
    expect(run({ rules: [mixed] }).rules).toEqual([
      { id: "T-04", title: text("T-04"), subjects: 2, worst: "undetermined" },
    ]);
  });

  test("findings are in order of rule, stack, address, whatever the order of rules and plans", () => {
    const plans = [
      inlinePlan([network, { ...network, name: "a" }], { stack: "b" }),
      inlinePlan([network], { stack: "a" }),
    ];
    const both = [networks("pass", "T-02"), networks("fail", "T-01")];
    const one = run({ estate: buildEstate(plans), rules: both });
    const other = run({ estate: buildEstate(plans.toReversed()), rules: both.toReversed() });
    expect(one.findings).toEqual(other.findings);
    expect(
      one.findings.map(({ rule, subject }) => `${rule} ${subject.stack} ${subject.address.split(".")[1]}`),
    ).toEqual(["T-01 a n", "T-01 b a", "T-01 b n", "T-02 a n", "T-02 b a", "T-02 b n"]);
  });
});

describe("resources that no rule can know", () => {
  test.each<[string, InlineResource, RegExp | undefined]>([
    [
      "a type of a later provider",
      { type: "openstack_workflow_cron_trigger_v2", name: "x" },
      /not in provider 3\.4\.0/,
    ],
    [
      "another cloud",
      { type: "aws_instance", name: "x", provider: "registry.terraform.io/hashicorp/aws" },
      /another provider/,
    ],
    [
      "a local file",
      { type: "local_file", name: "x", provider: "registry.terraform.io/hashicorp/local" },
      /another provider/,
    ],
    [
      "a random name",
      { type: "random_id", name: "x", provider: "registry.terraform.io/hashicorp/random" },
      undefined,
    ],
    [
      "terraform_data",
      { type: "terraform_data", name: "x", provider: "terraform.io/builtin/terraform" },
      undefined,
    ],
    [
      "a data source",
      { type: "aws_ami", name: "x", mode: "data", provider: "registry.terraform.io/hashicorp/aws" },
      undefined,
    ],
    [
      "one that goes",
      { type: "aws_instance", name: "x", actions: ["delete"], before: {}, provider: "p" },
      undefined,
    ],
    [
      "OpenTofu's registry",
      { ...network, name: "x", provider: "registry.opentofu.org/terraform-provider-openstack/openstack" },
      undefined,
    ],
  ])("%s", (_name, resource, message) => {
    const { problems, clean, exitCode } = run({ estate: estateOf(network, resource) });
    expect(clean).toBe(message === undefined);
    expect(exitCode).toBe(message === undefined ? 0 : 2);
    if (message) expect(problems[0]?.message.en).toMatch(message);
  });
});

describe("waivers", () => {
  test("an exact one turns a blocking finding into a waived one, with document and day", () => {
    for (const result of ["fail", "undetermined"] as const) {
      const outcome = run({ rules: [networks(result)], waivers: [waiver] });
      expect(outcome.clean).toBe(true);
      expect(outcome.findings).toMatchObject([
        { result: "waived", waiver: { document: "示例〔2026〕第9号", until: "2027-01-01" } },
      ]);
    }
  });

  test("the last day still counts", () => {
    expect(run({ rules: [networks("fail")], waivers: [{ ...waiver, until: today }] }).clean).toBe(true);
  });

  test.each<[string, Partial<Waiver>, Partial<Rule>, RegExp]>([
    ["expired", { until: "2026-11-23" }, {}, /ended on 2026-11-23/],
    ["of an unknown rule", { rule: "T-99" }, {}, /T-99, which does not exist/],
    ["of a rule that cannot be waived", {}, { waivable: false }, /cannot be waived/],
    ["approved by its owner", { approver: "finance" }, {}, /both answers/],
    [
      "that matches nothing",
      { subject: "inline::openstack_networking_network_v2.other" },
      {},
      /matches nothing/,
    ],
    ["with a pattern", { subject: "inline::openstack_networking_network_v2.*" }, {}, /matches nothing/],
  ])("one %s fails, and what it would have waived still blocks", (_name, change, more, message) => {
    const outcome = run({ rules: [networks("fail", "T-01", more)], waivers: [{ ...waiver, ...change }] });
    expect(outcome.exitCode).toBe(1);
    const [own] = outcome.findings.filter(({ rule }) => rule === "WAIVER");
    expect(own).toMatchObject({ result: "fail", subject: { address: "waivers.yaml#waivers/0" } });
    expect(own?.message.en).toMatch(message);
    expect(outcome.findings).toContainEqual(expect.objectContaining({ rule: "T-01", result: "fail" }));
    expect(outcome.rules.map(({ id, worst }) => `${id} ${worst}`)).toContain("WAIVER fail");
  });

  test("one that waives a pass matches nothing", () => {
    expect(run({ waivers: [waiver] }).findings.map(({ rule }) => rule)).toEqual(["T-01", "WAIVER"]);
  });

  test("one of a rule that does not run now is left alone", () => {
    const both = [networks("fail", "T-01"), networks("pass", "T-02")];
    expect(run({ rules: both, only: ["T-02"], waivers: [waiver] }).clean).toBe(true);
  });
});

describe("norms and the day", () => {
  test("a rule whose norms are not in force does not run, and that is recorded", () => {
    const outcome = check({
      environment: minimalEnvironment(),
      estate: estateOf(),
      rules,
      date: "2017-09-25",
      waivers: [],
    });
    const notRun = new Map(outcome.notRun.map(({ id, reason }) => [id, reason.en]));
    expect(notRun.get("MLPS-07")).toMatch(/not in force on 2017-09-25/);
    expect(notRun.has("MLPS-09")).toBe(true);
    expect([...notRun.keys()].filter((id) => id.startsWith("OPN"))).toEqual([]);
    expect(outcome.findings.some(({ rule }) => rule.startsWith("MLPS"))).toBe(false);
  });

  test("only norms in force on the day are cited", () => {
    const cited = (date: string) =>
      run({ rules, only: ["OPN-05"], date }).findings[0]?.norms.map(({ zh }) => zh);
    expect(cited("2020-01-01")).toContain("保守国家秘密法(2010)第二十四条");
    expect(cited("2020-01-01")?.join()).not.toContain("2024");
    expect(cited(today)).toContain("保守国家秘密法(2024)第三十一条");
  });
});

describe("coverage", () => {
  test("says what was seen, judged and not judged", () => {
    const estate = estateOf(network, { ...network, type: "openstack_networking_router_v2", name: "r" });
    expect(run({ estate }).coverage).toEqual({
      stacks: 1,
      resources: 2,
      judged: 1,
      notJudged: { openstack_networking_router_v2: 1 },
      unknown: [],
      asked: { known: 0, absent: 0, default: 0, reference: 0, unknown: 0 },
      sources: { plan: ["inline"] },
    });
  });

  test("names each attribute that was asked for and stayed unknown, once", () => {
    const asking = ruleThat("T-05", function* ({ estate, subject }) {
      for (const resource of estate.resources) {
        estate.get(resource, "tenant_id");
        estate.get(resource, "tenant_id");
        yield judge("pass", subject(resource), text("x"));
      }
    });
    const estate = estateOf({ ...network, refs: { tenant_id: "local.project" } });
    expect(run({ estate, rules: [asking] }).coverage.unknown).toEqual([
      {
        stack: "inline",
        address: "openstack_networking_network_v2.n",
        attribute: "tenant_id",
        reason: "cannot follow local.project",
      },
    ]);
  });
});
