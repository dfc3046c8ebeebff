import type {
  Invocation,
  Location,
  Log,
  PhysicalLocation,
  PropertyBag,
  ReportingDescriptor,
  Result as SarifResult,
  Suppression,
} from "sarif";
import type { Place } from "../../messages/errors";
import type { Language, Text } from "../../messages/text";
import type { CheckResult, Finding, Result, Severity, Subject } from "../../policies/rule";
import { fingerprints } from "../fingerprints";
import { plain } from "../markup";
import type { RuleText } from "../model";
import { filePlace, type FilePlace } from "../places";
import { countResults, normsOf, reportable, sayIn, subjectName } from "../wording";
import type { CheckFormat, CheckSource } from "./format";

type Level = "error" | "warning" | "note";

const levels: Readonly<Record<Severity, Level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** Only a failure has a level: section 3.27.10 of the standard wants "none" for every other kind. */
const kinds: Readonly<Record<Result, NonNullable<SarifResult["kind"]>>> = {
  fail: "fail",
  waived: "fail",
  undetermined: "review",
  wanted: "open",
  pass: "pass",
  "not-applicable": "notApplicable",
};

/** SARIF 2.1.0 in one language: what needs an eye or evidence as results; what passed is counted, and listed only when asked for. */
export const sarif: CheckFormat = {
  render(result, language, rules, source) {
    const descriptors = descriptorsOf(result, language, rules);
    const ids = descriptors.map(({ id }) => id);
    const findings = source.all === true ? result.findings : reportable(result.findings);
    const names = fingerprints(result.findings);
    const log: Log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "egov",
              ...(source.toolVersion !== undefined && { version: source.toolVersion }),
              rules: descriptors,
            },
          },
          language: language === "zh" ? "zh-CN" : "en",
          columnKind: "utf16CodeUnits",
          invocations: [invocationOf(result, language, ids)],
          results: findings.map((finding) => ({
            ruleId: finding.rule,
            ruleIndex: ids.indexOf(finding.rule),
            ...resultOf(finding, language, source),
            partialFingerprints: { "egovRuleAndSubject/v1": names.get(finding) ?? "" },
          })),
          properties: runProperties(result),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function text(value: Text, language: Language): { text: string } {
  return { text: plain(value[language]) };
}

/** Rules that judged, then those that did not run. */
function descriptorsOf(
  { rules: ran, notRun = [], findings }: CheckResult,
  language: Language,
  rules: readonly RuleText[],
): ReportingDescriptor[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return [...ran, ...notRun].map(({ id, title }) => {
    const own = findings.filter(({ rule }) => rule === id);
    const rule = known.get(id);
    const severity = rule?.severity ?? own[0]?.severity;
    const properties: PropertyBag = {
      ...(severity && { severity }),
      norms: normsOf(id, own).map((norm) => plain(norm[language])),
      ...(rule?.waivable !== undefined && { waivable: rule.waivable }),
    };
    return {
      id,
      shortDescription: text(title, language),
      ...(rule?.rationale && { fullDescription: text(rule.rationale, language) }),
      ...(rule && { help: text(rule.remedy, language) }),
      ...(severity && { defaultConfiguration: { level: levels[severity] } }),
      properties,
    };
  });
}

function resultOf(
  finding: Finding,
  language: Language,
  source: CheckSource,
): Omit<SarifResult, "ruleId" | "ruleIndex"> {
  const { result, severity, waiver, evidence } = finding;
  const kind = kinds[result];
  return {
    kind,
    level: kind === "fail" ? levels[severity] : "none",
    message: text(finding.message, language),
    locations: [locationOf(finding.subject, source)],
    ...(waiver && { suppressions: [suppressionOf(waiver, language)] }),
    properties: {
      result,
      severity,
      norms: finding.norms.map((norm) => plain(norm[language])),
      ...(evidence && { evidence }),
    },
  };
}

function locationOf(subject: Subject, source: CheckSource): Location {
  const place = filePlace(subject, source);
  return {
    ...(place && { physicalLocation: physical(place) }),
    logicalLocations: [
      {
        fullyQualifiedName: plain(subjectName(subject)),
        kind: subject.stack === undefined ? "declaration" : "resource",
      },
    ],
  };
}

function physical({ path, line, column }: FilePlace): PhysicalLocation {
  return {
    artifactLocation: {
      uri: encodeURI(plain(path)).replace(/[?#]/g, encodeURIComponent),
      uriBaseId: "%SRCROOT%",
    },
    ...(line !== undefined && {
      region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
    }),
  };
}

/** Days of the product are days in China: the last one ends at 16:00 UTC. */
function suppressionOf(waiver: NonNullable<Finding["waiver"]>, language: Language): Suppression {
  return {
    kind: "external",
    status: "accepted",
    justification: plain(sayIn(language)("label.waiver", { ...waiver })),
    properties: { document: plain(waiver.document), expiryDateUtc: `${waiver.until}T16:00:00Z` },
  };
}

/** An engine's problem makes the run unsuccessful; a rule that is not in force on the day only did not judge. */
function invocationOf(
  { problems = [], notRun = [] }: CheckResult,
  language: Language,
  ids: readonly string[],
): Invocation {
  const troubles = problems.map(({ message, place }) => ({
    level: "error" as const,
    message: text(message, language),
    ...(place && { locations: [{ physicalLocation: problemPlace(place) }] }),
  }));
  const idle = notRun.map(({ id, reason }) => ({
    level: "note" as const,
    message: text(reason, language),
    associatedRule: { id, index: ids.indexOf(id) },
  }));
  const toolExecutionNotifications = [...troubles, ...idle];
  return {
    executionSuccessful: problems.length === 0,
    ...(toolExecutionNotifications.length > 0 && { toolExecutionNotifications }),
  };
}

/** A place as the user knows it is not a place in the project, so it stands without a base. */
function problemPlace({ file, line, column }: Place): PhysicalLocation {
  const { artifactLocation, region } = physical({
    path: file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
  return { artifactLocation: { uri: artifactLocation?.uri }, ...(region && { region }) };
}

function runProperties({ date, findings, coverage, clean }: CheckResult): PropertyBag {
  const { stacks, resources, judged } = coverage;
  return {
    date,
    clean,
    results: countResults(findings),
    coverage: { stacks, resources, judged, unknown: coverage.unknown.length },
  };
}
