import type { DeclaredSystem, Environment } from "../../../environments/model";
import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { isRecoveryRegion } from "../../facts/sites";
import { siteIsPlanned } from "../../facts/recovery-means";
import { untold } from "../../facts/untold";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges whether the recovery site may run all these systems at their full size. */
export function* judgeQuota(context: RuleContext, systems: readonly DeclaredSystem[]): Iterable<Judgement> {
  const { environment, estate } = context;
  const { recovery } = environment;
  if (!recovery) return;
  const subject = declared(environment, "recovery.yaml", "quotas", recovery, "quotas");
  if (!siteIsPlanned(context)) return;
  const quotas = estate
    .ofType("openstack_compute_quotaset_v2")
    .filter((quota) => isOfRecovery(context, quota));
  if (quotas.length === 0) return yield judge(untold(context), subject, messages.noQuota);
  for (const [what, wanted] of Object.entries(sizeOf(environment, systems))) {
    // A quota that is not written is the cloud's default, which is no promise; -1 is none at all.
    const planned = Math.max(...quotas.map((quota) => Number(textAt(estate, quota, what) ?? 0)));
    const enough = planned === -1 || planned >= wanted;
    const values = { what, wanted, planned };
    yield judge(enough ? "pass" : "fail", subject, enough ? messages.quota : messages.littleQuota, values);
  }
}

function isOfRecovery(context: RuleContext, quota: Resource): boolean {
  const { owners } = factsOf(context);
  return (
    isRecoveryRegion(context.environment, quota.region) &&
    owners.projectAt(quota, "project_id")?.kind === "unit" &&
    owners.unitOf(quota)?.kind === "recovery"
  );
}

/** Instances, cores and MiB of memory that the systems have in production. */
function sizeOf({ settings }: Environment, systems: readonly DeclaredSystem[]) {
  const size = { instances: 0, cores: 0, ram: 0 };
  for (const tier of systems.flatMap(({ system }) => system.tiers)) {
    const flavor = settings.flavors.find(({ id }) => id === tier.flavor);
    const count = tier.addresses.length;
    size.instances += count;
    size.cores += count * (flavor?.vcpus ?? 0);
    size.ram += count * (flavor?.ramGb ?? 0) * 1024;
  }
  return size;
}
