import type { Environment } from "../../environments/model";
import type { Estate, StackPlan } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { priorOf } from "../../estate/prior";
import type { Text } from "../../messages/text";
import { knownReach, reachOf } from "../../reachability/city";
import { changeOf, touchedBy, type PathChange } from "./change";
import { placesOf, shown } from "./matrix";
import { placeNames } from "./names";
import type { ShownOpening } from "./opening";

/** Who can talk to whom after a change, and what the change opens and closes. */
export interface ReviewPaths extends PathChange {
  /** Zones that something gets from or to. */
  readonly zones: readonly string[];
  readonly zonePairs: readonly Omit<ShownOpening, "by">[];
  /** Names of every zone and unit above, by id of the zone and key of the unit. */
  readonly places: Readonly<Record<string, Text>>;
}

/**
 * What a review says of paths.
 * @param estate of the plans; what rules found out of it serves again
 */
export function reviewPaths(
  environment: Environment,
  estate: Estate,
  plans: readonly StackPlan[],
): ReviewPaths {
  const city = knownReach(environment, estate);
  const prior = priorOf(plans);
  const before = prior.length === 0 ? undefined : reachOf(environment, buildEstate(prior));
  const zonePairs = shown(city, "zone").map(({ by: _, ...pair }) => pair);
  const change = changeOf(before, city, touchedBy(estate));
  const zones = placesOf(zonePairs);
  const nameOf = placeNames(environment);
  const units = placesOf([...change.opens, ...change.closes]);
  const places = Object.fromEntries([
    ...zones.map((zone) => [zone, nameOf(zone === "internet" ? zone : `zone:${zone}`)]),
    ...units.map((unit) => [unit, nameOf(unit)]),
  ]) as Record<string, Text>;
  return { zones, zonePairs, ...change, places };
}
