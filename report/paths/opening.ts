import type { CityReach } from "../../reachability/city";
import { servicesMeet, subtractServices } from "../../reachability/header/services";
import type { Services } from "../../reachability/network";
import { openingsOf, type Grain, type Opening, type Way } from "../../reachability/openings";
import { serviceNames } from "../../reachability/service-names";
import { nameOf, resourceOf, type ResourceName } from "../../reachability/steps";
import { hopsOf } from "../../reachability/trail";

/** What is open from one place to another. */
export interface ShownOpening {
  readonly from: string;
  readonly to: string;
  readonly services: readonly string[];
  /** Open only if what the plan does not tell turns out badly. */
  readonly possible: readonly string[];
  /** What lets the services through: a resource of one way for each of them. */
  readonly by: readonly ResourceName[];
}

/** The part of an opening that is to be shown. */
export interface Part {
  readonly services: Services;
  readonly possible: Services;
}

/** Every pair of places that something gets through between; the line between the sites is a wire and no place. */
export function openingsBetween(city: CityReach, grain: Grain): readonly Opening[] {
  return openingsOf(city, grain)
    .filter(({ ways }) => ways.every(({ from, to }) => from.kind !== "link" && to.kind !== "link"))
    .map((opening) => ({ ...opening, possible: subtractServices(opening.possible, opening.services) }));
}

/**
 * An opening as people and machines read it.
 * @param touched keys of resources, see {@link keyOf}, that are named before others
 */
export function showOpening(
  { from, to, ways }: Opening,
  { services, possible }: Part,
  touched: ReadonlySet<string> = new Set(),
): ShownOpening {
  const named = new Map<string, ResourceName>();
  for (const box of [...services, ...possible]) {
    const by = doorOf(ways, [box], touched);
    if (by) named.set(keyOf(by), by);
  }
  return {
    from,
    to,
    services: serviceNames(services),
    possible: serviceNames(possible),
    by: [...named.values()],
  };
}

/** A resource as a key. */
export function keyOf({ stack, address }: Pick<ResourceName, "stack" | "address">): string {
  return `${stack}::${address}`;
}

/** The last resource of a way that the change touches, else of its last step: who lets in answers for it. */
function doorOf(
  ways: readonly Way[],
  services: Services,
  touched: ReadonlySet<string>,
): ResourceName | undefined {
  let otherwise: ResourceName | undefined;
  for (const { reached } of ways) {
    if (!servicesMeet(reached.beam.services, services)) continue;
    const resources = hopsOf(reached.trail).flatMap((hop) => resourceOf(hop) ?? []);
    const found = resources.findLast((resource) => touched.has(keyOf(resource)));
    if (found) return nameOf(found);
    const last = resources.at(-1);
    if (last) otherwise ??= nameOf(last);
    // Without a change every way says as much as the first.
    if (otherwise && touched.size === 0) return otherwise;
  }
  return otherwise;
}
