import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import type { Language } from "../../messages/text";
import type { CheckResult, Rule } from "../../policies/rule";
import { checkFormats, renderCheck } from "../../report";
import { check, findings, planted, text } from "./sample";

const languages: readonly Language[] = ["zh", "en"];
const source = { folder: "environments/hengyang", toolVersion: "0.1.0" };
const rules: readonly Omit<Rule, "norms" | "check">[] = [
  {
    id: "MLPS-05",
    title: text("访问控制最小化", "Least access"),
    rationale: text("放行越少，越容易看清。", "What little is let in is easily seen."),
    remedy: text("收窄来源地址。", "Narrow the source."),
    severity: "high",
    waivable: false,
  },
];
const problems = [
  {
    message: text("规则 OPN-99 崩溃", "Rule OPN-99 crashed"),
    place: { file: "plans/a b.json", line: 3, column: 1 },
  },
];
const notRun = [{ id: "LAW-01", title: text("旧规", "Old law"), reason: text("尚未生效", "Not in force") }];
const troubled: CheckResult = { ...check, problems, notRun };
const ugly: CheckResult = {
  ...check,
  findings: [
    {
      ...findings[0]!,
      subject: { stack: "s", address: `x.y["${planted}\u0001\u202e\ud800\uffff]]>&"]` },
      message: text("控制\u0000字符\u001b", "control\u0000\u001b <![CDATA[ ]]> & \ud800"),
    },
  ],
};

