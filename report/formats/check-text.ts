import type { Language } from "../../messages/text";
import type { Finding } from "../../policies/rule";
import { plain } from "../markup";
import type { MessageId } from "../messages";
import {
  aside,
  blocks,
  checkSummary,
  joined,
  notable,
  notRunSentences,
  problemSentences,
  placeName,
  sayIn,
  subjectName,
  unknownKinds,
} from "../wording";
import type { CheckFormat } from "./format";

/** For a terminal: findings that need an eye, then the verdict and what was looked at. */
export const checkText: CheckFormat = {
  render(result, language, rules) {
    const say = sayIn(language);
    const remedies = new Map(rules.map((rule) => [rule.id, rule.remedy[language]]));
    const unknown = unknownKinds(result.coverage).map(
      ({ type, attribute, reason, count, example }) =>
        `? ${say("unknown.line", { count, type, attribute, reason, example })}`,
    );
    const paragraphs = [
      ...notable(result.findings).map((finding) =>
        findingText(finding, language, remedies.get(finding.rule)),
      ),
      unknown.join("\n"),
      [...problemSentences(result, language, say), ...notRunSentences(result, say)].join("\n"),
      checkSummary(result, say).join("\n"),
    ];
    return `${paragraphs
      .filter((text) => text !== "")
      .map(plain)
      .join("\n\n")}\n`;
  },
};

function findingText(finding: Finding, language: Language, remedy: string | undefined): string {
  const say = sayIn(language);
  const labelled = (label: MessageId, value: string) =>
    `  ${say("label.line", { label: say(label), value })}`;
  const place = placeName(finding.subject.origin);
  return [
    `${say(`result.${finding.result}`)}  ${finding.rule}${aside(say(`severity.${finding.severity}`), say)}${place === "" ? "" : `  ${place}`}`,
    `  ${subjectName(finding.subject)}`,
    `  ${finding.message[language]}`,
    ...(finding.norms.length > 0 ? [labelled("label.norms", joined(finding.norms, language))] : []),
    ...(remedy !== undefined && blocks(finding) ? [labelled("label.remedy", remedy)] : []),
    ...(finding.waiver ? [`  ${say("label.waiver", { ...finding.waiver })}`] : []),
  ].join("\n");
}
