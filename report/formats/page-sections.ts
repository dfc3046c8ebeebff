import type { Language } from "../../messages/text";
import { html, type Markup } from "../markup";
import { list, same } from "../phrases";
import type { Change, Review, StackReview, UnitReview } from "../model";
import { createsSection } from "./page-creates";
import { findingsSection } from "./page-findings";
import { pathsSection } from "./page-paths";
import { wantedSection } from "./page-wanted";
import {
  aside,
  attributeText,
  joined,
  normsOf,
  notRunSentences,
  placeName,
  sayIn,
  unknownKinds,
  yuan,
  type Say,
} from "../wording";

/** Sections of the page, in the order of reading. */
export function sections(review: Review, language: Language): (Markup | undefined)[] {
  const say = sayIn(language);
  return [
    unitsSection(review, language, say),
    dangerSection(review, language, say),
    updatesSection(review, language, say),
    pathsSection(review, language),
    findingsSection(review, language),
    rulesSection(review, language, say),
    wantedSection(review, language),
    costSection(review, language, say),
    createsSection(review, language),
    stacksSection(review, language, say),
    coverageSection(review, say),
    provenanceSection(review, say),
    signaturesSection(say),
  ];
}

/** A sign beside the colour, so that the page reads the same in black and white. */
const signs = { create: "+", update: "~", replace: "±", delete: "−", forget: "○" } as const;

function unitsSection({ units }: Review, language: Language, say: Say): Markup {
  const idle = units.filter((unit) => unit.unchanged);
  const shown = units
    .filter((unit) => !unit.unchanged)
    .sort((a, b) => b.blocking - a.blocking || harm(b) - harm(a));
  return html`<section id="units">
    <h2>${say("section.units")}</h2>
    ${shown.map((unit) => unitBox(unit, language, say))}
    ${
      idle.length > 0 &&
      html`<details>
        <summary>${say("section.unchangedUnits", { count: idle.length })}</summary>
        <p>${idle.map((unit) => unit.name[language]).join(language === "zh" ? "、" : ", ")}</p>
      </details>`
    }
  </section>`;
}

function unitBox(unit: UnitReview, language: Language, say: Say): Markup {
  return html`<article class="unit ${harm(unit) > 0 || unit.blocking > 0 ? "harm" : ""}">
    <h3>${unit.name[language]}</h3>
    <span class="soft">${say(`kind.${unit.kind}`)}</span>
    ${unit.preview && html`<span class="tag state-preview">${say("unit.preview")}</span>`}
    <ul>
      ${unit.sentences.map((sentence) => html`<li>${sentence[language]}</li>`)}
    </ul>
  </article>`;
}

function harm({ counts }: UnitReview): number {
  return counts.delete + counts.replace + counts.forget;
}

function dangerSection(review: Review, language: Language, say: Say): Markup {
  const changes = review.changes.filter(
    ({ action }) => action === "delete" || action === "replace" || action === "forget",
  );
  return html`<section id="danger">
    <h2>${say("section.dangerous")}</h2>
    ${changes.length === 0 ? html`<p>${say("section.noDangerous")}</p>` : changeTable(changes, say, namesOf(review, language))}
  </section>`;
}

function updatesSection(review: Review, language: Language, say: Say): Markup {
  const changes = review.changes.filter(({ action }) => action === "update");
  return html`<section id="updates">
    <h2>${say("section.updates")}</h2>
    ${changes.length === 0 ? html`<p>${say("section.noUpdates")}</p>` : changeTable(changes, say, namesOf(review, language))}
  </section>`;
}

function namesOf({ units }: Review, language: Language): ReadonlyMap<string, string> {
  return new Map(units.flatMap((unit) => unit.stacks.map((stack) => [stack, unit.name[language]])));
}

