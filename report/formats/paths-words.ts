import type { Language } from "../../messages/text";
import { shortName } from "../../reachability/steps";
import { pairKinds, type ChangedOpening, type PairKind } from "../paths/change";
import { signs, stateOf, type State } from "../paths/matrix";
import { list, same } from "../phrases";
import type { Review, ReviewPaths } from "../model";
import type { Say } from "../wording";

/** Pairs of one kind, and how many of them a person is shown at first: ways from outside and between units all, if they are not very many. */
export interface KindOfPairs {
  readonly kind: PairKind;
  readonly pairs: readonly ChangedOpening[];
  readonly first: number;
}

const first: Readonly<Record<PairKind, number>> = {
  internet: 30,
  unplaced: 30,
  agencies: 30,
  counties: 30,
  management: 5,
  others: 5,
};

/** Pairs by kind, the most dangerous first, without kinds that have none. */
export function byKind(pairs: readonly ChangedOpening[]): readonly KindOfPairs[] {
  return pairKinds
    .map((kind) => ({ kind, pairs: pairs.filter((pair) => pair.kind === kind), first: first[kind] }))
    .filter((group) => group.pairs.length > 0);
}

/** How many pairs there are of each kind; that there are none of a kind is worth saying. */
export function countsText(pairs: readonly ChangedOpening[], say: Say): string {
  const counts = pairKinds.map((kind) => [kind, pairs.filter((pair) => pair.kind === kind).length]);
  return say("paths.counts", Object.fromEntries(counts) as Record<PairKind, number>);
}

/** What the table of zones cannot know, since its stacks have no plan; empty when all have one. */
export function partialText({ stacks, omitted }: Review, say: Say): string {
  const missing = [...omitted, ...stacks.filter(({ failed }) => failed).map(({ id }) => id)];
  return missing.length === 0
    ? ""
    : say("paths.partial", { count: missing.length, stacks: list(missing.map(same)) });
}

/** One field of the table of zones, a sign with its word; undefined for a zone with itself. */
export function fieldOf(
  { zonePairs }: ReviewPaths,
  from: string,
  to: string,
  say: Say,
): { readonly state: State; readonly text: string } | undefined {
  const state = stateOf(zonePairs, from, to);
  return state && { state, text: `${signs[state]} ${say(`paths.${state}`)}` };
}

/** Name of a zone or unit. */
export function placeText({ places }: ReviewPaths, place: string, language: Language): string {
  return places[place]?.[language] ?? place;
}

/** What lets a pair through. */
export function doorsOf({ by }: ChangedOpening): readonly string[] {
  return by.map(shortName);
}
