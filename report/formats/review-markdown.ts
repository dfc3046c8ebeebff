import type { Language } from "../../messages/text";
import { code, escapeMarkdown as esc, table } from "../markdown";
import { list, same } from "../phrases";
import type { Change, Review } from "../model";
import { aside, attributeText, placeName, sayIn, stackNotes, yuan, type Say } from "../wording";
import { findingsMarkdown, rulesMarkdown } from "./check-markdown";
import type { ReviewFormat } from "./format";
import { pathsMarkdown } from "./paths-markdown";

/** For a merge request: the same order as the page, new resources only counted. */
export const reviewMarkdown: ReviewFormat = {
  file: "review.md",
  render(review, language) {
    const say = sayIn(language);
    const parts = [
      headline(review, language, say),
      units(review, language, say),
      dangerous(review, say),
      updates(review, say),
      pathsMarkdown(review, language),
      `## ${say("section.findings")}\n`,
      findingsMarkdown(review.check, language, review.rules ?? []),
      `## ${say("section.rules")}\n`,
      rulesMarkdown(review.check, language),
      cost(review, language, say),
      stacks(review, language, say),
      coverage(review, say),
      provenance(review, say),
    ];
    return parts.filter((part) => part !== "").join("\n");
  },
};

function headline(review: Review, language: Language, say: Say): string {
  const { environment, date, verdict, totals } = review;
  const actions = ["delete", "replace", "update", "create", "no-op"] as const;
  const counts = actions.map((action) =>
    say("label.count", { label: say(`action.${action}`), count: totals[action] }),
  );
  return [
    `# ${esc(say("title", { name: environment.name }))}`,
    `**${esc(environment.marking[language])}** · ${esc(say("lead", { date }))}`,
    `> ${esc(environment.notice[language])}`,
    `**${say(`verdict.label.${verdict.kind}`)}** ${esc(verdict.sentence[language])}`,
    counts.join(" · "),
    ...stackNotes(review, say).map(esc),
    "",
  ].join("\n\n");
}

function units({ units: all }: Review, language: Language, say: Say): string {
  const lines = all.map(({ name, preview, sentences }) => {
    return `- **${esc(name[language])}**${preview ? aside(say("unit.preview"), say) : ""} ${sentences.map((sentence) => esc(sentence[language])).join(" ")}`;
  });
  return `## ${say("section.units")}\n\n${lines.join("\n")}\n`;
}

function dangerous({ changes: all }: Review, say: Say): string {
  const some = all.filter(({ action }) => action === "delete" || action === "replace" || action === "forget");
  return `## ${say("section.dangerous")}\n\n${some.length === 0 ? `${say("section.noDangerous")}\n` : changeTable(some, say)}`;
}

function updates({ changes: all }: Review, say: Say): string {
  const some = all.filter(({ action }) => action === "update");
  return `## ${say("section.updates")}\n\n${some.length === 0 ? `${say("section.noUpdates")}\n` : changeTable(some, say)}`;
}

function changeTable(list: readonly Change[], say: Say): string {
  const head = [say("column.action"), say("column.resource"), say("column.change"), say("column.place")];
  return table(
    head,
    list.map((change) => [
      say(`action.${change.action}`),
      code(change.address),
      change.attributes
        .filter((attribute) => attribute.headline)
        .map((attribute) => code(attributeText(attribute, change.action, say)))
        .join("<br>"),
      code(placeName(change.origin)),
    ]),
  );
}

function cost({ cost: projects }: Review, language: Language, say: Say): string {
  if (projects === undefined) return "";
  const head = [say("column.project"), say("column.cost"), say("column.ceiling"), say("column.remainder")];
  const rows = projects.map((project) => {
    const known = project.unpriced.length === 0;
    const left = project.ceilingYuanPerYear - project.yuanPerYear;
    return [
      esc(project.name[language]),
      known
        ? yuan(project.yuanPerYear)
        : esc(say("cost.unknown", { items: list(project.unpriced.map(same), 3) })),
      yuan(project.ceilingYuanPerYear),
      left < 0 ? `${yuan(left)} **${say("cost.over")}**` : known ? yuan(left) : "—",
    ];
  });
  return `## ${say("section.cost")}\n\n${table(head, rows)}`;
}

function stacks({ stacks: list }: Review, language: Language, say: Say): string {
  const actions = ["create", "update", "replace", "delete", "forget", "no-op"] as const;
  const head = [
    say("column.stack"),
    say("column.site"),
    say("column.state"),
    ...actions.map((action) => say(`action.${action}`)),
  ];
  const rows = list.map((stack) => {
    const state = stack.failed
      ? `**${say("state.failed")}** ${esc(stack.failed[language])}`
      : say(stack.preview ? "state.preview" : "state.planned") +
        (stack.reused ? aside(say("state.reused"), say) : "");
    return [
      code(stack.id),
      esc(stack.site),
      state,
      ...actions.map((action) => (stack.failed ? "—" : stack.resources[action])),
    ];
  });
  return `## ${say("section.stacks")}\n\n${table(head, rows)}`;
}

function coverage({ check, unknown }: Review, say: Say): string {
  const { stacks: count, resources, judged, notJudged } = check.coverage;
  const types = Object.entries(notJudged)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, number]) => `${code(type)} ${number}`);
  return [
    `## ${say("section.coverage")}\n`,
    `- ${say("coverage.seen", { stacks: count, resources })}`,
    `- ${say("coverage.judged", { judged, rest: resources - judged })}`,
    `- ${say("coverage.unknown", { asked: unknown.asked, attributes: unknown.attributes })}`,
    `- ${say("coverage.limits")}`,
    ...(types.length > 0
      ? [`- ${say("label.line", { label: say("coverage.notJudged"), value: types.join(", ") })}`]
      : []),
    "",
  ].join("\n");
}

function provenance({ generatedFrom: from, date }: Review, say: Say): string {
  const facts = [
    [say("provenance.commit"), from.commit ?? say("provenance.none")],
    [say("provenance.engine"), from.engine],
    [say("provenance.provider"), from.provider],
    [say("provenance.tool"), from.toolVersion],
    [say("provenance.date"), date],
    ...(from.time === undefined ? [] : [[say("provenance.time"), from.time]]),
  ];
  return `## ${say("section.provenance")}\n\n${facts.map(([label, value]) => `- ${label} ${code(value ?? "")}`).join("\n")}\n`;
}
