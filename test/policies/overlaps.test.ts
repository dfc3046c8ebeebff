import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { StackPlan } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { readPlanFile } from "../../estate/read";
import { check, type CheckOutcome } from "../../policies/engine";
import { judge } from "../../policies/judgement";
import type { Finding, Rule } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { subjectName } from "../../policies/subject";
import { root } from "../tools";
import { inlinePlan, project, type InlineResource } from "./inline-plan";
import { minimalEnvironment, today } from "./minimal";
import { ids, made, network, projects } from "./traps/estate";

function judged(plans: readonly StackPlan[], only?: readonly string[], date = today): CheckOutcome {
  const input = { environment: minimalEnvironment(), estate: buildEstate(plans), rules, date };
  return check(only ? { ...input, only } : input);
}

function example(path: string): readonly StackPlan[] {
  return [readPlanFile(join(root, "policies/rules", path, "plan.json"), "example")];
}

/** `RULE name` of what fails, for some rules. */
function fails({ findings }: CheckOutcome, among: readonly string[]): readonly string[] {
  return findings
    .filter(({ rule, result }) => result === "fail" && among.includes(rule))
    .map(({ rule, subject }) => `${rule} ${subject.address.split(".").at(-1) ?? ""}`);
}

const boundary = ["MLPS-05", "OPN-04", "OPN-08", "OST-05", "OST-17"];

function router(name: string, owner = "backbone"): InlineResource {
  return made("networking_router_v2", name, {}, { tenant_id: ids.project(owner) });
}

function foot(name: string, of: string, subnet: string, owner = "backbone"): InlineResource {
  return made(
    "networking_router_interface_v2",
    name,
    {},
    { router_id: ids.router(of), subnet_id: ids.subnet(subnet), tenant_id: ids.project(owner) },
  );
}

const finance = network("finance", "finance", "10.128.16.0/24");
const office = network("office", "office", "10.128.0.0/24");
const exchange = network("exchange", "backbone", "10.160.0.0/24");
const link = network("link", "backbone", "10.255.16.4/30");

describe("two units at one router", () => {
  test.each([
    "ost-05/violating",
    "ost-05/evasions/by-port",
    "ost-05/evasions/zone",
    "mlps-05/evasions/past-the-guard",
  ])("%s is one finding, of OST-05, that cites what the others would", (path) => {
    const outcome = judged(example(path));
    const found = fails(outcome, ["MLPS-05", "OPN-04", "OPN-08", "OST-05"]);
    expect(found).toEqual([expect.stringMatching(/^OST-05 /)]);
    const { norms } = outcome.findings.find(isFailOf("OST-05")) as Finding;
    const cited = norms.map(({ en }) => en);
    expect(cited).toEqual(expect.arrayContaining(["Hengyang opinion (2017) 二(一)2"]));
    expect(new Set(cited).size).toBe(cited.length);
  });

  test("what is left to OST-05 stays in the result, with where it is told", () => {
    const { findings } = judged(example("ost-05/violating"));
    const left = findings.filter(({ message }) => message.en.startsWith("Told by "));
    expect(left.map(({ rule, result, message }) => `${rule} ${result} ${message.en}`)).toEqual([
      "MLPS-05 not-applicable Told by OST-05 at example::openstack_networking_router_v2.agency",
      "OPN-04 not-applicable Told by OST-05 at example::openstack_networking_router_v2.agency",
    ]);
    expect(left[0]?.message.zh).toBe("由 OST-05 在 example::openstack_networking_router_v2.agency 处指出");
  });

  test("a rule that runs alone, or on a day before the norm of OST-05, tells it itself", () => {
    expect(fails(judged(example("ost-05/violating"), ["MLPS-05"]), boundary)).toEqual(["MLPS-05 other"]);
    expect(fails(judged(example("ost-05/violating"), undefined, "2018-01-01"), boundary)).toEqual([
      "OPN-04 agency",
    ]);
  });

  test("two agencies at a router of one of them are told by OPN-08", () => {
    const own = [
      router("own", "finance"),
      foot("a", "own", "finance", "finance"),
      foot("b", "own", "office", "finance"),
    ];
    const plan = inlinePlan([...projects, ...finance, ...office, ...own]);
    expect(fails(judged([plan]), boundary)).toEqual(["OPN-08 b"]);
  });

  test("a second way past every group is told beside the router that joins", () => {
    const both = [
      router("agency", "finance"),
      router("core"),
      foot("in", "agency", "finance"),
      foot("astray", "agency", "exchange"),
      foot("lower", "agency", "link"),
      foot("upper", "core", "link"),
      foot("home", "core", "exchange"),
    ];
    const plan = inlinePlan([...projects, ...finance, ...exchange, ...link, ...both]);
    expect(fails(judged([plan]), ["MLPS-05", "OST-05"])).toEqual(["MLPS-05 lower", "OST-05 agency"]);
  });

  test("a router that no other rule refuses is told here, also beside a group that is switched off", () => {
    const recovery = network("copy", "backbone", "10.193.0.0/24");
    const around = [
      made("networking_router_v2", "core", { tags: ["core"] }, { tenant_id: ids.project("backbone") }),
      router("other"),
      foot("home", "core", "exchange"),
      foot("copy", "core", "copy"),
      foot("upper", "core", "link"),
      foot("lower", "other", "link"),
      foot("there", "other", "copy"),
      {
        ...made("fw_group_v2", "down", {
          admin_state_up: false,
          ingress_firewall_policy_id: "in",
          egress_firewall_policy_id: "out",
        }),
        refs: { ports: "openstack_networking_router_interface_v2.upper.port_id" },
      },
    ];
    const plan = inlinePlan([...projects, ...exchange, ...recovery, ...link, ...around]);
    const found = fails(judged([plan]), ["MLPS-05", "OST-05"]);
    expect(found).toEqual([expect.stringMatching(/^MLPS-05 /)]);
  });

  test("a county and its own township at one router stay with OPN-04", () => {
    const { findings } = judged(example("opn-04/evasions/no-level-between"));
    expect(fails({ findings } as CheckOutcome, ["OPN-04"]).length).toBe(2);
  });
});

