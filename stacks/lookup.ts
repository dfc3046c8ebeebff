import type { BlocksOfEnd } from "../constructs/boundary";
import { contains } from "../environments/addresses";
import type { ResolvedEnd } from "../environments/flows";
import type { Environment } from "../environments/model";
import { findNetwork } from "../environments/networks";
import type { Site, Tier, Zone } from "../environments/types";

/** The zone with an id. @throws RangeError when the address plan has none */
export function zoneOf(environment: Environment, id: string): Zone {
  const zone = environment.addressPlan.zones.find((candidate) => candidate.id === id);
  if (!zone) throw new RangeError(`Cannot find zone "${id}" in the address plan of "${environment.id}"`);
  return zone;
}

/** The zone whose block holds a block. @throws RangeError when none does */
export function zoneHolding(environment: Environment, block: string): Zone {
  const zone = environment.addressPlan.zones.find((candidate) => contains(candidate.block, block));
  if (!zone) throw new RangeError(`Cannot find a zone that holds "${block}"`);
  return zone;
}

/** The site with a role. @throws RangeError when the environment has none */
export function siteOf(environment: Environment, role: Site["role"]): Site {
  const site = environment.settings.sites.find((candidate) => candidate.role === role);
  if (!site) throw new RangeError(`Cannot find a ${role} site in "${environment.id}"`);
  return site;
}

/** Whether a site offers an optional service. */
export function offers(site: Site, capability: Site["capabilities"][number]): boolean {
  return site.capabilities.includes(capability);
}

/** Blocks of the zones that hold at least one instance at the primary site. */
export function populatedBlocks(environment: Environment): readonly string[] {
  const addresses = environment.systems.flatMap(({ system }) =>
    system.tiers.flatMap((tier) => tier.addresses),
  );
  return environment.addressPlan.zones
    .filter((zone) => addresses.some((address) => contains(zone.block, `${address}/32`)))
    .map((zone) => zone.block);
}

/**
 * Blocks by which boundaries know an end: the network of a tier or of a load balancer, the whole extranet for all counties, else
 * its own blocks. Coarse on purpose: the exact rules are in the security groups behind the boundary.
 */
export function boundaryBlocks(environment: Environment): BlocksOfEnd {
  const networks = new Map<Tier, string>();
  for (const declared of environment.systems) {
    for (const tier of declared.system.tiers) {
      const found = findNetwork(environment, declared, tier.network);
      if (found) networks.set(tier, found.network.cidr);
    }
  }
  return (end) => {
    if (end.kind === "county" && end.id === "*") return [zoneOf(environment, "extranet").block];
    const tier = tierOf(end);
    const network = tier ? networks.get(tier) : undefined;
    return network === undefined ? end.prefixes : [network];
  };
}

/**
 * Blocks by which the boundary of a county knows an end: agencies are their whole zone. Which of them lets a county in is for its
 * own boundary to say, so a new agency changes no county.
 */
export function countyBoundaryBlocks(environment: Environment): BlocksOfEnd {
  const blocks = boundaryBlocks(environment);
  return (end) => {
    const ofAgency =
      (end.kind === "tier" || end.kind === "load-balancer") && end.system.tenantKind === "agency";
    return ofAgency ? [zoneOf(environment, "agency").block] : blocks(end);
  };
}

function tierOf(end: ResolvedEnd): Tier | undefined {
  if (end.kind === "tier") return end.tier;
  if (end.kind !== "load-balancer") return undefined;
  return end.system.system.tiers.find(({ id }) => id === end.loadBalancer.tier);
}
