import type { Environment } from "../../environments/model";
import { AddressSet } from "../../estate/address-set";

/** Id of the zone that holds the networks of the recovery site; undefined when there is none. */
export function recoveryZoneId(environment: Environment): string | undefined {
  const [network] = environment.recovery?.networks ?? [];
  return network && zoneIdOf(environment, network.cidr);
}

/** Id of the zone whose block holds a block. */
export function zoneIdOf(environment: Environment, block: string): string | undefined {
  const set = AddressSet.parse(block);
  return environment.addressPlan.zones.find((zone) => {
    const whole = AddressSet.parse(zone.block);
    return set !== undefined && whole !== undefined && set.minus(whole).isEmpty;
  })?.id;
}

/** Addresses of the zones with these ids. */
export function blocksOfZones(environment: Environment, ids: readonly string[]): AddressSet {
  const zones = environment.addressPlan.zones.filter(({ id }) => ids.includes(id));
  return AddressSet.of(
    4,
    zones.flatMap(({ block }) => AddressSet.parse(block)?.intervals ?? []),
  );
}