function changeTable(changes: readonly Change[], say: Say, unitNames?: ReadonlyMap<string, string>): Markup {
  return html`<table>
    <thead>
      <tr>
        <th>${say("column.action")}</th>
        ${unitNames && html`<th>${say("column.unit")}</th>`}
        <th>${say("column.resource")}</th>
        <th>${say("column.change")}</th>
        <th>${say("column.place")}</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map(
        (change) =>
          html`<tr>
            <td>
              <span class="tag ${change.action}"
                >${signs[change.action]} ${say(`action.${change.action}`)}</span
              >
            </td>
            ${unitNames && html`<td>${unitNames.get(change.stack)}</td>`}
            <td><code>${change.address}</code></td>
            <td>${attributeList(change, say)}</td>
            <td><code>${placeName(change.origin)}</code></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function attributeList(change: Change, say: Say): Markup {
  const shown = change.attributes.filter((attribute) => attribute.headline);
  const more = change.attributes.length - shown.length;
  return html`<ul class="attributes">
    ${shown.map((attribute) => html`<li class="mono">${attributeText(attribute, change.action, say)}</li>`)}
    ${more > 0 && html`<li class="soft">${say("value.more", { count: more })}</li>`}
  </ul>`;
}

function rulesSection({ check }: Review, language: Language, say: Say): Markup {
  return html`<section id="rules">
    <h2>${say("section.rules")}</h2>
    <table>
      <thead>
        <tr>
          <th>${say("column.rule")}</th>
          <th>${say("column.title")}</th>
          <th>${say("column.result")}</th>
          <th class="number">${say("column.subjects")}</th>
          <th>${say("column.norms")}</th>
        </tr>
      </thead>
      <tbody>
        ${check.rules.map(
          (rule) =>
            html`<tr>
              <td class="nowrap">${rule.id}</td>
              <td>${rule.title[language]}</td>
              <td><span class="tag ${rule.worst}">${say(`result.${rule.worst}`)}</span></td>
              <td class="number">${rule.subjects}</td>
              <td>${joined(normsOf(rule.id, check.findings), language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${notRunSentences(check, say).map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}

function costSection({ cost }: Review, language: Language, say: Say): Markup | undefined {
  if (cost === undefined) return undefined;
  return html`<section id="cost">
    <h2>${say("section.cost")}</h2>
    <table>
      <thead>
        <tr>
          <th>${say("column.project")}</th>
          <th class="number">${say("column.cost")}</th>
          <th class="number">${say("column.ceiling")}</th>
          <th class="number">${say("column.remainder")}</th>
        </tr>
      </thead>
      <tbody>
        ${cost.map((project) => {
          const known = project.unpriced.length === 0;
          const left = project.ceilingYuanPerYear - project.yuanPerYear;
          return html`<tr>
            <td>${project.name[language]}</td>
            <td class="number">
              ${known ? yuan(project.yuanPerYear) : say("cost.unknown", { items: list(project.unpriced.map(same), 3) })}
            </td>
            <td class="number">${yuan(project.ceilingYuanPerYear)}</td>
            <td class="number ${left < 0 ? "over" : ""}">
              ${known || left < 0 ? yuan(left) : "—"} ${left < 0 && html`<b>${say("cost.over")}</b>`}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

function stacksSection({ stacks }: Review, language: Language, say: Say): Markup {
  const actions = ["create", "update", "replace", "delete", "forget", "no-op"] as const;
  return html`<section id="stacks">
    <h2>${say("section.stacks")}</h2>
    <table>
      <thead>
        <tr>
          <th>${say("column.stack")}</th>
          <th>${say("column.site")}</th>
          <th>${say("column.state")}</th>
          ${actions.map((action) => html`<th class="number">${say(`action.${action}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${stacks.map(
          (stack) =>
            html`<tr>
              <td><code>${stack.id}</code></td>
              <td class="nowrap">${stack.site}</td>
              <td>${stackState(stack, language, say)}</td>
              ${actions.map((action) => html`<td class="number">${stack.failed ? "—" : stack.resources[action]}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function stackState(stack: StackReview, language: Language, say: Say): Markup {
  if (stack.failed) return html`<b class="failed">${say("state.failed")}</b> ${stack.failed[language]}`;
  const state = stack.preview
    ? html`<span class="state-preview">${say("state.preview")}</span>`
    : html`${say("state.planned")}`;
  return html`${state}${stack.reused && html`<span class="reused">${aside(say("state.reused"), say)}</span>`}`;
}

function coverageSection({ check: { coverage }, unknown }: Review, say: Say): Markup {
  const notJudged = Object.entries(coverage.notJudged).sort(([a], [b]) => (a < b ? -1 : 1));
  const rest = coverage.resources - coverage.judged;
  return html`<section id="coverage">
    <h2>${say("section.coverage")}</h2>
    <p>${say("coverage.seen", { stacks: coverage.stacks, resources: coverage.resources })}</p>
    <p>${say("coverage.judged", { judged: coverage.judged, rest })}</p>
    <p>${say("coverage.unknown", { asked: unknown.asked, attributes: unknown.attributes })}</p>
    <p>${say("coverage.limits")}</p>
    ${
      notJudged.length > 0 &&
      html`<details>
        <summary>${say("coverage.notJudged")}</summary>
        <table>
          ${notJudged.map(
            ([type, count]) =>
              html`<tr>
                <td><code>${type}</code></td>
                <td class="number">${count}</td>
              </tr>`,
          )}
        </table>
      </details>`
    }
    ${coverage.unknown.length > 0 && unknownTable(coverage, say)}
  </section>`;
}

function unknownTable(coverage: Review["check"]["coverage"], say: Say): Markup {
  return html`<details open>
    <summary>${say("coverage.unknownOfCheck", { asked: coverage.unknown.length })}</summary>
    <table>
      <tr>
        <th>${say("column.type")}</th>
        <th>${say("column.attribute")}</th>
        <th class="number">${say("column.count")}</th>
        <th>${say("column.reason")}</th>
        <th>${say("column.example")}</th>
      </tr>
      ${unknownKinds(coverage).map(
        (kind) =>
          html`<tr>
            <td><code>${kind.type}</code></td>
            <td><code>${kind.attribute}</code></td>
            <td class="number">${kind.count}</td>
            <td>${kind.reason}</td>
            <td><code>${kind.example}</code></td>
          </tr>`,
      )}
    </table>
  </details>`;
}

function provenanceSection({ generatedFrom: from, date }: Review, say: Say): Markup {
  const facts: [string, string][] = [
    [say("provenance.commit"), from.commit ?? say("provenance.none")],
    [say("provenance.engine"), from.engine],
    [say("provenance.provider"), from.provider],
    [say("provenance.tool"), from.toolVersion],
    [say("provenance.date"), date],
    ...(from.time === undefined ? [] : [[say("provenance.time"), from.time] as [string, string]]),
  ];
  return html`<section id="provenance">
    <h2>${say("section.provenance")}</h2>
    <table>
      ${facts.map(
        ([label, value]) =>
          html`<tr>
            <th>${label}</th>
            <td><code>${value}</code></td>
          </tr>`,
      )}
    </table>
  </section>`;
}

function signaturesSection(say: Say): Markup {
  return html`<section id="signatures">
    <h2>${say("section.signatures")}</h2>
    <table class="signatures">
      ${(["signature.prepared", "signature.reviewed", "signature.approved"] as const).map(
        (id) =>
          html`<tr>
            <th>${say(id)}</th>
            <td></td>
            <th>${say("signature.date")}</th>
            <td></td>
          </tr>`,
      )}
    </table>
  </section>`;
}
