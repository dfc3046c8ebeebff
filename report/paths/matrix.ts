import { fill, type Language, type Text } from "../../messages/text";
import type { CityReach } from "../../reachability/city";
import type { Grain } from "../../reachability/openings";
import { messages } from "./messages";
import { openingsBetween, showOpening, type ShownOpening } from "./opening";

/** Zone by zone and unit by unit, what is open. */
export interface Matrix {
  readonly zones: readonly string[];
  readonly units: readonly string[];
  readonly zonePairs: readonly ShownOpening[];
  readonly unitPairs: readonly ShownOpening[];
}

/** The matrix of a city. Places without a host are in it too when an opening names them. */
export function matrixOf(city: CityReach): Matrix {
  const zonePairs = shown(city, "zone");
  const unitPairs = shown(city, "unit");
  return { zones: placesOf(zonePairs), units: placesOf(unitPairs), zonePairs, unitPairs };
}

/** Pairs of places of one size. */
export function shown(city: CityReach, grain: Grain): readonly ShownOpening[] {
  return openingsBetween(city, grain).map((opening) => showOpening(opening, opening));
}

/** Every place that a pair names, in order. */
export function placesOf(pairs: readonly Pick<ShownOpening, "from" | "to">[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ from, to }) => [from, to]))].sort();
}

/** An opening without what lets it through. */
export type Pair = Omit<ShownOpening, "by">;

/** How open it is from one place to another. */
export type State = "open" | "possible" | "closed";

/** Signs that a table shows. */
export const signs: Readonly<Record<State, string>> = { open: "■", possible: "?", closed: "·" };

/** State of one field of the table; undefined for a place with itself. */
export function stateOf(pairs: readonly Pair[], from: string, to: string): State | undefined {
  if (from === to) return undefined;
  const pair = pairs.find((one) => one.from === from && one.to === to);
  if (!pair) return "closed";
  return pair.services.length > 0 ? "open" : "possible";
}

/** A matrix in words: the zones as a table, then what is open between units of one kind, which should be nothing. */
export function matrixText(
  matrix: Matrix,
  counts: { agencies: number; counties: number },
  language: Language,
): string {
  const say = (text: Text, values: Parameters<typeof fill>[1] = {}) => fill(text, values)[language];
  const direct = (kind: string) =>
    matrix.unitPairs.filter(({ from, to }) => from.startsWith(kind) && to.startsWith(kind));
  const pairs = (count: number) => count * Math.max(count - 1, 0);
  const lines = [
    say(messages.matrix),
    "",
    ...table(matrix),
    "",
    ...matrix.zonePairs.map((pair) => `  ${wordsOf(pair)}`),
    "",
    say(messages.agencies, { all: pairs(counts.agencies), count: direct("agency:").length }),
    ...direct("agency:").map((pair) => `  ${wordsOf(pair)}`),
    say(messages.counties, { all: pairs(counts.counties), count: direct("county:").length }),
    ...direct("county:").map((pair) => `  ${wordsOf(pair)}`),
    say(messages.pairs, { all: pairs(matrix.units.length), count: matrix.unitPairs.length }),
  ];
  return `${lines.join("\n")}\n`;
}

/** Services of an opening; what is only possible has a question mark. */
export function servicesText({ services, possible }: Pair): string {
  return [...services, ...possible.map((name) => `${name}?`)].join(" ");
}

function table({ zones, zonePairs }: Matrix): string[] {
  const width = Math.max(...zones.map((zone) => zone.length), 0) + 4;
  const head = " ".repeat(width) + zones.map((_, at) => String(at + 1).padStart(4)).join("");
  const cell = (from: string, to: string) => {
    const state = stateOf(zonePairs, from, to);
    return (state ? signs[state] : "").padStart(4);
  };
  return [
    head,
    ...zones.map((from, at) =>
      (
        `${String(at + 1).padStart(2)} ${from}`.padEnd(width) + zones.map((to) => cell(from, to)).join("")
      ).trimEnd(),
    ),
  ];
}

function wordsOf(pair: ShownOpening): string {
  return `${pair.from} → ${pair.to}: ${servicesText(pair)}`;
}
