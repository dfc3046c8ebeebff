import fc from "fast-check";
import type { Network } from "../../../reachability/network";
import { key } from "./packet";
import { packets } from "./packets";
import { networks } from "./random";
import { simulate } from "./simulate";

/** What packets of a network do that proves something. */
const traits = ["is far", "is rewritten", "is forwarded by a host"] as const;
type Trait = (typeof traits)[number];

const sample = fc.sample(networks, { numRuns: 40, seed: 20261124 }).map(traitsOf);

test.each<[Trait, number]>([
  // More than one router away.
  ["is far", 34],
  ["is rewritten", 10],
  ["is forwarded by a host", 34],
])("a packet %s in at least %d of 100 networks", (trait, share) => {
  expect(sample.filter((found) => found.has(trait)).length).toBeGreaterThanOrEqual(
    (sample.length * share) / 100,
  );
});

function traitsOf(network: Network): ReadonlySet<Trait> {
  const found = new Set<Trait>();
  for (const { id } of network.ports) {
    for (const sent of packets) {
      if (found.size === traits.length) return found;
      for (const { packet, way } of simulate(network, id, sent).arrivals) {
        const routers = new Set(way.flatMap((place) => ("router" in place ? [place.router] : [])));
        if (routers.size > 1) found.add("is far");
        if (key(packet) !== key(sent)) found.add("is rewritten");
        if (way.filter((place) => "port" in place).length > 1) found.add("is forwarded by a host");
      }
    }
  }
  return found;
}
