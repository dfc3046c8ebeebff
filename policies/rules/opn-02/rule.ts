import type { DeclaredSystem } from "../../../environments/model";
import type { RecoveryTarget } from "../../../environments/types";
import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { label } from "../../facts/labels";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  protected: {
    zh: "重要系统 {system} 在灾备站点 {site} 有保护({mode})",
    en: "Important system {system} is protected at recovery site {site} ({mode})",
  },
  noTarget: {
    zh: "重要系统 {system} 没有在 recovery.yaml 中声明灾备目标",
    en: "Important system {system} has no target in recovery.yaml",
  },
  sameSite: {
    zh: "灾备站点 {site} 不是独立于生产的灾备站点",
    en: "Recovery site {site} is not a recovery site apart from production",
  },
  missing: {
    zh: "重要系统 {system} 声明了灾备({mode}),但区域 {region} 的计划中没有它的 {what}",
    en: "Important system {system} declares recovery ({mode}), but the plans have no {what} of it in region {region}",
  },
  noPlan: {
    zh: "没有灾备站点的计划,无法判断系统 {system} 是否得到保护",
    en: "There is no plan of the recovery site, so it cannot be told whether system {system} is protected",
  },
};

const needed: Readonly<Record<RecoveryTarget["mode"], readonly string[]>> = {
  backup: ["openstack_objectstorage_container_v1"],
  replica: ["openstack_blockstorage_volume_v3"],
  standby: ["openstack_blockstorage_volume_v3", "openstack_compute_instance_v2"],
};

/** Every important system is protected in the disaster-recovery centre, at another site than production. */
export const rule: Rule = {
  id: "OPN-02",
  title: { zh: "重要系统在灾备中心有保护", en: "Important systems are protected at the recovery site" },
  rationale: {
    zh: "建设政务数据灾备中心,确保重要信息资源库和重点业务系统安全;灾备与生产同址则一次事故同时失去两者。",
    en: "A disaster-recovery centre keeps important libraries and key systems safe; at one site, one accident takes both.",
  },
  remedy: {
    zh: "在 recovery.yaml 的 targets 中为该系统声明目标,并与其他栈一起生成灾备站点的计划。",
    en: "Declare a target for the system in recovery.yaml, and plan the recovery site together with the other stacks.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)1" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const system of factsOf(context).systems.values()) {
      if (system.system.important === true) yield judgeSystem(context, system);
    }
  },
};

function judgeSystem(context: RuleContext, important: DeclaredSystem): Judgement {
  const { environment } = context;
  const { recovery } = environment;
  const system = important.system.id;
  const target = recovery?.targets.find((candidate) => candidate.system === system);
  if (!recovery || !target) {
    return judge("fail", systemSubject(environment, important), messages.noTarget, { system });
  }
  const subject = declared(environment, "recovery.yaml", `targets/${system}`, target);
  const sites = environment.settings.sites;
  const site = sites.find(({ id }) => id === recovery.site);
  const production = sites.filter(({ role }) => role === "primary").map(({ region }) => region);
  if (site?.role !== "recovery" || production.includes(site.region)) {
    return judge("fail", subject, messages.sameSite, { site: recovery.site });
  }
  const absent = needed[target.mode].find((type) => !exists(context, type, system, site.region));
  if (absent === undefined) {
    return judge("pass", subject, messages.protected, { system, site: site.id, mode: target.mode });
  }
  const planned = context.estate.resources.some(
    ({ region, after }) => after !== null && region === site.region,
  );
  if (!planned) return judge("undetermined", subject, messages.noPlan, { system });
  const values = { system, mode: target.mode, what: absent, region: site.region };
  return judge("fail", subject, messages.missing, values);
}

function exists({ estate }: RuleContext, type: string, system: string, region: string): boolean {
  return estate
    .ofType(type)
    .some((resource) => resource.region === region && label(estate, resource, "system") === system);
}