describe("other faults that two rules see", () => {
  test("a group without a policy in one direction is told by MLPS-07", () => {
    const outcome = judged(example("mlps-05/evasions/one-way"));
    expect(fails(outcome, ["MLPS-05", "MLPS-07"])).toEqual(["MLPS-07 boundary"]);
  });

  test("a group that is switched off is told by OST-17, unless the way is open without it too", () => {
    expect(fails(judged(example("ost-17/evasions/down")), boundary)).toEqual(["OST-17 boundary"]);
    expect(fails(judged(example("mlps-05/evasions/switched-off")), boundary)).toEqual(["OST-17 boundary"]);
    const around = [
      router("agency", "finance"),
      router("core"),
      foot("in", "agency", "finance"),
      foot("home", "core", "exchange"),
      foot("lower", "agency", "link"),
      foot("upper", "core", "link"),
      foot("lower-2", "agency", "link-2"),
      foot("upper-2", "core", "link-2"),
      {
        ...made("fw_group_v2", "down", {
          admin_state_up: false,
          ingress_firewall_policy_id: "in",
          egress_firewall_policy_id: "out",
        }),
        refs: { ports: "openstack_networking_router_interface_v2.upper.port_id" },
      },
    ];
    const second = network("link-2", "backbone", "10.255.16.8/30");
    const plan = inlinePlan([...projects, ...finance, ...exchange, ...link, ...second, ...around]);
    expect(fails(judged([plan]), ["MLPS-05", "OST-17"])).toEqual(["MLPS-05 lower-2", "OST-17 down"]);
  });

  test.each([
    "gw-01/evasions/second-subnet",
    "gw-01/evasions/false-tag",
    "gw-01/violating",
    "mlps-01/evasions/ipv6",
  ])("a network of two zones or of none is told by GW-01: %s", (path) => {
    const outcome = judged(example(path));
    expect(fails(outcome, ["GW-01", "MLPS-01"])).toEqual([expect.stringMatching(/^GW-01 /)]);
    expect(fails(judged(example(path), ["MLPS-01"]), ["MLPS-01"])).toHaveLength(1);
  });

  test.each(["cld-07/evasions/added-card", "cld-07/violating"])(
    "a card that is no port is told by MLPS-07: %s",
    (path) => {
      expect(fails(judged(example(path)), ["MLPS-07", "CLD-07"])).toEqual([
        expect.stringMatching(/^MLPS-07 /),
      ]);
      expect(fails(judged(example(path), ["CLD-07"]), ["CLD-07"])).toHaveLength(1);
    },
  );
});

