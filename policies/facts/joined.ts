import type { RuleContext, Told } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { factsOf } from "./facts";
import { samePlace, type Place } from "./places";
import type { Foot, Router } from "./routers";
import { blockOf } from "./standing";

/** Places of one unit each; zones count as the core's. */
export function isLeaf({ kind }: Place): boolean {
  return kind === "agency" || kind === "county" || kind === "mirror" || kind === "internet";
}

/** Two places that the router may not have feet in at once. */
export function joinedPlaces(context: RuleContext, router: Router): readonly [Place, Place] | undefined {
  const { places, feet } = router;
  const owner = factsOf(context).owners.of(router.resource);
  const leaves = places.filter(isLeaf);
  const zones = places.filter(({ kind }) => kind === "zone");
  const [leaf, otherLeaf] = leaves;
  const agency = owner.kind === "unit" && owner.unit.kind === "agency";
  if (leaf && otherLeaf) {
    // Two agencies at a router of one of them are a matter of OPN-08.
    const said = agency && leaves.length === 2 && leaves.every(({ kind }) => kind === "agency");
    const own = leaves.some(({ id }) => owner.kind === "unit" && owner.unit.id === id);
    if (!said || !own || zones.length > 0) return [leaf, otherLeaf];
  }
  const [zone] = zones;
  if (leaf && zone) return [leaf, zone];
  const gateway = feet.find((foot) => foot.gateway);
  const outside = places.find(({ kind }) => kind === "outside");
  // A gateway elsewhere than at the egress is a matter of OPN-06; here it may stand beside its edges only.
  const atEgress = owner.kind === "unit" && owner.unit.kind === "egress";
  if (outside && (atEgress || !gateway)) {
    const astray = feet.find((foot) => !foot.gateway && !isEdge(context, foot) && isInside(foot));
    const place =
      astray && typeof astray.places !== "string"
        ? astray.places.find(({ kind }) => kind !== "outside")
        : undefined;
    if (place) return [outside, place];
  }
  const domains = domainsOf(feet);
  // The core alone stands in the zones and may reach every domain.
  return zones.length === 0 && domains[0] && domains[1] ? [domains[0], domains[1]] : undefined;
}

/** Rules that tell that the router joins units: OST-05, or OPN-08 where it is of one of two agencies. */
export function joinTold(context: RuleContext, router: Router): readonly Told[] {
  const { subject } = factsOf(context);
  const feet = router.feet.filter(({ gateway }) => !gateway);
  return [
    ...(joinedPlaces(context, router) ? [{ rule: "OST-05", subject: subject(router.resource) }] : []),
    ...feet.map((foot) => ({ rule: "OPN-08", subject: subject(foot.resource) })),
  ];
}

function isInside({ places }: Foot): boolean {
  return typeof places !== "string" && places.some(({ kind }) => kind !== "outside");
}

/** Domains of an intranet that the router's links and networks belong to. */
function domainsOf(feet: readonly Foot[]): readonly Place[] {
  const found: Place[] = [];
  for (const { places } of feet) {
    if (typeof places === "string") continue;
    for (const place of places) {
      const isDomain = place.kind === "link" && place.id !== "";
      if (isDomain && !found.some((other) => samePlace(other, place))) found.push(place);
    }
  }
  return found;
}

/** Is it a network that egress.yaml names as the edge of a line? */
function isEdge({ environment, estate }: RuleContext, { subnets }: Foot): boolean {
  const edges = new Set(
    environment.egress?.egresses.flatMap(({ links }) => links.map(({ edge }) => edge)) ?? [],
  );
  const declared = environment.backbone.networks.filter(({ id }) => edges.has(id));
  return subnets.every((subnet) =>
    declared.some(({ cidr }) => {
      const edge = AddressSet.parse(cidr);
      const block = blockOf(estate, subnet);
      return edge !== undefined && block !== undefined && block.minus(edge).isEmpty;
    }),
  );
}
