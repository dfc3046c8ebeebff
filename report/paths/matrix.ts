import { fill, type Language, type Text } from "../../messages/text";
import type { CityReach } from "../../reachability/city";
import { openingsOf, type Grain, type Opening } from "../../reachability/openings";
import { serviceNames } from "../../reachability/service-names";
import { nameOf, resourceOf, shortName, type ResourceName } from "../../reachability/steps";
import { hopsOf } from "../../reachability/trail";
import { messages } from "./messages";

/** What is open from one place to another. */
export interface ShownOpening {
  readonly from: string;
  readonly to: string;
  readonly services: readonly string[];
  readonly possible: readonly string[];
  /** A resource at the last step of one way. */
  readonly by?: ResourceName;
}

/** Zone by zone and unit by unit, what is open. */
export interface Matrix {
  readonly zones: readonly string[];
  readonly units: readonly string[];
  readonly zonePairs: readonly ShownOpening[];
  readonly unitPairs: readonly ShownOpening[];
}

/** Where nothing is. */
export const emptyMatrix: Matrix = { zones: [], units: [], zonePairs: [], unitPairs: [] };

/** What opens and what closes between two matrices. */
export interface MatrixChange {
  readonly opens: readonly ShownOpening[];
  readonly closes: readonly ShownOpening[];
}

/** The matrix of a city. Places without a host are in it too when an opening names them. */
export function matrixOf(city: CityReach): Matrix {
  const zonePairs = shown(city, "zone");
  const unitPairs = shown(city, "unit");
  return {
    zones: placesOf(zonePairs),
    units: placesOf(unitPairs),
    zonePairs,
    unitPairs,
  };
}

/** Compares unit by unit. */
export function changeOf(before: Matrix, after: Matrix): MatrixChange {
  return { opens: more(after, before), closes: more(before, after) };
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

/** A change in words. */
export function changeText({ opens, closes }: MatrixChange, language: Language): string {
  const say = (text: Text, values: Parameters<typeof fill>[1] = {}) => fill(text, values)[language];
  if (opens.length + closes.length === 0) return `${say(messages.same)}\n`;
  const list = (text: Text, pairs: readonly ShownOpening[]) =>
    pairs.flatMap((pair) => [
      say(text, {
        from: pair.from,
        to: pair.to,
        services: [...pair.services, ...pair.possible.map((name) => `${name}?`)].join(" "),
      }),
      ...(pair.by ? [`  ${say(messages.by, { resource: shortName(pair.by) })}`] : []),
    ]);
  return `${[
    say(messages.changed, { opens: opens.length, closes: closes.length }),
    ...list(messages.opens, opens),
    ...list(messages.closes, closes),
  ].join("\n")}\n`;
}

function shown(city: CityReach, grain: Grain): ShownOpening[] {
  return (
    openingsOf(city, grain)
      // The line between the sites is a wire and no place.
      .filter(({ ways }) => ways.every(({ from, to }) => from.kind !== "link" && to.kind !== "link"))
      .map((opening) => {
        const by = openedBy(opening);
        return {
          from: opening.from,
          to: opening.to,
          services: serviceNames(opening.services),
          possible: serviceNames(opening.possible),
          ...(by ? { by } : {}),
        };
      })
  );
}

function openedBy({ ways }: Opening): ResourceName | undefined {
  const [way] = ways;
  const last = way && hopsOf(way.reached.trail).at(-1);
  const resource = last && resourceOf(last);
  return resource && nameOf(resource);
}

function placesOf(pairs: readonly ShownOpening[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ from, to }) => [from, to]))].sort();
}

function more(one: Matrix, other: Matrix): ShownOpening[] {
  const known = new Map(other.unitPairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  return one.unitPairs.flatMap((pair) => {
    const before = known.get(`${pair.from} ${pair.to}`);
    const services = pair.services.filter((name) => before?.services.includes(name) !== true);
    const possible = pair.possible.filter((name) => before?.possible.includes(name) !== true);
    return services.length + possible.length > 0 ? [{ ...pair, services, possible }] : [];
  });
}

function table({ zones, zonePairs }: Matrix): string[] {
  const width = Math.max(...zones.map((zone) => zone.length), 0) + 4;
  const head = " ".repeat(width) + zones.map((_, at) => String(at + 1).padStart(4)).join("");
  const cell = (from: string, to: string) => {
    if (from === to) return "";
    const pair = zonePairs.find((one) => one.from === from && one.to === to);
    if (!pair) return "·";
    return pair.services.length > 0 ? "■" : "?";
  };
  return [
    head,
    ...zones.map(
      (from, at) =>
        `${String(at + 1).padStart(2)} ${from}`.padEnd(width) +
        zones.map((to) => cell(from, to).padStart(4)).join(""),
    ),
  ];
}

function wordsOf({ from, to, services, possible }: ShownOpening): string {
  return `${from} → ${to}: ${[...services, ...possible.map((name) => `${name}?`)].join(" ")}`;
}
