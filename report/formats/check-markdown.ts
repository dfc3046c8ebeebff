import type { Language } from "../../messages/text";
import type { CheckResult, Finding } from "../../policies/rule";
import { code, escapeMarkdown as esc, table } from "../markdown";
import type { MessageId } from "../messages";
import type { RuleText } from "../model";
import {
  aside,
  blocks,
  checkSummary,
  evidenceText,
  joined,
  normsOf,
  findingGroups,
  notRunSentences,
  placeName,
  problemSentences,
  sayIn,
  subjectName,
  type Say,
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

/** Findings of one rule and result that are written out; a comment on a merge request has no room for a thousand. */
const most = 20;

export function findingsMarkdown(check: CheckResult, language: Language, rules: readonly RuleText[]): string {
  const say = sayIn(language);
  const remedies = new Map(rules.map((rule) => [rule.id, rule.remedy[language]]));
  const problems = problemSentences(check, language, say).map((problem) => `- **${esc(problem)}**`);
  const findings = findingGroups(check.findings).flatMap((group) => {
    const shown = group
      .slice(0, most)
      .map((finding) => findingItem(finding, language, remedies.get(finding.rule)));
    const rest = group.length - shown.length;
    return rest > 0
      ? [...shown, `- ${esc(say("section.moreInJson", { rule: group[0]?.rule ?? "", count: rest }))}`]
      : shown;
  });
  const items = [...problems, ...findings];
  return items.length === 0 ? `${say("section.noFindings")}\n` : `${items.join("\n")}\n`;
}

function findingItem(finding: Finding, language: Language, remedy: string | undefined): string {
  const say = sayIn(language);
  const place = placeName(finding.subject.origin);
  const evidence = evidenceText(finding);
  const labelled = (label: MessageId, value: string) => say("label.line", { label: say(label), value });
  const norms = esc(joined(finding.norms, language));
  return [
    `- **${say(`result.${finding.result}`)} ${esc(finding.rule)}**${aside(say(`severity.${finding.severity}`), say)} ${esc(finding.message[language])}`,
    `  - ${code(subjectName(finding.subject))}${place === "" ? "" : ` · ${code(place)}`}`,
    ...(norms === "" ? [] : [`  - ${labelled("label.norms", norms)}`]),
    ...(remedy === undefined || !blocks(finding) ? [] : [`  - ${labelled("label.remedy", esc(remedy))}`]),
    ...(evidence === "" ? [] : [`  - ${labelled("label.evidence", code(evidence))}`]),
    ...(finding.waiver ? [`  - ${esc(say("label.waiver", { ...finding.waiver }))}`] : []),
  ].join("\n");
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
      esc(joined(normsOf(rule.id, check.findings), language)),
    ]),
  );
  return [rows, ...notRun, wantedMarkdown(check, say)].join("");
}

/** How much evidence each rule wants that no plan holds; the subjects stand in the JSON. */
function wantedMarkdown({ rules, findings }: CheckResult, say: Say): string {
  const lines = rules.flatMap(({ id, title }) => {
    const count = findings.filter(({ rule, result }) => rule === id && result === "wanted").length;
    return count === 0 ? [] : `- ${esc(say("section.wantedOf", { rule: id, title, count }))}`;
  });
  return lines.length === 0 ? "" : `\n${say("section.wanted")}\n\n${lines.join("\n")}\n`;
}
