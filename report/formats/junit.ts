import type { Language } from "../../messages/text";
import type { CheckResult, Finding } from "../../policies/rule";
import { filePlace } from "../places";
import { blocks, placeName, problemSentences, resultOrder, sayIn, subjectName } from "../wording";
import { element, xmlDeclaration } from "../xml";
import type { CheckFormat, CheckSource } from "./format";

interface Case {
  readonly xml: string;
  readonly kind: "passed" | "failures" | "errors" | "skipped";
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** JUnit XML: a suite for each rule, a case for each subject. What cannot be determined fails, as it blocks. */
export const junit: CheckFormat = {
  render(result, language, rules, source) {
    const remedies = new Map(rules.map((rule) => [rule.id, rule.remedy[language]]));
    const suites: Suite[] = [
      ...problemSuite(result, language),
      ...result.rules.map(({ id, title }) => ({
        name: `${id} ${title[language]}`,
        cases: bySubject(result.findings.filter(({ rule }) => rule === id)).map((findings) =>
          caseOf(findings, remedies.get(id), language, source),
        ),
      })),
      ...(result.notRun ?? []).map(({ id, title, reason }) => ({
        name: `${id} ${title[language]}`,
        cases: [skipped({ classname: id, name: title[language] }, reason[language])],
      })),
    ];
    const all = suites.flatMap((suite) => suite.cases);
    const elements = suites.map(({ name, cases }) =>
      element(
        "testsuite",
        { name, ...counts(cases) },
        cases.map(({ xml }) => xml),
      ),
    );
    return `${xmlDeclaration}${element("testsuites", { name: "egov", ...counts(all) }, elements)}\n`;
  },
};

function counts(cases: readonly Case[]): Record<"tests" | Exclude<Case["kind"], "passed">, number> {
  const count = (kind: Case["kind"]) => cases.filter((one) => one.kind === kind).length;
  return {
    tests: cases.length,
    failures: count("failures"),
    errors: count("errors"),
    skipped: count("skipped"),
  };
}

function problemSuite(result: CheckResult, language: Language): Suite[] {
  const problems = problemSentences(result, language, sayIn(language));
  if (problems.length === 0) return [];
  const cases = problems.map((message, index): Case => {
    const attributes = { classname: "egov", name: `check ${index + 1}` };
    return { kind: "errors", xml: element("testcase", attributes, [element("error", { message })]) };
  });
  return [{ name: "egov", cases }];
}

/** Findings of each subject, the worst first. */
function bySubject(findings: readonly Finding[]): Finding[][] {
  const subjects = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = subjectName(finding.subject);
    subjects.set(name, [...(subjects.get(name) ?? []), finding]);
  }
  return [...subjects.values()].map((some) =>
    some.sort((a, b) => resultOrder.indexOf(a.result) - resultOrder.indexOf(b.result)),
  );
}

function caseOf(
  findings: readonly Finding[],
  remedy: string | undefined,
  language: Language,
  source: CheckSource,
): Case {
  const [worst] = findings;
  if (worst === undefined) throw new RangeError("A subject without a finding");
  const place = filePlace(worst.subject, source);
  const attributes = {
    classname: worst.rule,
    name: subjectName(worst.subject),
    file: place?.path,
    line: place?.line,
  };
  const failures = findings.filter(blocks).map((finding) => failure(finding, remedy, language));
  if (failures.length > 0) return { kind: "failures", xml: element("testcase", attributes, failures) };
  if (worst.waiver) return skipped(attributes, sayIn(language)("label.waiver", { ...worst.waiver }));
  if (
    (worst.result === "not-applicable" || worst.result === "wanted") &&
    findings.every(({ result }) => result === worst.result)
  ) {
    return skipped(attributes, worst.message[language]);
  }
  return { kind: "passed", xml: element("testcase", attributes) };
}

function failure(finding: Finding, remedy: string | undefined, language: Language): string {
  const say = sayIn(language);
  const message = finding.message[language];
  const details = [
    message,
    placeName(finding.subject.origin),
    ...finding.norms.map((norm) => norm[language]),
    ...(remedy === undefined ? [] : [say("label.line", { label: say("label.remedy"), value: remedy })]),
  ].filter((line) => line !== "");
  const short = say("label.line", { label: say(`result.${finding.result}`), value: message });
  return element("failure", { type: finding.result, message: short }, details.join("\n"));
}

function skipped(attributes: Parameters<typeof element>[1], message: string): Case {
  return { kind: "skipped", xml: element("testcase", attributes, [element("skipped", { message })]) };
}
