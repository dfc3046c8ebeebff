import type { RuleContext } from "../rule";
import { listOf } from "./labels";
import type { Machine } from "./machines";
import { textAt } from "./values";

/** Are machines kept on different hosts: by one anti-affinity group, or by zones of availability of their own? */
export function areSpread(context: RuleContext, machines: readonly Machine[]): boolean {
  const { estate } = context;
  const groups = machines.map(({ instance }) =>
    estate
      .targets(instance, "scheduler_hints.0.group")
      .find(({ type }) => type === "openstack_compute_servergroup_v2"),
  );
  const [first] = groups;
  if (first && groups.every((group) => group === first)) {
    // The soft policy gives way when hosts are full.
    if (listOf(estate, first, "policies").includes("anti-affinity")) return true;
  }
  const zones = machines.map(({ instance }) =>
    instance.after?.["availability_zone"] === undefined
      ? undefined
      : textAt(estate, instance, "availability_zone"),
  );
  return zones.every((zone) => zone !== undefined) && new Set(zones).size === zones.length;
}