describe("nothing becomes silent", () => {
  const text = { zh: "错", en: "wrong" };
  const ruleThat = (id: string, leftTo?: readonly string[], more: Partial<Rule> = {}): Rule => ({
    id,
    title: text,
    rationale: text,
    remedy: text,
    norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
    severity: "high",
    waivable: true,
    *check({ estate, subject }) {
      for (const resource of estate.ofType("openstack_identity_project_v3")) {
        const judgement = judge("fail", subject(resource), text);
        yield leftTo === undefined
          ? judgement
          : { ...judgement, leftTo: leftTo.map((rule) => [{ rule, subject: subject(resource) }]) };
      }
    },
    ...more,
  });
  const plan = inlinePlan([project("a", "sample-finance")]);
  const run = (of: readonly Rule[], waivers: readonly object[] = []): CheckOutcome =>
    check({
      environment: minimalEnvironment(),
      estate: buildEstate([plan]),
      rules: of,
      date: today,
      waivers: waivers as never,
    });

  test("a finding is left only to a fail of that rule at that subject", () => {
    expect(results(run([ruleThat("A-01"), ruleThat("B-01", ["A-01"])]))).toEqual([
      "A-01 fail",
      "B-01 not-applicable",
    ]);
    const passes = ruleThat("A-01", undefined, {
      *check({ estate, subject }) {
        for (const one of estate.resources) yield judge("pass", subject(one), text);
      },
    });
    expect(results(run([passes, ruleThat("B-01", ["A-01"])]))).toEqual(["A-01 pass", "B-01 fail"]);
    expect(results(run([ruleThat("B-01", ["A-01"])]))).toEqual(["B-01 fail"]);
  });

  test("a finding of several faults is left only where each of them is told", () => {
    const both = ruleThat("C-01", ["A-01", "B-01"]);
    expect(results(run([ruleThat("A-01"), ruleThat("B-01"), both]))).toEqual([
      "A-01 fail",
      "B-01 fail",
      "C-01 not-applicable",
    ]);
    expect(results(run([ruleThat("A-01"), both]))).toEqual(["A-01 fail", "C-01 fail"]);
  });

  test("two rules that would leave a fault to each other do not both keep quiet", () => {
    const outcome = run([ruleThat("A-01", ["B-01"]), ruleThat("B-01", ["A-01"])]);
    expect(outcome.findings.some(({ result }) => result === "fail")).toBe(true);
    expect(outcome.exitCode).toBe(1);
  });

  test("a waiver of the one does not cover the other", () => {
    const waiver = {
      rule: "A-01",
      subject: "inline::openstack_identity_project_v3.a",
      reason: { zh: "试", en: "test" },
      owner: "finance",
      approver: "office",
      document: { number: "1", date: "2026-01-01" },
      until: "2027-01-01",
    };
    expect(results(run([ruleThat("A-01"), ruleThat("B-01", ["A-01"])], [waiver]))).toEqual([
      "A-01 waived",
      "B-01 fail",
    ]);
  });

  test.each(faultyExamples())("whatever is left out in %s is a fail of another rule", (path) => {
    const { findings } = judged(example(path));
    for (const { message } of findings.filter(({ message }) => message.en.startsWith("Told by "))) {
      const [, rule, name] = /^Told by (\S+) at (.+)$/.exec(message.en) ?? [];
      const tellers = findings.filter(
        (finding) =>
          finding.rule === rule && finding.result === "fail" && subjectName(finding.subject) === name,
      );
      expect(tellers).toHaveLength(1);
    }
  });

  function results({ findings }: CheckOutcome): readonly string[] {
    return findings.map(({ rule, result }) => `${rule} ${result}`);
  }
});

/** Folders of every violating example and evasion that has a plan. */
function faultyExamples(): readonly string[] {
  const folder = join(root, "policies/rules");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "plan.json" && !file.includes("compliant"))
    .map((file) => dirname(file))
    .sort();
}

function isFailOf(rule: string): (finding: Finding) => boolean {
  return (finding) => finding.rule === rule && finding.result === "fail";
}
