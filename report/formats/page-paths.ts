import type { Language } from "../../messages/text";
import { html, type Markup } from "../markup";
import type { Review, ReviewPaths } from "../model";
import type { ChangedOpening } from "../paths/change";
import { servicesText } from "../paths/matrix";
import { sayIn, type Say } from "../wording";
import {
  byKind,
  countsText,
  doorsOf,
  fieldOf,
  partialText,
  placeText,
  type KindOfPairs,
} from "./paths-words";

/** Who can talk to whom: the zones as a table, then what the change opens and closes. Long lists are folded and left off the paper. */
export function pathsSection(review: Review, language: Language): Markup | undefined {
  const { paths } = review;
  if (!paths) return undefined;
  const say = sayIn(language);
  const partial = partialText(review, say);
  const isSame = paths.opens.length + paths.closes.length === 0;
  return html`<section id="paths">
    <h2>${say("paths.title")}</h2>
    ${partial !== "" && html`<p class="fail"><b>${partial}</b></p>`} ${zonesTable(paths, language, say)}
    ${isSame && html`<p>${say("paths.same")}</p>`}
    ${changed(paths, paths.opens, say("paths.opens", { count: paths.opens.length }), language, say)}
    ${changed(paths, paths.closes, say("paths.closes", { count: paths.closes.length }), language, say)}
  </section>`;
}

function zonesTable(paths: ReviewPaths, language: Language, say: Say): Markup {
  const { zones, zonePairs } = paths;
  if (zonePairs.length === 0) return html`<p>${say("paths.nothing")}</p>`;
  const name = (place: string) => placeText(paths, place, language);
  return html`<p>${say("paths.matrix")}</p>
    <table class="matrix">
      <thead>
        <tr>
          <td></td>
          ${zones.map((to) => html`<th scope="col">${name(to)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${zones.map(
          (from) =>
            html`<tr>
              <th scope="row">${name(from)}</th>
              ${zones.map((to) => {
                const field = fieldOf(paths, from, to, say);
                return field ? html`<td class="${field.state}">${field.text}</td>` : html`<td>—</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
    <details class="screen-only">
      <summary>${say("paths.services", { count: zonePairs.length })}</summary>
      <table>
        ${zonePairs.map(
          (pair) =>
            html`<tr>
              <td>${name(pair.from)}</td>
              <td>${name(pair.to)}</td>
              <td class="mono">${servicesText(pair)}</td>
            </tr>`,
        )}
      </table>
    </details>`;
}

function changed(
  paths: ReviewPaths,
  pairs: readonly ChangedOpening[],
  title: string,
  language: Language,
  say: Say,
): Markup | undefined {
  if (pairs.length === 0) return undefined;
  return html`<h3>${title}</h3>
    <p>${countsText(pairs, say)}</p>
    ${byKind(pairs).map((group) => kindOfPairs(paths, group, language, say))}`;
}

function kindOfPairs(
  paths: ReviewPaths,
  { kind, pairs, first }: KindOfPairs,
  language: Language,
  say: Say,
): Markup {
  const name = say(`paths.${kind}`);
  const rest = pairs.slice(first);
  return html`<p><b>${name}</b></p>
    ${pairsTable(paths, pairs.slice(0, first), language, say)}
    ${
      rest.length > 0 &&
      html`<p class="print-only">${say("paths.morePrinted", { kind: name, count: rest.length })}</p>
        <details class="screen-only">
          <summary>${say("paths.more", { kind: name, count: rest.length })}</summary>
          ${pairsTable(paths, rest, language, say)}
        </details>`
    }`;
}

function pairsTable(
  paths: ReviewPaths,
  pairs: readonly ChangedOpening[],
  language: Language,
  say: Say,
): Markup {
  return html`<table class="ways">
    <thead>
      <tr>
        <th>${say("column.from")}</th>
        <th>${say("column.to")}</th>
        <th>${say("column.services")}</th>
        <th>${say("column.by")}</th>
      </tr>
    </thead>
    <tbody>
      ${pairs.map(
        (pair) =>
          html`<tr>
            <td>${placeText(paths, pair.from, language)}</td>
            <td>${placeText(paths, pair.to, language)}</td>
            <td class="mono">${servicesText(pair)}</td>
            <td>${doorsOf(pair).map((door) => html`<code>${door}</code>`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
