import type { Language } from "../../messages/text";
import { code, escapeMarkdown as esc, table } from "../markdown";
import type { Review, ReviewPaths } from "../model";
import type { ChangedOpening } from "../paths/change";
import { servicesText } from "../paths/matrix";
import { sayIn, type Say } from "../wording";
import { byKind, countsText, doorsOf, fieldOf, partialText, placeText } from "./paths-words";

/** Who can talk to whom, as on the page; of long lists the first ones, and how many more there are. */
export function pathsMarkdown(review: Review, language: Language): string {
  const { paths } = review;
  if (!paths) return "";
  const say = sayIn(language);
  const partial = partialText(review, say);
  const isSame = paths.opens.length + paths.closes.length === 0;
  return [
    `## ${say("paths.title")}\n`,
    ...(partial === "" ? [] : [`**${esc(partial)}**\n`]),
    zonesTable(paths, language, say),
    ...(isSame ? [`${say("paths.same")}\n`] : []),
    ...changed(paths, paths.opens, say("paths.opens", { count: paths.opens.length }), language, say),
    ...changed(paths, paths.closes, say("paths.closes", { count: paths.closes.length }), language, say),
  ].join("\n");
}

function zonesTable(paths: ReviewPaths, language: Language, say: Say): string {
  const { zones, zonePairs } = paths;
  if (zonePairs.length === 0) return `${say("paths.nothing")}\n`;
  const name = (place: string) => esc(placeText(paths, place, language));
  const rows = zones.map((from) => [
    name(from),
    ...zones.map((to) => fieldOf(paths, from, to, say)?.text ?? "—"),
  ]);
  return `${say("paths.matrix")}\n\n${table(["", ...zones.map(name)], rows)}`;
}

function changed(
  paths: ReviewPaths,
  pairs: readonly ChangedOpening[],
  title: string,
  language: Language,
  say: Say,
): string[] {
  if (pairs.length === 0) return [];
  const head = [say("column.from"), say("column.to"), say("column.services"), say("column.by")];
  const row = (pair: ChangedOpening) => [
    esc(placeText(paths, pair.from, language)),
    esc(placeText(paths, pair.to, language)),
    code(servicesText(pair)),
    doorsOf(pair).map(code).join("<br>"),
  ];
  return [
    `### ${title}\n`,
    `${countsText(pairs, say)}\n`,
    ...byKind(pairs).flatMap(({ kind, pairs: some, first }) => {
      const name = say(`paths.${kind}`);
      const rest = some.length - first;
      return [
        `**${name}**\n`,
        table(head, some.slice(0, first).map(row)),
        ...(rest > 0 ? [`${say("paths.morePrinted", { kind: name, count: rest })}\n`] : []),
      ];
    }),
  ];
}
