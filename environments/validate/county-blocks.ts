import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { CountyFile, Township } from "../types";
import type { Context } from "./context";
import { mustBeDisjoint, mustBeInside, mustHavePrefix, named, neededZone, type Range } from "./ranges";

/** Prefix length of the block of a township. */
const townshipPrefix = 20;

/** County n has 10.(64+n).0.0/16; its own network and the /20 of each township lie therein, apart; villages in their township. */
export function checkCountyBlocks(context: Context): void {
  for (const county of context.draft.counties) {
    checkBlock(context, county);
    checkTownships(context, county);
  }
}

function checkBlock(context: Context, county: CountyFile): void {
  const { number, block: got } = county;
  const wanted = `10.${64 + number}.0.0/16`;
  if (got !== wanted) context.report(fill(messages.countyBlock, { number, wanted, got }), county, "block");
  const what = named(nouns.county, county.id);
  const zone = neededZone(context, "extranet", what);
  const range = { what, cidr: got, node: county, key: "block" };
  if (zone) mustBeInside(context, range, named(nouns.zone, zone.id), zone.block);
}

function checkTownships(context: Context, county: CountyFile): void {
  const outer = named(nouns.county, county.id);
  const lan = { what: named(nouns.network, "lan"), cidr: county.lan, node: county, key: "lan" };
  const townships = county.townships.map((township) => ({
    what: named(nouns.township, township.id),
    cidr: township.block,
    node: township,
    key: "block",
  }));
  for (const range of [lan, ...townships]) mustBeInside(context, range, outer, county.block);
  for (const range of townships) mustHavePrefix(context, range, townshipPrefix);
  mustBeDisjoint(context, [lan, ...townships]);
  for (const township of county.townships) checkVillages(context, township);
}

function checkVillages(context: Context, township: Township): void {
  const lan = { what: named(nouns.network, "lan"), cidr: township.lan, node: township, key: "lan" };
  const ranges: readonly Range[] = [
    lan,
    ...township.villages.map((village) => ({
      what: named(nouns.village, village.id),
      cidr: village.cidr,
      node: village,
      key: "cidr",
    })),
  ];
  for (const range of ranges)
    mustBeInside(context, range, named(nouns.township, township.id), township.block);
  mustBeDisjoint(context, ranges);
}
