import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";

/** A zone of the address plan as a set. */
export interface ZoneBlock {
  readonly id: string;
  readonly block: AddressSet;
}

const known = new WeakMap<RuleContext, readonly ZoneBlock[]>();

/** Zones of the address plan. */
export function zoneBlocks(context: RuleContext): readonly ZoneBlock[] {
  let zones = known.get(context);
  if (!zones) {
    zones = context.environment.addressPlan.zones.flatMap(({ id, block }) => {
      const set = AddressSet.parse(block);
      return set ? [{ id, block: set }] : [];
    });
    known.set(context, zones);
  }
  return zones;
}

/** Zones that a set reaches into. */
export function zonesAt(context: RuleContext, set: AddressSet): readonly ZoneBlock[] {
  return zoneBlocks(context).filter(({ block }) => block.intersects(set));
}
