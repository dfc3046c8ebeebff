import type { DeclaredSystem } from "../../../environments/model";
import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { plannedAtRecovery, siteIsPlanned } from "../../facts/recovery-means";
import { untold } from "../../facts/untold";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";
import { judgeQuota } from "./quota";

/** Level from which all equipment stands ready at the recovery site. */
const completeLevel = 4;
/** Level from which data is copied as it changes and equipment runs. */
const liveLevel = 5;

/** The declared means reach the declared level of recovery. */
export const rule: Rule = {
  id: "DR-02",
  title: { zh: "灾备手段达到声明的等级", en: "Means of recovery reach the declared level" },
  rationale: {
    zh: "灾难恢复 4 级要求备用场地配齐全部设备,5 级要求数据实时复制且设备就绪或运行;手段达不到,等级只是文字。",
    en: "Level 4 of recovery wants all equipment at the other site, level 5 data copied as it changes and equipment ready or running; without these the level is a word.",
  },
  remedy: {
    zh: "5 级及以上用 standby;4 级及以上在灾备站点保留足够的配额;或按实际手段降低 recovery.level。",
    en: "Use standby from level 5, keep enough quota at the recovery site from level 4, or lower recovery.level to what there is.",
  },
  norms: [
    { norm: "gb-t-20988-2007", clause: "附录A" },
    { norm: "gb-t-20988-2025", clause: "等级" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    const graded = [...factsOf(context).systems.values()].filter(({ system }) => system.recovery);
    for (const one of graded) yield judgeSystem(context, one);
    const complete = graded.filter(({ system }) => (system.recovery?.level ?? 0) >= completeLevel);
    if (complete.length > 0) yield* judgeQuota(context, complete);
  },
};

function judgeSystem(context: RuleContext, graded: DeclaredSystem): Judgement {
  const { environment } = context;
  const { id, recovery } = graded.system;
  const level = recovery?.level ?? 0;
  const target = environment.recovery?.targets.find(({ system }) => system === id);
  const values = { system: id, level, mode: target?.mode ?? "" };
  if (!target) return judge("fail", systemSubject(environment, graded), messages.noTarget, values);
  const subject = declared(environment, "recovery.yaml", `targets/${id}`, target, "mode");
  if (level < liveLevel) return judge("pass", subject, messages.ok, values);
  if (target.mode !== "standby") return judge("fail", subject, messages.notLive, values);
  if (!siteIsPlanned(context)) return judge(untold(context), subject, messages.noPlan, values);
  const { volumes, instances } = plannedAtRecovery(context, id);
  const running = instances.filter((instance) => instance.after?.["power_state"] !== "shutoff");
  return volumes.length > 0 && running.length > 0
    ? judge("pass", subject, messages.live, values)
    : judge("fail", subject, messages.notPlanned, values);
}
