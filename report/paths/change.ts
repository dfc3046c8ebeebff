import type { Estate } from "../../estate/model";
import { fill, type Language, type Text } from "../../messages/text";
import type { CityReach } from "../../reachability/city";
import { subtractServices } from "../../reachability/header/services";
import type { Opening } from "../../reachability/openings";
import { shortName } from "../../reachability/steps";
import { servicesText } from "./matrix";
import { messages } from "./messages";
import { keyOf, openingsBetween, showOpening, type ShownOpening } from "./opening";

/** What two places are to each other, the most dangerous first. */
export const pairKinds = ["internet", "unplaced", "agencies", "counties", "management", "others"] as const;
export type PairKind = (typeof pairKinds)[number];

/** What opens or closes between two units. */
export interface ChangedOpening extends ShownOpening {
  readonly kind: PairKind;
}

/** What a change opens and closes between units, the most dangerous first. */
export interface PathChange {
  readonly opens: readonly ChangedOpening[];
  readonly closes: readonly ChangedOpening[];
}

/**
 * Compares unit by unit.
 * @param before undefined: nothing stands yet
 * @param touched keys of the resources that the change touches, see {@link touchedBy}: of a way these are named
 */
export function changeOf(
  before: CityReach | undefined,
  after: CityReach,
  touched: ReadonlySet<string>,
): PathChange {
  const earlier = before ? openingsBetween(before, "unit") : [];
  const later = openingsBetween(after, "unit");
  return { opens: more(later, earlier, touched), closes: less(earlier, later, touched) };
}

/** Keys of the resources that plans make, alter or remove. */
export function touchedBy({ resources }: Estate): ReadonlySet<string> {
  return new Set(resources.filter(({ action }) => action !== "no-op" && action !== "read").map(keyOf));
}

/** A change in words. */
export function changeText({ opens, closes }: PathChange, language: Language): string {
  const say = (text: Text, values: Parameters<typeof fill>[1] = {}) => fill(text, values)[language];
  if (opens.length + closes.length === 0) return `${say(messages.same)}\n`;
  const list = (text: Text, pairs: readonly ShownOpening[]) =>
    pairs.flatMap((pair) => [
      say(text, { from: pair.from, to: pair.to, services: servicesText(pair) }),
      ...pair.by.map((resource) => `  ${say(messages.by, { resource: shortName(resource) })}`),
    ]);
  return `${[
    say(messages.changed, { opens: opens.length, closes: closes.length }),
    ...list(messages.opens, opens),
    ...list(messages.closes, closes),
  ].join("\n")}\n`;
}

/** What is open now and was not. What was certain and is only possible now opens nothing. */
function more(
  later: readonly Opening[],
  earlier: readonly Opening[],
  touched: ReadonlySet<string>,
): ChangedOpening[] {
  return compared(later, earlier, touched, (now, before) => ({
    services: subtractServices(now.services, before.services),
    possible: subtractServices(subtractServices(now.possible, before.possible), before.services),
  }));
}

/** What was open and is surely not now. */
function less(
  earlier: readonly Opening[],
  later: readonly Opening[],
  touched: ReadonlySet<string>,
): ChangedOpening[] {
  return compared(earlier, later, touched, (before, now) => ({
    services: subtractServices(subtractServices(before.services, now.services), now.possible),
    possible: subtractServices(subtractServices(before.possible, now.possible), now.services),
  }));
}

type Sides = Pick<Opening, "services" | "possible">;
const closed: Sides = { services: [], possible: [] };

function compared(
  ones: readonly Opening[],
  others: readonly Opening[],
  touched: ReadonlySet<string>,
  rest: (one: Sides, other: Sides) => Sides,
): ChangedOpening[] {
  const known = new Map(others.map((other) => [`${other.from} ${other.to}`, other]));
  return ones
    .flatMap((one) => {
      const part = rest(one, known.get(`${one.from} ${one.to}`) ?? closed);
      if (part.services.length + part.possible.length === 0) return [];
      return [{ ...showOpening(one, part, touched), kind: kindOf(one) }];
    })
    .sort((a, b) => pairKinds.indexOf(a.kind) - pairKinds.indexOf(b.kind));
}

function kindOf({ from, to }: Pick<Opening, "from" | "to">): PairKind {
  const both = (kind: string) => from.startsWith(kind) && to.startsWith(kind);
  if (from === "internet" || to === "internet") return "internet";
  if ([from, to].some((place) => place.startsWith("unplaced:"))) return "unplaced";
  if (both("agency:")) return "agencies";
  if (both("county:")) return "counties";
  return from === "zone:management" || to === "zone:management" ? "management" : "others";
}
