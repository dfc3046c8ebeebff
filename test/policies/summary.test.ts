import type { Estate } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { check } from "../../policies/engine";
import { judge } from "../../policies/judgement";
import type { Judgement, Rule } from "../../policies/rule";
import { nearest } from "../../policies/suggest";
import { inlinePlan } from "./inline-plan";
import { minimalEnvironment, today } from "./minimal";

const text = (en: string) => ({ zh: en, en });
const network = "openstack_networking_network_v2";
const subnet = "openstack_networking_subnet_v2";

function rule(id: string, body: Rule["check"], decidedBy?: Rule["decidedBy"]): Rule {
  const words = { title: text(id), rationale: text(id), remedy: text(id) };
  const norms = [{ norm: "opinion-2017", clause: "二(一)4" }];
  const decided = decidedBy === undefined ? {} : { decidedBy };
  return { id, ...words, norms, severity: "high", waivable: true, check: body, ...decided };
}

const estate: Estate = buildEstate(
  ["s", "r"].map((stack) =>
    inlinePlan(
      [
        { type: network, name: "b", after: { name: "b" } },
        { type: network, name: "a", after: { name: "a" } },
        { type: subnet, name: "x", after: { cidr: "10.0.0.0/24" } },
        { type: "openstack_networking_port_v2", name: "p", after: { name: "p" } },
        { type: network, name: "read", mode: "data", after: { name: "a" } },
        { type: network, name: "gone", actions: ["delete"], before: { name: "gone" } },
      ],
      { stack },
    ),
  ),
);

function run(...rules: readonly Rule[]) {
  return check({ environment: minimalEnvironment(), estate, rules, date: today, waivers: [] });
}

/** Judges the networks of all stacks, in an order that is not theirs. */
function networks(result: (name: string) => readonly Judgement["result"][]): Rule["check"] {
  return ({ estate: asked, subject }) =>
    [...asked.ofType(network)]
      .filter(({ mode }) => mode === "managed")
      .reverse()
      .flatMap((one) =>
        result(one.name).map((each) => judge(each, subject(one), text(`${each} ${one.name}`))),
      );
}

test("findings stand in order of rule, stack, address and message", () => {
  const { findings } = run(
    rule(
      "T-02",
      networks(() => ["pass"]),
    ),
    rule(
      "T-01",
      networks((name) => (name === "a" ? ["undetermined", "fail"] : ["pass"])),
    ),
  );
  expect(findings.map(({ rule: id, subject, message }) => `${id} ${subject.stack} ${message.en}`)).toEqual([
    "T-01 r fail a",
    "T-01 r undetermined a",
    "T-01 r pass b",
    "T-01 s fail a",
    "T-01 s undetermined a",
    "T-01 s pass b",
    "T-02 r pass a",
    "T-02 r pass b",
    "T-02 s pass a",
    "T-02 s pass b",
  ]);
});

test("a rule is summed up by its worst result and the subjects that it judged, each once", () => {
  const { rules } = run(
    rule(
      "T-01",
      networks((name) => (name === "a" ? ["pass", "fail"] : ["not-applicable"])),
    ),
    rule("T-02", () => []),
    rule(
      "T-03",
      networks(() => ["wanted"]),
      "live",
    ),
  );
  expect(rules).toEqual([
    { id: "T-01", title: text("T-01"), subjects: 2, worst: "fail" },
    { id: "T-02", title: text("T-02"), subjects: 0, worst: "not-applicable" },
    { id: "T-03", title: text("T-03"), subjects: 4, worst: "wanted", decidedBy: "live" },
  ]);
});

test("what no rule judged is counted by type, in order; data sources and what is deleted are not", () => {
  const one: Rule["check"] = ({ estate: asked, subject }) => {
    const [first] = asked.ofType(network).filter(({ name, stack }) => name === "a" && stack === "s");
    const [other] = asked.ofType(subnet);
    if (!first || !other) throw new Error("No resources");
    return [
      judge("pass", subject(first), text("x")),
      judge("not-applicable", subject(other), text("x")),
      judge("pass", { address: "environment.yaml" }, text("x")),
    ];
  };
  expect(run(rule("T-01", one)).coverage).toMatchObject({
    stacks: 2,
    resources: 8,
    judged: 1,
    notJudged: { [network]: 3, openstack_networking_port_v2: 2, [subnet]: 2 },
    sources: { plan: ["r", "s"] },
  });
  const { notJudged } = run(rule("T-01", one)).coverage;
  expect(Object.keys(notJudged)).toEqual(Object.keys(notJudged).sort());
});

test("a rule that finds nothing says so of the environment", () => {
  const [finding] = run(rule("T-01", () => [])).findings;
  expect(finding).toMatchObject({ result: "not-applicable", subject: { address: "environment.yaml" } });
});

test.each([
  ["2026-11-24x", false],
  ["x2026-11-24", false],
  ["2026-13-01", false],
  ["2026-11-24", true],
])("the day %s is judged: %s", (date, judged) => {
  const act = () =>
    check({ environment: minimalEnvironment(), estate, rules: [rule("T-01", () => [])], date, waivers: [] });
  if (judged) expect(act().date).toBe(date);
  else expect(act).toThrow(date);
});

test.each([
  ["plan", "wanted", false],
  ["plan", "pass", true],
  ["live", "pass", false],
  ["live", "fail", true],
  ["attest", "wanted", true],
  ["attest", "pass", true],
] as const)("a rule decided by %s that gives %s is sound: %s", (decidedBy, result, sound) => {
  const { problems, exitCode } = run(
    rule(
      "T-01",
      networks(() => [result]),
      decidedBy,
    ),
  );
  expect(problems?.length).toBe(sound ? 0 : 1);
  if (!sound)
    expect(problems?.[0]?.message.en).toContain(`decided by ${decidedBy} and cannot give "${result}"`);
  expect(exitCode === 3).toBe(!sound);
});

test.each([
  ["OST-1", "OST-01"],
  ["ost-01", "OST-01"],
  ["MLPS-00", "MLPS-01"],
  ["abcdefghijkl", "abcdefghxxxx"],
  ["abcdefghijk", undefined],
  ["", undefined],
])("%j is most like %j", (word, near) => {
  expect(nearest(word, ["OST-01", "MLPS-01", "abcdefghxxxx"])).toBe(near);
});
