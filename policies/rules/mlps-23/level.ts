import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { label } from "../../facts/labels";
import { strictLevel, strictSystems } from "../../facts/levels";
import type { RuleContext } from "../../rule";

/**
 * Level of the data on a volume when it is 3 or above: of the system that it or its instance names, else the highest of its
 * project, since nobody says whose data it holds.
 */
export function levelOf(context: RuleContext, holder: Resource): number | undefined {
  const { estate } = context;
  const { systems, owners } = factsOf(context);
  const attached = estate
    .referrers(holder)
    .filter(({ type, after }) => type === "openstack_compute_volume_attach_v2" && after !== null)
    .flatMap((attach) => estate.targets(attach, "instance_id"));
  const named = [holder, ...attached].flatMap((resource) => label(estate, resource, "system") ?? []);
  const known = named.flatMap((id) => systems.get(id) ?? []);
  const tenant = owners.unitOf(holder)?.tenant;
  const levels =
    known.length > 0
      ? known.map(({ system }) => system.mlps ?? 0)
      : strictSystems(context)
          .filter((system) => system.tenant === tenant)
          .map(({ system }) => system.mlps ?? 0);
  const level = Math.max(0, ...levels);
  return level >= strictLevel ? level : undefined;
}
