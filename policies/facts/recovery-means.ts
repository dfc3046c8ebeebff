import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { label } from "./labels";
import { isRecoveryRegion } from "./sites";

/** Volumes and instances that protect a system at the recovery site. */
export interface RecoveryMeans {
  readonly volumes: readonly Resource[];
  readonly instances: readonly Resource[];
}

/** What the plans have of a system at the recovery site. */
export function plannedAtRecovery({ environment, estate }: RuleContext, system: string): RecoveryMeans {
  const of = (type: string) =>
    estate
      .ofType(type)
      .filter((resource) => isRecoveryRegion(environment, resource.region))
      .filter((resource) => label(estate, resource, "system") === system);
  return {
    volumes: of("openstack_blockstorage_volume_v3"),
    instances: of("openstack_compute_instance_v2"),
  };
}

/** Do the plans hold the recovery site at all, be it only deletions? */
export function siteIsPlanned({ environment, estate }: RuleContext): boolean {
  return estate.resources.some(
    ({ mode, region }) => mode === "managed" && isRecoveryRegion(environment, region),
  );
}
