import type { Environment } from "../../environments/model";
import { AddressSet } from "../../estate/address-set";

/** The address plan as sets. */
export interface AddressPlan {
  /** Every address of a zone that is not outside. */
  readonly inside: AddressSet;
  /** Block of each agency by id. */
  readonly agencies: ReadonlyMap<string, AddressSet>;
}

// Metadata service, DHCP broadcast: addresses of the cloud itself, never routed.
const ofTheCloud = ["169.254.169.254/32", "255.255.255.255/32"];

/** Reads the address plan of an environment. */
export function addressPlanOf(environment: Environment): AddressPlan {
  const zones = environment.addressPlan.zones.filter((zone) => zone.outside !== true);
  return {
    inside: setOf([...zones.map((zone) => zone.block), ...ofTheCloud]),
    agencies: new Map(environment.agencies.map((agency) => [agency.id, setOf([agency.block])])),
  };
}

function setOf(blocks: readonly string[]): AddressSet {
  const sets = blocks.map((block) => AddressSet.parse(block)).filter((set) => set?.family === 4);
  return AddressSet.of(
    4,
    sets.flatMap((set) => set?.intervals ?? []),
  );
}

/** The part of a set that is in no zone: the internet. IPv6 has no zones, so all of it. */
export function internetPart(plan: AddressPlan, set: AddressSet): AddressSet {
  return set.family === 6 ? set : set.minus(plan.inside);
}
