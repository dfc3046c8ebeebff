import type { Language } from "../../messages/text";
import type { CheckResult } from "../../policies/rule";
import { code, escapeMarkdown as esc, table } from "../markdown";
import type { RuleText } from "../model";
import {
  blocks,
  checkSummary,
  evidenceText,
  normsOf,
  notable,
  notRunSentences,
  placeName,
  problemSentences,
  sayIn,
  subjectName,
} from "../wording";
import type { CheckFormat } from "./format";

export const checkMarkdown: CheckFormat = {
  render(result, language, rules) {
    const say = sayIn(language);
    return [
      `# ${say("check.title", { date: result.date })}\n`,
      `${checkSummary(result, say).map(esc).join("\n\n")}\n`,
      `## ${say("section.findings")}\n`,
      findingsMarkdown(result, language, rules),
      `## ${say("section.rules")}\n`,
      rulesMarkdown(result, language),
    ].join("\n");
  },
};

export function findingsMarkdown(check: CheckResult, language: Language, rules: readonly RuleText[]): string {
  const say = sayIn(language);
  const findings = notable(check.findings);
  const problems = problemSentences(check, language, say).map((problem) => `- **${esc(problem)}**`);
  if (findings.length + problems.length === 0) return `${say("section.noFindings")}\n`;
  const lines = findings.map((finding) => {
    const place = placeName(finding.subject.origin);
    const remedy = blocks(finding)
      ? rules.find((rule) => rule.id === finding.rule)?.remedy[language]
      : undefined;
    const evidence = evidenceText(finding);
    return [
      `- **${say(`result.${finding.result}`)} ${esc(finding.rule)}** (${say(`severity.${finding.severity}`)}) ${esc(finding.message[language])}`,
      `  - ${code(subjectName(finding.subject))}${place === "" ? "" : ` · ${code(place)}`}`,
      ...(finding.norms.length === 0
        ? []
        : [`  - ${say("label.norms")}: ${finding.norms.map((norm) => esc(norm[language])).join("; ")}`]),
      ...(remedy === undefined ? [] : [`  - ${say("label.remedy")}: ${esc(remedy)}`]),
      ...(evidence === "" ? [] : [`  - ${say("label.evidence")}: ${code(evidence)}`]),
      ...(finding.waiver ? [`  - ${esc(say("label.waiver", { ...finding.waiver }))}`] : []),
    ].join("\n");
  });
  return `${[...problems, ...lines].join("\n")}\n`;
}

export function rulesMarkdown(check: CheckResult, language: Language): string {
  const say = sayIn(language);
  const head = [
    say("column.rule"),
    say("column.title"),
    say("column.result"),
    say("column.subjects"),
    say("column.norms"),
  ];
  const notRun = notRunSentences(check, say).map((sentence) => `\n${esc(sentence)}\n`);
  const rows = table(
    head,
    check.rules.map((rule) => [
      esc(rule.id),
      esc(rule.title[language]),
      say(`result.${rule.worst}`),
      rule.subjects,
      esc(normsOf(rule.id, check.findings, language)),
    ]),
  );
  return [rows, ...notRun].join("");
}
