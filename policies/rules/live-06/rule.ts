import { fill } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { label } from "../../facts/labels";
import { liveEvidence } from "../../facts/live";
import { isRecoveryRegion } from "../../facts/sites";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  planned: {
    zh: "变更删除灾备站点上系统 {system} 的副本",
    en: "The change deletes the copy of system {system} at the recovery site.",
  },
  evidence: {
    zh: "灾备站点上系统 {system} 的最近一份副本不早于 {minutes} 分钟前(RPO),且能读出",
    en: "the last copy of system {system} at the recovery site is no older than {minutes} minutes (RPO) and can be read",
  },
};

const copies = new Set(["openstack_blockstorage_volume_v3", "openstack_objectstorage_container_v1"]);

/** Copies arrive at the recovery site as often as the objective asks. */
export const rule: Rule = {
  id: "LIVE-06",
  title: { zh: "灾备站点的副本按时到达", en: "Copies arrive at the recovery site in time" },
  rationale: {
    zh: "计划只能看到容器、卷和实例;OpenStack 的 provider 没有备份资源,副本是否到达只有运行中的云知道。",
    en: "A plan shows containers, volumes and instances; OpenStack's provider has no backup resource, so only the running cloud knows whether copies arrive.",
  },
  remedy: {
    zh: "核对灾备站点每个目标最近一份副本的时间,并抽样恢复。",
    en: "Look up the time of the last copy of each target at the recovery site, and restore samples.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.9 b" }],
  severity: "high",
  waivable: true,
  decidedBy: "live",
  *check(context) {
    const { environment } = context;
    for (const target of environment.recovery?.targets ?? []) {
      const declaredSystem = factsOf(context).systems.get(target.system);
      if (!declaredSystem) continue;
      yield* judgeDeletions(context, target.system);
      const subject = declared(environment, "recovery.yaml", `targets/${target.system}`, target, "mode");
      const minutes = String(declaredSystem.system.recovery?.rpoMinutes ?? "?");
      const evidence = fill(messages.evidence, { system: target.system, minutes });
      yield liveEvidence(
        subject,
        evidence,
        `copy of ${target.system}: time of the last one, a restored sample`,
      );
    }
  },
};

/** A copy that the change takes away or makes anew is empty afterwards. */
function* judgeDeletions(context: RuleContext, system: string): Iterable<Judgement> {
  const { environment, estate } = context;
  for (const resource of estate.resources) {
    const { action, type, region, before } = resource;
    if ((action !== "delete" && action !== "replace") || !copies.has(type)) continue;
    const named: unknown = Object(before?.["metadata"])["system"];
    if (!isRecoveryRegion(environment, region) || (named ?? label(estate, resource, "system")) !== system)
      continue;
    const subject = factsOf(context).subject(resource);
    const target = environment.recovery?.targets.find((one) => one.system === system);
    const origin = subject.origin ?? (target && environment.origin(target));
    yield judge("fail", origin ? { ...subject, origin } : subject, messages.planned, { system });
  }
}
