import type { Language } from "../../messages/text";
import { html, type Markup } from "../markup";
import type { Review } from "../model";
import { sayIn, subjectName } from "../wording";

/** Evidence that no plan holds, by rule, folded: it stops nothing, and somebody must bring it. */
export function wantedSection({ check }: Review, language: Language): Markup | undefined {
  const say = sayIn(language);
  const wanted = check.findings.filter(({ result }) => result === "wanted");
  if (wanted.length === 0) return undefined;
  return html`<section id="wanted">
    <h2>${say("section.wanted")}</h2>
    ${check.rules.map(({ id, title }) => {
      const own = wanted.filter(({ rule }) => rule === id);
      if (own.length === 0) return undefined;
      return html`<details>
        <summary>${say("section.wantedOf", { rule: id, title, count: own.length })}</summary>
        <ul>
          ${own.map(({ message, subject }) => html`<li>${message[language]} <code>${subjectName(subject)}</code></li>`)}
        </ul>
      </details>`;
    })}
  </section>`;
}
