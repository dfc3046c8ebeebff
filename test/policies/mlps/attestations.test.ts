import type { Attestation } from "../../../environments/types";
import type { Environment } from "../../../environments/model";
import { buildEstate } from "../../../estate/plan";
import { check } from "../../../policies/engine";
import { judge } from "../../../policies/judgement";
import type { Judgement, Rule } from "../../../policies/rule";
import { rules } from "../../../policies/rules";
import { inlinePlan } from "../inline-plan";
import { minimalEnvironment, runRule, today } from "../minimal";

const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n", after: { name: "n" } }]);
const by = { zh: "虚构", en: "Invented" };
const drill: Attestation = {
  rule: "ATT-04",
  system: "budget",
  document: { number: "示例〔2026〕第99号", date: "2026-06-02" },
  date: "2026-06-01",
  validUntil: "2027-06-01",
  by,
};

function withAttestations(...attestations: readonly Attestation[]): Environment {
  return { ...minimalEnvironment(), attestations: { attestations } };
}

function resultsOf(date: string, ...attestations: readonly Attestation[]): readonly string[] {
  return runRule("ATT-04", [plan], withAttestations(...attestations), date).findings.map(
    ({ result }) => result,
  );
}

describe("a document that is attested", () => {
  test.each<[string, readonly Attestation[], readonly string[]]>([
    ["none is wanted", [], ["wanted"]],
    ["one in force passes", [drill], ["pass"]],
    ["one that ended fails", [{ ...drill, validUntil: "2026-11-23" }], ["fail"]],
    ["one on its last day passes", [{ ...drill, validUntil: today }], ["pass"]],
    ["one of more than twelve months ago fails", [{ ...drill, date: "2025-11-23" }], ["fail"]],
    ["one of twelve months ago passes", [{ ...drill, date: "2025-11-24" }], ["pass"]],
    ["a later one makes an ended one harmless", [{ ...drill, validUntil: "2026-06-02" }, drill], ["pass"]],
    ["one of the future says nothing yet", [{ ...drill, date: "2026-12-01" }], ["wanted"]],
    [
      "one for a unit instead of a system is of a stranger",
      [{ ...drill, unit: "finance", system: undefined as never }],
      ["fail", "wanted"],
    ],
    ["one for both is malformed", [{ ...drill, unit: "finance" }], ["fail", "wanted"]],
    [
      "one that ends before its day is malformed",
      [{ ...drill, validUntil: "2026-05-01" }],
      ["fail", "wanted"],
    ],
  ])("%s", (_name, attestations, expected) => {
    expect([...resultsOf(today, ...attestations)].sort()).toEqual(expected);
  });

  test("wanted evidence is counted and does not block", () => {
    const outcome = runRule("ATT-04", [plan], withAttestations());
    expect(outcome).toMatchObject({ clean: true, exitCode: 0 });
    expect(outcome.rules).toEqual([
      expect.objectContaining({ id: "ATT-04", worst: "wanted", subjects: 1, decidedBy: "attest" }),
    ]);
  });

  test.each([
    ["ATT-99", /does not exist/],
    ["OPN-06", /not decided by attestations/],
  ])("one for %s fails, whatever rule runs", (rule, message) => {
    const outcome = runRule("OPN-14", [plan], withAttestations({ ...drill, rule }));
    const own = outcome.findings.filter((finding) => finding.rule === "ATTESTATION");
    expect(own).toMatchObject([{ result: "fail", subject: { address: "attestations.yaml#attestations/0" } }]);
    expect(own[0]?.message.en).toMatch(message);
    expect(outcome.clean).toBe(false);
  });
});

describe("who decides a rule", () => {
  const run = (decidedBy: Rule["decidedBy"], result: Judgement["result"]) => {
    const text = { zh: "t", en: "t" };
    const rule: Rule = {
      id: "T-01",
      title: text,
      rationale: text,
      remedy: text,
      norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
      severity: "high",
      waivable: true,
      ...(decidedBy === undefined ? {} : { decidedBy }),
      *check() {
        yield judge(result, { address: "environment.yaml" }, text);
      },
    };
    return check({
      environment: minimalEnvironment(),
      estate: buildEstate([plan]),
      rules: [rule],
      date: today,
    });
  };

  test("a live rule that passes by a plan is broken", () => {
    expect(run("live", "pass")).toMatchObject({ exitCode: 3, clean: false });
    expect(run("live", "wanted")).toMatchObject({ exitCode: 0, clean: true });
    expect(run("live", "fail")).toMatchObject({ exitCode: 1 });
  });

  test("a rule that plans decide may want nothing", () => {
    expect(run(undefined, "wanted")).toMatchObject({ exitCode: 3 });
    expect(run("attest", "wanted")).toMatchObject({ exitCode: 0 });
  });

  test("every live and attested rule says so, and no other", () => {
    for (const { id, decidedBy } of rules) {
      const expected = id.startsWith("LIVE-") ? "live" : id.startsWith("ATT-") ? "attest" : undefined;
      expect([id, decidedBy]).toEqual([id, expected]);
    }
  });
});
