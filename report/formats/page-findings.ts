import type { Language } from "../../messages/text";
import type { Finding } from "../../policies/rule";
import { html, type Markup } from "../markup";
import type { Review } from "../model";
import {
  blocks,
  evidenceText,
  findingGroups,
  joined,
  placeName,
  problemSentences,
  sayIn,
  subjectName,
} from "../wording";

/** Findings of one rule and result that stand open on the page; the others are folded below them. */
const open = 5;

/** Findings that need an eye, by rule, the worst first. */
export function findingsSection({ check, rules = [] }: Review, language: Language): Markup {
  const say = sayIn(language);
  const groups = findingGroups(check.findings);
  const remedies = new Map(rules.map((rule) => [rule.id, rule.remedy[language]]));
  return html`<section id="findings">
    <h2>${say("section.findings")}</h2>
    ${problemSentences(check, language, say).map((problem) => html`<p class="fail"><b>${problem}</b></p>`)}
    ${groups.length === 0 && html`<p>${say("section.noFindings")}</p>`}
    ${groups.map((group) => {
      const boxes = group.map((finding) => findingBox(finding, remedies.get(finding.rule), language));
      const rest = boxes.slice(open);
      return html`${boxes.slice(0, open)}
      ${
        rest.length > 0 &&
        html`<details>
          <summary>
            ${say("section.moreFindings", { rule: group[0]?.rule ?? "", count: rest.length })}
          </summary>
          ${rest}
        </details>`
      }`;
    })}
  </section>`;
}

function findingBox(finding: Finding, remedy: string | undefined, language: Language): Markup {
  const say = sayIn(language);
  const evidence = evidenceText(finding);
  const place = placeName(finding.subject.origin);
  const norms = joined(finding.norms, language);
  return html`<article class="finding of-${finding.result}">
    <span class="tag ${finding.result}">${say(`result.${finding.result}`)}</span>
    <strong>${finding.rule}</strong> <span class="soft">${say(`severity.${finding.severity}`)}</span>
    <p>${finding.message[language]}</p>
    <dl>
      ${place !== "" && row(say("label.place"), html`<code>${place}</code>`)}
      ${row(say("label.subject"), html`<code>${subjectName(finding.subject)}</code>`)}
      ${norms !== "" && row(say("label.norms"), html`${norms}`)}
      ${remedy !== undefined && blocks(finding) && row(say("label.remedy"), html`${remedy}`)}
      ${evidence !== "" && row(say("label.evidence"), html`<span class="mono">${evidence}</span>`)}
    </dl>
    ${finding.waiver && html`<p class="soft">${say("label.waiver", { ...finding.waiver })}</p>`}
  </article>`;
}

function row(label: string, content: Markup): Markup {
  return html`<dt>${label}</dt>
    <dd>${content}</dd>`;
}
