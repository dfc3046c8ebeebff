import { fill, type Text } from "../../messages/text";
import { contains, indexOfBlock, parseCidr } from "../addresses";
import { messages, nouns } from "../messages";
import type { LinkBlocks } from "../types";
import type { Context } from "./context";
import { blocksIn, linkPrefix, linksName, mustHold } from "./link-capacity";
import { mustBeDisjoint, mustBeInside, mustHavePrefix, named, neededZone, type Range } from "./ranges";

/** Prefix length of the links of all townships of one county. */
const countyPrefix = 22;

/** Blocks of links lie in zone transit, apart, and hold a link for every unit at the position of its block. */
export function checkLinks(context: Context): void {
  const { addressPlan, domains, recovery } = context.draft;
  const links = addressPlan?.links ?? {};
  const ranges: Range[] = Object.entries(links).map(([key, cidr]) => ({
    what: linksName(key),
    cidr,
    node: links,
    key,
  }));
  for (const domain of domains) {
    ranges.push({ what: linksName(domain.id), cidr: domain.links, node: domain, key: "links" });
  }
  if (recovery) {
    const { interconnect } = recovery;
    const line = {
      what: linksName("interconnect"),
      cidr: interconnect.cidr,
      node: interconnect,
      key: "cidr",
    };
    mustHavePrefix(context, line, linkPrefix);
    ranges.push(line);
  }
  for (const range of ranges) {
    const zone = neededZone(context, "transit", range.what);
    if (zone) mustBeInside(context, range, named(nouns.zone, zone.id), zone.block);
  }
  mustBeDisjoint(context, ranges);
  checkAgencyLinks(context);
  checkCountyLinks(context);
  checkDomainLinks(context);
}

function checkAgencyLinks(context: Context): void {
  const { kind, agencies, addressPlan } = context.draft;
  if (kind !== "extranet") return;
  const zone = addressPlan?.zones.find(({ id }) => id === "agency");
  for (const agency of agencies) {
    const unit = named(nouns.agency, agency.id);
    const links = neededLinks(context, "agencies", unit);
    if (!links || !zone || !isPlaced(zone.block, agency.block, 20)) continue;
    mustHold(context, links, blocksIn(links.cidr, linkPrefix), indexOfBlock(zone.block, agency.block), unit);
  }
}

/** A county has two uplinks, one from each half of the block, at its number; its townships have a /22 of theirs. */
function checkCountyLinks(context: Context): void {
  for (const county of context.draft.counties) {
    const unit = named(nouns.county, county.id);
    const uplinks = neededLinks(context, "counties", unit);
    if (uplinks) mustHold(context, uplinks, blocksIn(uplinks.cidr, linkPrefix) / 2, county.number, unit);
    const townships = neededLinks(context, "townships", unit);
    if (townships) mustHold(context, townships, blocksIn(townships.cidr, countyPrefix), county.number, unit);
  }
}

/** The last link of a domain is its own, to the core. */
function checkDomainLinks(context: Context): void {
  const { agencies, domains } = context.draft;
  for (const domain of domains) {
    const links = { what: linksName(domain.id), cidr: domain.links, node: domain, key: "links" };
    const held = blocksIn(domain.links, linkPrefix) - 1;
    mustHold(context, links, held, 0, named(nouns.domain, domain.id));
    for (const agency of agencies.filter((candidate) => candidate.domain === domain.id)) {
      if (!isPlaced(domain.block, agency.block, 20)) continue;
      mustHold(
        context,
        links,
        held,
        indexOfBlock(domain.block, agency.block),
        named(nouns.agency, agency.id),
      );
    }
  }
}

function neededLinks(context: Context, key: keyof LinkBlocks, what: Text): Range | undefined {
  const links = context.draft.addressPlan?.links;
  if (!links) return undefined;
  const cidr = links[key];
  if (cidr !== undefined) return { what: linksName(key), cidr, node: links, key };
  if (context.isFirst(`links ${key}`)) context.report(fill(messages.noLinks, { name: key, what }), links);
  return undefined;
}

/** Whether the position of a block is defined; if not, that has been reported. */
function isPlaced(outer: string, block: string, prefix: number): boolean {
  return parseCidr(block).prefix === prefix && contains(outer, block);
}
