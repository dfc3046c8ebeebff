import type { Text } from "../../messages/text";
import { nouns } from "../messages";
import type { AgencyFile } from "../types";
import type { Context } from "./context";
import { mustBeDisjoint, mustBeInside, mustHavePrefix, named, neededZone, type Range } from "./ranges";

/** Prefix length of the block of an agency. */
const agencyPrefix = 20;

/** Each agency has a /20 of its own, with all its networks; domains of an intranet lie apart. */
export function checkAgencyBlocks(context: Context): void {
  const { agencies, domains } = context.draft;
  mustBeDisjoint(
    context,
    domains.map((domain) => ({
      what: named(nouns.domain, domain.id),
      cidr: domain.block,
      node: domain,
      key: "block",
    })),
  );
  const blocks = agencies.map((agency) => ({ ...rangeOf(agency), agency }));
  for (const range of blocks) {
    mustHavePrefix(context, range, agencyPrefix);
    const outer = outerBlock(context, range.agency);
    if (outer) mustBeInside(context, range, outer.name, outer.block);
    checkNetworks(context, range.agency);
  }
  mustBeDisjoint(context, blocks);
}

function rangeOf(agency: AgencyFile): Range {
  return { what: named(nouns.agency, agency.id), cidr: agency.block, node: agency, key: "block" };
}

/** What holds the block of an agency: zone agency, or its domain in an intranet. */
function outerBlock(
  context: Context,
  agency: AgencyFile,
): { readonly name: Text; readonly block: string } | undefined {
  const { kind, domains } = context.draft;
  if (kind === "extranet") {
    const zone = neededZone(context, "agency", named(nouns.agency, agency.id));
    return zone && { name: named(nouns.zone, zone.id), block: zone.block };
  }
  const domain = domains.find(({ id }) => id === agency.domain);
  return domain && { name: named(nouns.domain, domain.id), block: domain.block };
}

function checkNetworks(context: Context, agency: AgencyFile): void {
  const networks = agency.networks.map((network) => ({
    what: named(nouns.network, network.id),
    cidr: network.cidr,
    node: network,
    key: "cidr",
  }));
  for (const range of networks) mustBeInside(context, range, named(nouns.agency, agency.id), agency.block);
  mustBeDisjoint(context, networks);
}
