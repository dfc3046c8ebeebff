import type { ProjectFile } from "../../../environments/types";
import { costItems, projectCosts, type CostItem, type ProjectCost } from "../../facts/cost";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  within: {
    zh: "项目 {project} 计划费用每年 {yuan} 元,不超过评审上限 {ceiling} 元",
    en: "Project {project} is planned at {yuan} yuan a year, within its ceiling of {ceiling}",
  },
  over: {
    zh: "项目 {project} 计划费用每年 {yuan} 元,超过评审上限 {ceiling} 元,超出 {excess} 元",
    en: "Project {project} is planned at {yuan} yuan a year, {excess} above its ceiling of {ceiling}",
  },
  unpriced: {
    zh: "项目 {project} 有 {count} 项资源没有价格或规模不明,无法确认不超过上限 {ceiling} 元(已知 {yuan} 元)",
    en: "Project {project} has {count} resources without price or size, so it cannot be told whether it keeps to its ceiling of {ceiling} yuan ({yuan} known)",
  },
  noPlan: {
    zh: "没有栈 {stacks} 的计划,无法算出项目 {project} 的费用",
    en: "There is no plan of {stacks}, so the cost of project {project} cannot be told",
  },
  unattributed: {
    zh: "{type} 没有标明所属系统(system),费用无法归入任何项目",
    en: "This {type} names no system, so its cost belongs to no project",
  },
  attributed: {
    zh: "计入项目 {project},每年 {yuan} 元",
    en: "Counted to project {project}, {yuan} yuan a year",
  },
  unknownSystem: {
    zh: "所标系统 {system} 没有声明,费用无法归入任何项目",
    en: "System {system} is not declared, so the cost belongs to no project",
  },
};

/** Types that always belong to a system; a public address may belong to the egress itself. */
const needSystem = new Set([
  "openstack_compute_instance_v2",
  "openstack_blockstorage_volume_v3",
  "openstack_lb_loadbalancer_v2",
]);

/** Planned cost of a project is within the ceiling that the finance review set. */
export const rule: Rule = {
  id: "OPN-11",
  title: { zh: "项目费用不超过财政评审上限", en: "Projects cost no more than their ceiling" },
  rationale: {
    zh: "方案通过后由市财政评审中心出具项目上限值,以规避重复建设和盲目投资。",
    en: "The finance review sets an upper limit for each project, against double building and blind investment.",
  },
  remedy: {
    zh: "减少实例、卷或其规格,或按程序重新评审上限;为缺价的规格补充 prices.yaml。",
    en: "Reduce instances, volumes or their size, or have the ceiling reviewed again; add missing prices to prices.yaml.",
  },
  norms: [{ norm: "opinion-2017", clause: "三(二)" }],
  severity: "high",
  waivable: true,
  *check(context) {
    const { environment, estate } = context;
    const items = costItems(environment, estate);
    const costs = new Map(projectCosts(environment, estate).map((cost) => [cost.project, cost]));
    for (const project of environment.projects) {
      const cost = costs.get(project.id);
      if (cost) yield judgeProject(context, project, cost, items);
    }
    if (environment.projects.length > 0) yield* judgeAttribution(context, items);
  },
};

function judgeProject(
  context: RuleContext,
  project: ProjectFile,
  cost: ProjectCost,
  items: readonly CostItem[],
): Judgement {
  const { yuanPerYear: yuan, ceilingYuanPerYear: ceiling, unpriced } = cost;
  const subject = declared(context.environment, `projects/${project.id}.yaml`, "ceiling", project.ceiling);
  const values = { project: project.id, yuan, ceiling };
  const evidence = { yuanPerYear: yuan, ceilingYuanPerYear: ceiling, unpriced };
  if (yuan > ceiling) {
    const excess = Math.round((yuan - ceiling) * 100) / 100;
    return judge("fail", subject, messages.over, { ...values, excess }, evidence);
  }
  if (unpriced.length > 0) {
    return judge("undetermined", subject, messages.unpriced, { ...values, count: unpriced.length }, evidence);
  }
  const missing = missingStacks(context, project.id, items);
  if (missing.length > 0) {
    return judge(
      "undetermined",
      subject,
      messages.noPlan,
      { ...values, stacks: missing.join(", ") },
      evidence,
    );
  }
  return judge("pass", subject, messages.within, values, evidence);
}

/** Stacks of the project's systems that are not in the check and so would count as free of charge. */
function missingStacks(context: RuleContext, project: string, items: readonly CostItem[]): readonly string[] {
  const seen = new Set(items.map(({ system }) => system));
  const missing = [...factsOf(context).systems.values()]
    .filter(({ system }) => system.project === project && system.tiers.length > 0)
    .filter(({ system, stack }) => !context.estate.stacks.includes(stack) && !seen.has(system.id))
    .map(({ stack }) => stack);
  return [...new Set(missing)];
}

function* judgeAttribution(context: RuleContext, items: readonly CostItem[]): Iterable<Judgement> {
  const { systems, subject } = factsOf(context);
  for (const { resource, system, yuan } of items) {
    const project = systems.get(system ?? "")?.system.project;
    if (project !== undefined && yuan !== undefined) {
      yield judge("pass", subject(resource), messages.attributed, { project, yuan });
    } else if (system === undefined) {
      if (!needSystem.has(resource.type)) continue;
      yield judge("undetermined", subject(resource), messages.unattributed, { type: resource.type });
    } else if (!systems.has(system)) {
      yield judge("fail", subject(resource), messages.unknownSystem, { system });
    }
  }
}
