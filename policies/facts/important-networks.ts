import type { Environment } from "../../environments/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { strictSystems } from "./levels";
import { blocksOfZones, recoveryZoneId } from "./zones";

/** Zones whose networks are important whatever stands on them. */
const importantZones = ["exchange", "management"];

/** Addresses of important networks: exchange, management, recovery, and networks of strict systems that hold data and publish nothing. */
export function importantAddresses(context: RuleContext): AddressSet {
  const { environment } = context;
  const recovery = recoveryZoneId(environment);
  const zones = blocksOfZones(
    environment,
    recovery === undefined ? importantZones : [...importantZones, recovery],
  );
  const shown = new Set(publishingTiers(environment).flatMap(({ addresses }) => addresses));
  const data = strictSystems(context).flatMap(({ system }) =>
    system.tiers.filter(
      ({ volumes = [], addresses }) => volumes.length > 0 && !addresses.some((address) => shown.has(address)),
    ),
  );
  // The machines, not their networks: a network may be the agency's only one.
  const machines = data.flatMap(({ addresses }) =>
    addresses.flatMap((address) => AddressSet.parse(address)?.intervals ?? []),
  );
  return AddressSet.of(4, [...zones.intervals, ...machines]).minus(blocksOfZones(environment, ["published"]));
}

/** Tiers that the internet reaches by declaration. */
function publishingTiers({ systems }: Environment) {
  return systems.flatMap(({ system }) =>
    (system.publish ?? []).flatMap(({ tier }) => {
      const balanced = system.loadBalancers?.find(({ id }) => id === tier)?.tier ?? tier;
      return system.tiers.filter(({ id }) => id === balanced);
    }),
  );
}
