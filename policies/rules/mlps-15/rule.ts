import { declared } from "../../facts/declarations";
import { tierSubject } from "../../facts/declared-tiers";
import { label, mapOf } from "../../facts/labels";
import { isSinkPlanned, leastDays, plannedOfSink, sinkOf } from "../../facts/log-sink";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

const bytesPerGib = 1024 ** 3;

/** Audit records are gathered in one place that has the room declared for them, and kept as long as the law asks. */
export const rule: Rule = {
  id: "MLPS-15",
  title: { zh: "审计记录集中留存六个月以上", en: "Audit records are gathered and kept six months" },
  rationale: {
    zh: "应对分散在各个设备上的审计数据进行收集汇总和集中分析,并保证审计记录的留存时间符合法律法规要求。",
    en: "Audit records of all devices are gathered in one place and kept for the time that the law asks.",
  },
  remedy: {
    zh: "logRetentionDays 不少于 183;日志平台声明存放记录的卷或容器,并在计划中保留其容量。",
    en: "Set logRetentionDays to 183 or more, declare volumes or containers that hold the records, and keep their room in the plans.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.5.4 d" }],
  severity: "high",
  waivable: true,
  *check(context) {
    yield judgeDays(context);
    yield* judgeRoom(context);
  },
};

function judgeDays({ environment }: RuleContext): Judgement {
  const { operations } = environment;
  const key = "logRetentionDays";
  const subject = declared(environment, "operations.yaml", key, operations, key);
  const days = operations.logRetentionDays;
  return days >= leastDays
    ? judge("pass", subject, messages.days, { days })
    : judge("fail", subject, messages.fewDays, { days, least: leastDays });
}

/** Judges the room that is planned for records against the one that is declared. */
function* judgeRoom(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  const sink = sinkOf(context);
  if (!sink) return;
  const { system } = sink.system;
  const whole = declared(environment, "operations.yaml", `systems/${system.id}`, system);
  const holders = system.tiers.filter(({ volumes = [] }) => volumes.length > 0);
  const stores = system.objectStores ?? [];
  if (holders.length + stores.length === 0)
    return yield judge("fail", whole, messages.noRoom, { system: system.id });
  if (!isSinkPlanned(context)) {
    return yield judge("not-applicable", whole, messages.notPlanned, { system: system.id });
  }
  for (const tier of holders) {
    const wanted = tier.addresses.length * (tier.volumes ?? []).reduce((sum, { sizeGb }) => sum + sizeGb, 0);
    const subject = tierSubject(environment, sink.system, tier);
    yield judgeSize(subject, tier.id, wanted, volumesOf(context, tier.id));
  }
  for (const store of stores) {
    const subject = declared(environment, "operations.yaml", `objectStores/${store.id}`, store);
    yield judgeSize(subject, store.id, store.quotaGb, containerOf(context, store.id));
  }
}

function judgeSize(subject: Judgement["subject"], what: string, wanted: number, planned: number): Judgement {
  const values = { what, wanted, planned };
  return planned >= wanted
    ? judge("pass", subject, messages.room, values)
    : judge("fail", subject, messages.littleRoom, values);
}

function volumesOf(context: RuleContext, tier: string): number {
  const { estate } = context;
  return plannedOfSink(context)
    .filter(({ type }) => type === "openstack_blockstorage_volume_v3")
    .filter((volume) => label(estate, volume, "tier") === tier)
    .reduce((sum, volume) => sum + Number(textAt(estate, volume, "size") ?? 0), 0);
}

function containerOf(context: RuleContext, id: string): number {
  const { estate } = context;
  const found = plannedOfSink(context).filter(
    (container) =>
      container.type === "openstack_objectstorage_container_v1" &&
      (textAt(estate, container, "name") ?? "").endsWith(id),
  );
  // A container without a quota takes what comes.
  return found.reduce((sum, container) => {
    const quota = mapOf(estate, container, "metadata")["quota-bytes"];
    return sum + (quota === undefined ? Number.MAX_SAFE_INTEGER : Number(quota) / bytesPerGib);
  }, 0);
}
