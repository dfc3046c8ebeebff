import type { DeclaredSystem } from "../../../environments/model";
import type { Resource } from "../../../estate/model";
import { systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { labelsOf } from "../../facts/labels";
import { siteOfRegion } from "../../facts/sites";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  here: { zh: "系统 {system} 部署在市级政务云上", en: "System {system} is deployed in the municipal cloud" },
  elsewhere: {
    zh: "系统 {system} 声明部署在 {deployment},不在市级政务云上",
    en: "System {system} is declared in {deployment}, not in the municipal cloud",
  },
  missing: {
    zh: "系统 {system} 的层 {tier} 应有 {wanted} 台实例,计划中只有 {found} 台",
    en: "Tier {tier} of system {system} has {found} of its {wanted} instances in the plans",
  },
  noPlan: {
    zh: "没有栈 {stack} 的计划,无法判断系统 {system} 的层 {tier} 是否部署",
    en: "There is no plan of stack {stack}, so it cannot be told whether tier {tier} of system {system} is deployed",
  },
  region: { zh: "建设在本环境的站点 {site}", en: "Builds on site {site} of this environment" },
  foreignRegion: {
    zh: "建设在区域 {region},它不是本环境的任何站点",
    en: "Builds in region {region}, which is no site of this environment",
  },
  noRegion: {
    zh: "计划没有说明建设在哪个区域;请在 provider 中写明 region",
    en: "The plan does not say in which region it builds; name the region in the provider configuration",
  },
};

/** Every city-department system is deployed in the one municipal cloud and in no other. */
export const rule: Rule = {
  id: "OPN-01",
  title: { zh: "市直部门系统统一部署在政务云", en: "Systems run in the one municipal cloud" },
  rationale: {
    zh: "市直部门统一在政务云平台上部署开展电子政务应用,各部门原则上不再单独建设电子政务云平台。",
    en: "City departments deploy on the one e-government cloud and build no clouds of their own.",
  },
  remedy: {
    zh: "将系统的 deployment 改为 municipal-cloud 并声明其各层;provider 的 region 必须是 environment.yaml 中站点的区域。",
    en: "Set the system's deployment to municipal-cloud and declare its tiers; the provider's region must be that of a site in environment.yaml.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)1" },
    { norm: "opinion-2017", clause: "三(二)" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    const deployed = countInstances(context);
    for (const declared of factsOf(context).systems.values()) yield* judgeSystem(context, declared, deployed);
    yield* judgeRegions(context);
  },
};

function* judgeSystem(
  { environment, estate }: RuleContext,
  declared: DeclaredSystem,
  deployed: ReadonlyMap<string, number>,
): Iterable<Judgement> {
  const { system, stack } = declared;
  const subject = systemSubject(environment, declared);
  const deployment = system.deployment ?? "municipal-cloud";
  if (deployment !== "municipal-cloud") {
    yield judge("fail", subject, messages.elsewhere, { system: system.id, deployment });
    return;
  }
  const short = system.tiers
    .map((tier) => ({
      tier: tier.id,
      wanted: tier.addresses.length,
      found: deployed.get(`${system.id}/${tier.id}`) ?? 0,
    }))
    .filter(({ wanted, found }) => found < wanted);
  const planned = estate.stacks.includes(stack);
  for (const { tier, wanted, found } of short) {
    const values = { system: system.id, tier, wanted, found, stack };
    if (planned || found > 0) yield judge("fail", subject, messages.missing, values);
    else yield judge("undetermined", subject, messages.noPlan, values);
  }
  if (short.length === 0) yield judge("pass", subject, messages.here, { system: system.id });
}

/** Instances of each tier in the estate, recovery excepted: a receiver of copies is not the system. */
function countInstances({ environment, estate }: RuleContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const instance of estate.ofType("openstack_compute_instance_v2")) {
    if (siteOfRegion(environment, instance.region)?.role === "recovery") continue;
    const { system, tier } = labelsOf(estate, instance);
    if (system === undefined || tier === undefined) continue;
    const key = `${system}/${tier}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** One judgement for each stack and region: thousands of resources share one provider configuration. */
function* judgeRegions(context: RuleContext): Iterable<Judgement> {
  const firsts = new Map<string, Resource>();
  for (const resource of context.estate.resources) {
    if (resource.mode === "data" || resource.after === null || !resource.type.startsWith("openstack_"))
      continue;
    const key = `${resource.stack} ${resource.region ?? ""}`;
    if (!firsts.has(key)) firsts.set(key, resource);
  }
  for (const resource of firsts.values()) {
    const subject = factsOf(context).subject(resource);
    const site = siteOfRegion(context.environment, resource.region);
    if (resource.region === undefined) yield judge("undetermined", subject, messages.noRegion);
    else if (site) yield judge("pass", subject, messages.region, { site: site.id });
    else yield judge("fail", subject, messages.foreignRegion, { region: resource.region });
  }
}
