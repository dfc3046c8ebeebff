import type { Language } from "../../messages/text";
import { briefly } from "../briefly";
import { html, type Markup } from "../markup";
import type { Change, Review } from "../model";
import { nounOf, nouns } from "../nouns";
import { countedNouns } from "../phrases";
import { compare, sayIn } from "../wording";

/** Names by unit and type, folded and left off the paper: a new city has ten thousand. Every attribute stands in review.json. */
export function createsSection({ changes, units, totals }: Review, language: Language): Markup | undefined {
  if (totals.create === 0) return undefined;
  const say = sayIn(language);
  const created = changes.filter(({ action }) => action === "create");
  return html`<section id="creates">
    <h2>${say("section.creates")}</h2>
    <p class="print-only">${say("section.createsPrinted", { count: totals.create })}</p>
    ${units.map(({ name, stacks }) => {
      const own = created.filter((change) => stacks.includes(change.stack));
      if (own.length === 0) return undefined;
      return html`<details class="screen-only">
        <summary>${say("section.createsOf", { unit: name, count: own.length })}</summary>
        ${byType(own).map((some) => namesOfType(some, language))}
      </details>`;
    })}
  </section>`;
}

function namesOfType(changes: readonly Change[], language: Language): Markup {
  const type = changes[0]?.type ?? "";
  return html`<h3>${countedNouns(changes.map((change) => change.type))[language]} <code>${type}</code></h3>
    <ul class="names">
      ${changes.map((change) => {
        const facts = briefly(change);
        return html`<li>${nameOf(change)}${facts !== "" && html` <span>${facts}</span>`}</li>`;
      })}
    </ul>`;
}

/** Name that the cloud shows, else the address without its type, which stands above. */
function nameOf({ name, type, address }: Change): string {
  return name ?? (address.startsWith(`${type}.`) ? address.slice(type.length + 1) : address);
}

/** In the order in which sentences name them. */
function byType(changes: readonly Change[]): Change[][] {
  const types = new Map<string, Change[]>();
  for (const change of changes) types.set(change.type, [...(types.get(change.type) ?? []), change]);
  const order = Object.keys(nouns);
  return [...types]
    .sort(([a], [b]) => order.indexOf(nounOf(a)) - order.indexOf(nounOf(b)) || compare(a, b))
    .map(([, some]) => some);
}
