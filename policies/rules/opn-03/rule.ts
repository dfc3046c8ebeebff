import type { CountyFile } from "../../../environments/types";
import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  declaredZero: {
    zh: "{county} 汇聚点不分配计算和存储配额",
    en: "The node of {county} declares no compute or volume quota",
  },
  declared: {
    zh: "{county} 汇聚点声明了 {quota} = {value},应为 0",
    en: "The node of {county} declares {quota} = {value}, which must be 0",
  },
  zero: { zh: "{county} 项目的 {quota} 配额均为 0", en: "{quota} of the project of {county} are all 0" },
  notZero: {
    zh: "{county} 项目的配额 {quota} 为 {value},应为 0",
    en: "Quota {quota} of the project of {county} is {value}, which must be 0",
  },
  notWritten: {
    zh: "{county} 项目没有写明配额 {quota},将采用云平台默认值,应为 0",
    en: "Quota {quota} of the project of {county} is not written, so the cloud's default applies; it must be 0",
  },
  unknown: {
    zh: "无法得知 {county} 项目的配额 {quota}:{reason}",
    en: "Quota {quota} of the project of {county} cannot be told: {reason}",
  },
  noQuota: {
    zh: "{county} 的项目没有 {type},将采用云平台默认配额",
    en: "The project of {county} has no {type}, so the cloud's default quota applies",
  },
  noPlan: {
    zh: "没有任何计划创建 {county} 的项目,无法判断其配额",
    en: "No plan makes the project of {county}, so its quota cannot be told",
  },
  cloud: {
    zh: "{county} 的项目中有 {type}:县市区只建汇聚点,不建云中心",
    en: "The project of {county} has a {type}: a county has an aggregation node, not a cloud",
  },
};

const quotas: Readonly<Record<string, readonly string[]>> = {
  openstack_compute_quotaset_v2: ["instances", "cores", "ram"],
  openstack_blockstorage_quotaset_v3: ["volumes", "gigabytes"],
};

const cloudTypes = [
  "openstack_compute_instance_v2",
  "openstack_blockstorage_volume_v3",
  "openstack_lb_loadbalancer_v2",
  "openstack_objectstorage_container_v1",
  "openstack_sharedfilesystem_share_v2",
  "openstack_db_instance_v1",
  "openstack_containerinfra_cluster_v1",
  "openstack_orchestration_stack_v1",
  "openstack_images_image_v2",
];

const nodeQuotas = ["instances", "cores", "ramGb", "volumes", "volumeGb"] as const;

/** A county has an aggregation node with network objects only. */
export const rule: Rule = {
  id: "OPN-03",
  title: { zh: "县市区只建汇聚点,不单独建云", en: "Counties have nodes, not clouds" },
  rationale: {
    zh: "县(市)区充分利用市级云平台,建立政务云网络汇聚点,原则上不单独建设云中心。",
    en: "Counties use the city's cloud through an aggregation node and in principle build no cloud centre.",
  },
  remedy: {
    zh: "将该县市区的计算和存储配额设为 0,把实例、卷等移到市级部门或共享平台的项目。",
    en: "Set the county's compute and volume quotas to 0 and move instances and volumes to a project of the city.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)1" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const county of context.environment.counties) {
      yield* judgeDeclaration(context, county);
      yield* judgeQuotas(context, county);
    }
    yield* judgeResources(context);
  },
};

function* judgeDeclaration({ environment }: RuleContext, county: CountyFile): Iterable<Judgement> {
  const file = `counties/${county.id}.yaml`;
  const wrong = nodeQuotas.filter((quota) => county.node[quota] !== 0);
  for (const quota of wrong) {
    const subject = declared(environment, file, `node/${quota}`, county.node, quota);
    yield judge("fail", subject, messages.declared, {
      county: county.name,
      quota,
      value: county.node[quota],
    });
  }
  if (wrong.length > 0) return;
  yield judge("pass", declared(environment, file, "node", county.node), messages.declaredZero, {
    county: county.name,
  });
}

function* judgeQuotas(context: RuleContext, county: CountyFile): Iterable<Judgement> {
  const { environment, estate } = context;
  const isCountys = (resource: Resource): boolean =>
    factsOf(context).owners.unitOf(resource)?.tenant === county.tenant;
  const project = estate
    .ofType("openstack_identity_project_v3")
    .find((candidate) => candidate.after?.["name"] === county.tenant);
  for (const [type, attributes] of Object.entries(quotas)) {
    const found = estate.ofType(type).filter(isCountys);
    for (const quota of found) yield* judgeQuota(context, county, quota, attributes);
    if (found.length > 0) continue;
    const subject = project
      ? factsOf(context).subject(project)
      : declared(environment, `counties/${county.id}.yaml`, "tenant", county, "tenant");
    const values = { county: county.name, type };
    if (project) yield judge("fail", subject, messages.noQuota, values);
    else yield judge("undetermined", subject, messages.noPlan, values);
  }
}

function* judgeQuota(
  context: RuleContext,
  county: CountyFile,
  resource: Resource,
  attributes: readonly string[],
): Iterable<Judgement> {
  const subject = factsOf(context).subject(resource);
  let clean = true;
  for (const quota of attributes) {
    const value = context.estate.get(resource, quota);
    const values = { county: county.name, quota };
    if (value.state === "known" && value.value === 0) continue;
    clean = false;
    if (value.state === "known") {
      yield judge("fail", subject, messages.notZero, { ...values, value: String(value.value) });
    } else if (value.state === "absent") yield judge("fail", subject, messages.notWritten, values);
    else {
      const reason = value.state === "unknown" ? value.reason : value.state;
      yield judge("undetermined", subject, messages.unknown, { ...values, reason });
    }
  }
  if (clean)
    yield judge("pass", subject, messages.zero, { county: county.name, quota: attributes.join(", ") });
}

function* judgeResources(context: RuleContext): Iterable<Judgement> {
  const { owners, subject } = factsOf(context);
  const names = new Map(context.environment.counties.map((county) => [county.tenant, county.name]));
  for (const type of cloudTypes) {
    for (const resource of context.estate.ofType(type)) {
      const county = names.get(owners.unitOf(resource)?.tenant ?? "");
      if (county) yield judge("fail", subject(resource), messages.cloud, { county, type });
    }
  }
}
