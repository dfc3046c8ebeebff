import { nouns } from "../messages";
import { contains, parseCidr } from "../addresses";
import type { RecoveryFile } from "../types";
import type { Context } from "./context";
import { blocksIn, linkPrefix, linksName, mustHold } from "./link-capacity";
import { mustBeDisjoint, mustBeInside, named, neededZone, type Range } from "./ranges";

/** Networks of the recovery site and the block of its links lie in zone recovery and apart; every mirrored agency has a link. */
export function checkRecoveryNetworks(context: Context): void {
  const { recovery } = context.draft;
  if (!recovery) return;
  const links = { what: linksName("recovery"), cidr: recovery.links, node: recovery, key: "links" };
  const ranges: readonly Range[] = [
    links,
    ...recovery.networks.map((network) => ({
      what: named(nouns.recoveryNetwork, network.id),
      cidr: network.cidr,
      node: network,
      key: "cidr",
    })),
  ];
  for (const range of ranges) {
    const zone = neededZone(context, "recovery", range.what);
    if (zone) mustBeInside(context, range, named(nouns.zone, zone.id), zone.block);
  }
  mustBeDisjoint(context, ranges);
  checkLinks(context, recovery, links);
}

/** Prefix length of the mirror of an agency. */
const mirrorPrefix = 20;

/** The network in the n-th /20 of the zone takes the n-th link. */
function checkLinks(context: Context, recovery: RecoveryFile, links: Range): void {
  const zone = context.draft.addressPlan?.zones.find(({ id }) => id === "recovery");
  for (const network of recovery.networks.filter(({ mirrors }) => mirrors === "agency")) {
    if (!zone || !contains(zone.block, network.cidr)) continue;
    const offset = parseCidr(network.cidr).first - parseCidr(zone.block).first;
    const index = Math.floor(offset / 2 ** (32 - mirrorPrefix));
    mustHold(
      context,
      links,
      blocksIn(links.cidr, linkPrefix),
      index,
      named(nouns.recoveryNetwork, network.id),
    );
  }
}
