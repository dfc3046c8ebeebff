import type { DeclaredSystem } from "../../../environments/model";
import { declared, systemSubject } from "../../facts/declarations";
import { importantSystems } from "../../facts/levels";
import { plannedAtRecovery, siteIsPlanned } from "../../facts/recovery-means";
import { untold } from "../../facts/untold";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  ok: {
    zh: "等保 {level} 级系统 {system} 的重要数据实时复制到灾备站点({mode})",
    en: "Important data of system {system} (level {level}) is copied to the recovery site as it changes ({mode}).",
  },
  none: {
    zh: "等保 {level} 级系统 {system} 有重要数据,却没有异地复制的目标",
    en: "System {system} (level {level}) holds important data and has no target at the recovery site.",
  },
  batch: {
    zh: "等保 {level} 级系统 {system} 只有定时备份(backup),不是实时复制",
    en: "System {system} (level {level}) has backups only, which are not copies as data changes.",
  },
  noVolume: {
    zh: "系统 {system} 声明了实时复制({mode}),计划中灾备站点没有接收它的卷和实例",
    en: "System {system} declares copies as data changes ({mode}); the plans have no volume and instance at the recovery site that receive them.",
  },
  noPlan: {
    zh: "没有灾备站点的计划,无法判断系统 {system} 的数据是否实时复制",
    en: "No plan has the recovery site, so it cannot be told whether data of system {system} is copied.",
  },
};

/** Important data of level 3 is copied off site as it changes. */
export const rule: Rule = {
  id: "MLPS-21",
  title: { zh: "三级重要数据异地实时备份", en: "Important data of level 3 is copied off site at once" },
  rationale: {
    zh: "应提供异地实时备份功能,利用通信网络将重要数据实时备份至备份场地;定时备份会丢失两次备份之间的数据。",
    en: "Important data is copied over the network to another site as it changes; what lies between two backups is lost otherwise.",
  },
  remedy: {
    zh: "在 recovery.yaml 中把该系统的目标改为 replica 或 standby。",
    en: "Make the target of the system in recovery.yaml a replica or a standby.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.9 b" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const system of importantSystems(context)) yield judgeSystem(context, system);
  },
};

function judgeSystem(context: RuleContext, important: DeclaredSystem): Judgement {
  const { environment } = context;
  const { id, mlps = 0 } = important.system;
  const target = environment.recovery?.targets.find(({ system }) => system === id);
  const values = { system: id, level: mlps, mode: target?.mode ?? "" };
  if (!target) return judge("fail", systemSubject(environment, important), messages.none, values);
  const subject = declared(environment, "recovery.yaml", `targets/${id}`, target, "mode");
  if (target.mode === "backup") return judge("fail", subject, messages.batch, values);
  if (!siteIsPlanned(context)) return judge(untold(context), subject, messages.noPlan, values);
  const { volumes, instances } = plannedAtRecovery(context, id);
  return volumes.length > 0 && instances.length > 0
    ? judge("pass", subject, messages.ok, values)
    : judge("fail", subject, messages.noVolume, values);
}
