import { nouns } from "../messages";
import type { Context } from "./context";
import { mustBeDisjoint, mustBeInside, mustLeave, named } from "./ranges";

/** Zones lie apart; networks of the backbone lie in their zone and apart from each other. */
export function checkZones(context: Context): void {
  const { addressPlan, backbone, counties } = context.draft;
  mustBeDisjoint(
    context,
    (addressPlan?.zones ?? []).map((zone) => ({
      what: named(nouns.zone, zone.id),
      cidr: zone.block,
      node: zone,
      key: "block",
    })),
  );
  const networks = backbone?.networks ?? [];
  const ranges = networks.map((network) => ({
    what: named(nouns.network, network.id),
    cidr: network.cidr,
    node: network,
    key: "cidr",
    zone: network.zone,
  }));
  for (const range of ranges) {
    // A zone that the plan does not know is a wrong reference, reported there.
    const zone = addressPlan?.zones.find(({ id }) => id === range.zone);
    if (zone) mustBeInside(context, range, named(nouns.zone, zone.id), zone.block);
    if (range.zone !== "extranet") continue;
    for (const county of counties) mustLeave(context, range, named(nouns.county, county.id), county.block);
  }
  mustBeDisjoint(context, ranges);
}
