import { unitKey, type Area } from "./areas";
import type { CityReach } from "./city";
import type { Reached } from "./engine";
import { uniteServices } from "./header/services";
import type { Services } from "./network";

/** Everything that gets from one place to another. */
export interface Opening {
  readonly from: string;
  readonly to: string;
  /** What gets through for certain, as it arrives. */
  readonly services: Services;
  /** What gets through if what the plan does not tell turns out badly. */
  readonly possible: Services;
  readonly ways: readonly Way[];
}

/** A set of packets that gets through, with the areas of its ends. */
export interface Way {
  readonly from: Area;
  readonly to: Area;
  readonly reached: Reached;
}

/** How places are told apart. */
export type Grain = "zone" | "unit";

/** Every pair of places that something gets through between; what stays inside one place is left out. */
export function openingsOf(city: CityReach, grain: Grain): readonly Opening[] {
  const pairs = new Map<string, { from: string; to: string; ways: Way[] }>();
  for (const reached of city.reached) {
    const from = city.areaOf(reached.from);
    const to = city.areaOf(reached.to);
    const [one, other] = [placeOf(from, grain), placeOf(to, grain)];
    if (one === other) continue;
    const key = `${one} ${other}`;
    let pair = pairs.get(key);
    if (!pair) pairs.set(key, (pair = { from: one, to: other, ways: [] }));
    pair.ways.push({ from, to, reached });
  }
  return [...pairs.values()]
    .map((pair) => ({
      ...pair,
      services: servicesOf(pair.ways, false),
      possible: servicesOf(pair.ways, true),
    }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** Name of a place: the zone, or the unit. */
export function placeOf(area: Area, grain: Grain): string {
  return grain === "zone" ? area.zone : unitKey(area);
}

function servicesOf(ways: readonly Way[], doubtful: boolean): Services {
  const distinct = new Set<Services[number]>();
  for (const { reached } of ways) {
    if (reached.trail.doubtful === doubtful) for (const box of reached.beam.services) distinct.add(box);
  }
  return uniteServices([[...distinct]]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
