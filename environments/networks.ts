import type { DeclaredSystem, Environment } from "./model";
import type { AgencyFile, TenantNetwork, ZoneNetwork } from "./types";

/** A network that a system can place ports on. */
export interface UsableNetwork {
  /** OpenStack project that owns it. */
  readonly tenant: string;
  readonly network: TenantNetwork | ZoneNetwork;
}

type Carriers = Pick<Environment, "agencies"> & Partial<Pick<Environment, "backbone" | "settings">>;

/**
 * The network that a system means by an id: of its own agency, or a zone network that is shared with its platform.
 * @returns undefined when it can use no such network
 */
export function findNetwork(
  environment: Carriers,
  system: DeclaredSystem,
  id: string,
): UsableNetwork | undefined {
  if (system.tenantKind === "agency") {
    const network = agencyOf(environment, system)?.networks.find((candidate) => candidate.id === id);
    return network && { tenant: system.tenant, network };
  }
  const network = environment.backbone?.networks.find(
    (candidate) => candidate.id === id && candidate.sharedWith.includes(system.tenantKind),
  );
  return network && { tenant: environment.settings?.tenant ?? "", network };
}

/** The agency whose file declares a system; its `owner` may be another one. */
export function agencyOf(
  environment: Pick<Environment, "agencies">,
  { system }: DeclaredSystem,
): AgencyFile | undefined {
  return environment.agencies.find(({ systems }) => systems.includes(system));
}
