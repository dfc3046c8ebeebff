import { parseEndpoint } from "./endpoint";
import type { DeclaredSystem, Environment } from "./model";
import { findNetwork } from "./networks";
import { findTier, isRefused } from "./systems";
import type { LoadBalancer, TenantNetwork, Tier, ZoneNetwork } from "./types";

/** One end of a flow with the blocks that it stands for: canonical IPv4 blocks, /32 for single addresses. */
export type ResolvedEnd =
  | {
      readonly kind: "tier";
      readonly system: DeclaredSystem;
      readonly tier: Tier;
      readonly prefixes: readonly string[];
    }
  | {
      readonly kind: "network";
      /** OpenStack project that owns the network. */
      readonly tenant: string;
      readonly network: TenantNetwork | ZoneNetwork;
      readonly prefixes: readonly string[];
    }
  | {
      /** Virtual address of a load balancer; the members see its subnet, not the asking end. */
      readonly kind: "load-balancer";
      /** `<system>--<load balancer>` */
      readonly id: string;
      readonly system: DeclaredSystem;
      readonly loadBalancer: LoadBalancer;
      readonly prefixes: readonly string[];
    }
  | {
      readonly kind: "zone" | "agency" | "county" | "internet";
      /** Id of the unit, `*` for all of them, `internet` for the internet. */
      readonly id: string;
      readonly prefixes: readonly string[];
    };

const everywhere = "0.0.0.0/0";

/**
 * Resolves an end of a flow as written in YAML.
 * @param declared system that declares the flow
 * @returns undefined for an end at a system that must not exist here
 * @throws RangeError when the environment has no such end: one that was loaded always has it
 */
export function resolveEnd(
  environment: Environment,
  declared: DeclaredSystem,
  text: string,
): ResolvedEnd | undefined {
  const end = parseEndpoint(text);
  switch (end.kind) {
    case "tier":
      return resolveTier(environment, `${declared.system.id}/${end.id}`);
    case "system":
      return resolveTier(environment, `${end.system}/${end.tier}`);
    case "network":
      return networkEnd(environment, declared, end.id);
    case "internet":
      return { kind: "internet", id: "internet", prefixes: [everywhere] };
    case "zone":
      return { kind: "zone", id: end.id, prefixes: [zoneBlock(environment, end.id)] };
    case "county":
      return { kind: "county", id: end.id, prefixes: blocksOf(environment.counties, end.id) };
    case "agency":
      return { kind: "agency", id: end.id, prefixes: agencyBlocks(environment, end.id) };
  }
}

/** The end at a tier, see {@link resolveEnd}. @param path `<system>/<tier>` */
export function resolveTier(environment: Environment, path: string): ResolvedEnd | undefined {
  const found = findTier(environment, path);
  if (!found) throw new RangeError(`Cannot find tier "${path}" in "${environment.id}"`);
  return isRefused(environment.settings.kind, found.system.system)
    ? undefined
    : tierEnd(found.system, found.tier);
}

/** The end at a tier of a system. */
export function tierEnd(system: DeclaredSystem, tier: Tier): ResolvedEnd {
  return { kind: "tier", system, tier, prefixes: tier.addresses.map((address) => `${address}/32`) };
}

/** The end at the virtual address of a load balancer. */
export function balancerEnd(system: DeclaredSystem, loadBalancer: LoadBalancer): ResolvedEnd {
  return {
    kind: "load-balancer",
    id: `${system.system.id}--${loadBalancer.id}`,
    system,
    loadBalancer,
    prefixes: [`${loadBalancer.address}/32`],
  };
}

/** The end at a whole network, named as the system names it. */
export function networkEnd(environment: Environment, declared: DeclaredSystem, id: string): ResolvedEnd {
  const found = findNetwork(environment, declared, id);
  if (!found) throw new RangeError(`Cannot find network "${id}" for tenant "${declared.tenant}"`);
  return { kind: "network", ...found, prefixes: [found.network.cidr] };
}

function agencyBlocks(environment: Environment, id: string): readonly string[] {
  const whole = id === "*" && environment.settings.kind === "extranet";
  return whole ? [zoneBlock(environment, "agency")] : blocksOf(environment.agencies, id);
}

function blocksOf(
  units: readonly { readonly id: string; readonly block: string }[],
  id: string,
): readonly string[] {
  const wanted = units.filter((unit) => id === "*" || unit.id === id);
  if (id !== "*" && wanted.length === 0) throw new RangeError(`Cannot find unit "${id}"`);
  return wanted.map(({ block }) => block);
}

function zoneBlock(environment: Environment, id: string): string {
  const zone = environment.addressPlan.zones.find((candidate) => candidate.id === id);
  if (!zone) throw new RangeError(`Cannot find zone "${id}" in the address plan of "${environment.id}"`);
  return zone.block;
}