describe("sarif", () => {
  const schema = JSON.parse(
    readFileSync(join(__dirname, "../fixtures/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  );
  // Of draft 04 the schema uses nothing that later drafts read otherwise but the names of these two keys.
  const body = { ...schema, id: undefined, $schema: undefined };
  const validate = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(
    body,
  );
  const log = (
    result: CheckResult = troubled,
    language: Language = "en",
    options: { all?: boolean } = {},
  ): Log => JSON.parse(renderCheck(result, "sarif", language, rules, { ...source, ...options }));

  test.each(
    languages.flatMap((language) =>
      [check, troubled, ugly, { ...check, findings: [], rules: [] }].flatMap((result) =>
        [true, false].map((all) => [language, result, all] as const),
      ),
    ),
  )("follows the official schema (%s)", (language, result, all) => {
    validate(log(result, language, { all }));
    expect(validate.errors).toBeNull();
  });

  test("gives each rule with its reason, remedy and level", () => {
    const [first, , third] = log(troubled, "zh").runs[0]!.tool.driver.rules!;
    expect(first).toEqual({
      id: "MLPS-05",
      shortDescription: { text: "访问控制最小化" },
      fullDescription: { text: "放行越少，越容易看清。" },
      help: { text: "收窄来源地址。" },
      defaultConfiguration: { level: "error" },
      properties: { severity: "high", norms: ["GB/T 22239-2019 8.1.3.2"], waivable: false },
    });
    expect(third?.id).toBe("LAW-01");
  });

  test("points at the line in the project and at the resource", () => {
    const failure = log().runs[0]!.results!.find(({ ruleId }) => ruleId === "MLPS-05");
    expect(failure).toMatchObject({ kind: "fail", level: "error", ruleIndex: 0 });
    expect(failure?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "environments/hengyang/agencies/finance.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 98, startColumn: 7 },
        },
        logicalLocations: [
          {
            fullyQualifiedName: "agency-finance::openstack_networking_secgroup_rule_v2.extranet-web",
            kind: "resource",
          },
        ],
      },
    ]);
  });

  test("what cannot be determined is to be reviewed, and has no level", () => {
    const open = log().runs[0]!.results!.find(({ kind }) => kind === "review");
    expect(open).toMatchObject({ ruleId: "OPN-06", level: "none", properties: { severity: "critical" } });
  });

  test("a waiver suppresses until its day is over in China", () => {
    const waived = log().runs[0]!.results!.filter(({ suppressions }) => suppressions);
    expect(waived.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: "external",
          status: "accepted",
          justification: "Waived by 衡政办函〔2017〕88号 until 2026-12-31",
          properties: { document: "衡政办函〔2017〕88号", expiryDateUtc: "2026-12-31T16:00:00Z" },
        },
      ],
    ]);
  });

  test("evidence that is wanted stays open and stops nothing", () => {
    const result = { ...check, findings: [{ ...findings[3]!, result: "wanted" as const }] };
    expect(log(result).runs[0]!.results).toMatchObject([{ kind: "open", level: "none" }]);
  });

  test("a problem of the check makes the run unsuccessful; a rule that is not in force does not", () => {
    const [invocation] = log().runs[0]!.invocations!;
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: "error",
          message: { text: "Rule OPN-99 crashed" },
          locations: [{ physicalLocation: { artifactLocation: { uri: "plans/a%20b.json" } } }],
        },
        { level: "note", message: { text: "Not in force" }, associatedRule: { id: "LAW-01", index: 2 } },
      ],
    });
    const idle = log({ ...check, notRun }).runs[0]!.invocations!;
    expect(idle[0]?.executionSuccessful).toBe(true);
    expect(log(check).runs[0]!.invocations).toEqual([{ executionSuccessful: true }]);
  });

  test("what passes is counted, and listed when asked for", () => {
    expect(log().runs[0]!.results).toHaveLength(3);
    expect(log().runs[0]!.properties?.["results"]).toEqual({
      fail: 1,
      undetermined: 1,
      waived: 1,
      wanted: 0,
      "not-applicable": 0,
      pass: 1,
    });
    expect(log(check, "en", { all: true }).runs[0]!.results!.map(({ kind }) => kind)).toEqual([
      "fail",
      "review",
      "fail",
      "pass",
    ]);
  });

  test("fingerprints are distinct, and the same in any language, at any line, listed with or without passes", () => {
    const twice = { ...check, findings: [...findings, findings[0]!, { ...findings[0]! }] };
    const moved = {
      ...twice,
      findings: twice.findings.map((finding) => ({
        ...finding,
        subject: { ...finding.subject, origin: { file: "b.yaml", line: 1, column: 1 } },
      })),
    };
    const names = (logged: Log) =>
      logged.runs[0]!.results!.map(({ partialFingerprints }) => Object.values(partialFingerprints!)[0]!);
    const first = names(log(twice));
    expect(first).toEqual(names(log(moved, "zh")));
    expect(names(log(twice, "en", { all: true }))).toEqual(expect.arrayContaining(first));
    expect(new Set(names(log(check))).size).toBe(3);
  });
});

describe("junit", () => {
  const suites = (
    result: CheckResult = troubled,
    language: Language = "en",
  ): { root: Element; text: string } => {
    const xml = renderCheck(result, "junit", language, rules, source);
    const wrong: string[] = [];
    const document = new DOMParser({ onError: (_level, message) => wrong.push(message) }).parseFromString(
      xml,
      "text/xml",
    );
    // A replaced character is what we want; the reader only warns of it.
    expect(wrong.filter((message) => !message.startsWith("Unicode replacement character"))).toEqual([]);
    return { root: document.documentElement!, text: xml };
  };
  const elements = (root: Element, name: string) => [...root.getElementsByTagName(name)];

  test.each(languages)("is XML that a strict reader takes, whatever stands in a finding (%s)", (language) => {
    for (const result of [check, troubled, ugly]) {
      const { text: xml } = suites(result, language);
      // Characters that XML 1.0 allows.
      expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(xml).not.toContain("<script");
    }
    const [failure] = elements(suites(ugly, language).root, "testcase");
    expect(failure?.getAttribute("name")).toBe(`s::x.y["${planted}����]]>&"]`);
  });

  test("has a suite for each rule and a case for each subject", () => {
    const { root } = suites();
    const all = elements(root, "testsuite").map((suite) =>
      ["name", "tests", "failures", "errors", "skipped"].map((name) => suite.getAttribute(name)),
    );
    expect(all).toEqual([
      ["egov", "1", "0", "1", "0"],
      ["MLPS-05 Least access", "1", "1", "0", "0"],
      ["OPN-06 One internet egress per level", "3", "1", "0", "1"],
      ["LAW-01 Old law", "1", "0", "0", "1"],
    ]);
    expect(["tests", "failures", "errors", "skipped"].map((name) => root.getAttribute(name))).toEqual([
      "6",
      "2",
      "1",
      "2",
    ]);
  });

  test("a failure tells message, place, norm and remedy", () => {
    const [failure] = elements(suites().root, "failure");
    expect(failure?.getAttribute("type")).toBe("fail");
    expect(failure?.textContent?.split("\n").slice(1)).toEqual([
      "agencies/finance.yaml:98",
      "GB/T 22239-2019 8.1.3.2",
      "Remedy: Narrow the source.",
    ]);
    const parent = failure?.parentNode as Element;
    expect(["file", "line"].map((name) => parent.getAttribute(name))).toEqual([
      "environments/hengyang/agencies/finance.yaml",
      "98",
    ]);
  });

  test("several findings of one subject are one case, and the worst counts", () => {
    const [finding] = findings;
    const pass = { ...finding!, result: "pass" as const };
    const result = { ...check, findings: [pass, finding!, { ...finding!, result: "undetermined" as const }] };
    const { root } = suites(result);
    expect(elements(root, "testcase")).toHaveLength(1);
    expect(elements(root, "failure").map((one) => one.getAttribute("type"))).toEqual([
      "fail",
      "undetermined",
    ]);
  });
});

describe("gitlab", () => {
  const issues = (result: CheckResult = troubled, language: Language = "en") =>
    JSON.parse(renderCheck(result, "gitlab", language, rules, source)) as Record<string, unknown>[];

  test("every entry has the five fields, a path in the project and a fingerprint of its own", () => {
    for (const language of languages) {
      const all = issues(troubled, language);
      for (const issue of all) {
        expect(Object.keys(issue)).toEqual([
          "description",
          "check_name",
          "fingerprint",
          "severity",
          "location",
        ]);
        expect(issue["fingerprint"]).toMatch(/^[0-9a-f]{32}$/);
        expect((issue["location"] as { path: string }).path).toMatch(
          /^environments\/hengyang\/[\w/-]+\.yaml$/,
        );
      }
      expect(new Set(all.map((issue) => issue["fingerprint"])).size).toBe(all.length);
    }
  });

  test("severity follows the rule; a waiver is information, a problem of the check blocks", () => {
    expect(issues().map((issue) => [issue["check_name"], issue["severity"], issue["location"]])).toEqual([
      ["egov", "blocker", { path: "environments/hengyang/environment.yaml", lines: { begin: 1 } }],
      ["MLPS-05", "critical", { path: "environments/hengyang/agencies/finance.yaml", lines: { begin: 98 } }],
      ["OPN-06", "blocker", { path: "environments/hengyang/environment.yaml", lines: { begin: 1 } }],
      ["OPN-06", "info", { path: "environments/hengyang/agencies/finance.yaml", lines: { begin: 11 } }],
      ["egov", "info", { path: "environments/hengyang/environment.yaml", lines: { begin: 1 } }],
    ]);
  });

  test("a clean check is an empty list", () => {
    expect(issues({ ...check, findings: [] })).toEqual([]);
  });
});

test.each(checkFormats)("%s is the same bytes for the same result, and ends with a line end", (format) => {
  for (const language of languages) {
    const shown = renderCheck(troubled, format, language, rules, source);
    expect(renderCheck(structuredClone(troubled), format, language, rules, source)).toBe(shown);
    expect(shown.endsWith("\n")).toBe(true);
    expect(shown).not.toContain("\r");
  }
});
