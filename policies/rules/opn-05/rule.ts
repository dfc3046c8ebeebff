import type { DeclaredSystem } from "../../../environments/model";
import type { Resource } from "../../../estate/model";
import { systemSubject, unnamedSystemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { listOf, mapOf } from "../../facts/labels";
import { isMarkedClassified, plain } from "../../facts/markings";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  nonClassified: {
    zh: "系统 {system} 不涉密,可以部署在外网",
    en: "System {system} is not classified and may stand in the extranet",
  },
  classified: { zh: "涉密系统 {system} 部署在内网", en: "Classified system {system} stands in the intranet" },
  // The name of a classified system is itself not for this report.
  declared: {
    zh: "此处声明的系统标为涉密,不得出现在外网环境中,其信息也不应保存在此;请联系保密部门,由其按规定部署到内网",
    en: "The system declared here is marked classified; neither it nor its data may be in an extranet environment. Turn to the secrecy office: it belongs to the intranet",
  },
  marked: {
    zh: "资源带有涉密标识,不得出现在外网环境中;请联系保密部门",
    en: "The resource carries a marking of classified content, which may not be in an extranet environment. Turn to the secrecy office",
  },
  unclassifiedInside: {
    zh: "系统 {system} 不涉密,应部署在外网,不得进入内网环境",
    en: "System {system} is not classified: it belongs to the extranet and may not enter an intranet environment",
  },
};

/** Nothing classified stands in the extranet, and nothing else in the intranet. */
export const rule: Rule = {
  id: "OPN-05",
  title: {
    zh: "涉密系统在内网,非涉密系统在外网",
    en: "Classified systems in the intranet, all others in the extranet",
  },
  rationale: {
    zh: "涉密业务信息系统部署在电子政务内网,非涉密的部署在外网;外网的仓库、状态文件和报告都不得保存涉密系统的信息。",
    en: "Classified systems stand in the intranet, others in the extranet; no repository, state or report of the extranet may hold data on a classified system.",
  },
  remedy: {
    zh: "立即联系保密部门;从外网仓库及其历史中清除该声明。不要在此改写标识了事。",
    en: "Turn to the secrecy office at once; remove the declaration from the repository and its history. Do not just change the marking.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)3" },
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "secrecy-law-2010", clause: "第二十四条" },
    { norm: "secrecy-law-2024", clause: "第三十一条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    for (const system of context.environment.systems) yield judgeSystem(context, system);
    if (context.environment.settings.kind === "extranet") yield* judgeResources(context);
  },
};

function judgeSystem({ environment }: RuleContext, declared: DeclaredSystem): Judgement {
  const classified = declared.system.classification === "classified";
  const system = declared.system.id;
  if (environment.settings.kind === "extranet") {
    return classified
      ? judge("fail", unnamedSystemSubject(environment, declared), messages.declared)
      : judge("pass", systemSubject(environment, declared), messages.nonClassified, { system });
  }
  const subject = systemSubject(environment, declared);
  return classified
    ? judge("pass", subject, messages.classified, { system })
    : judge("fail", subject, messages.unclassifiedInside, { system });
}

function* judgeResources(context: RuleContext): Iterable<Judgement> {
  for (const resource of context.estate.resources) {
    if (resource.after === null || !isMarked(context, resource)) continue;
    yield judge("fail", factsOf(context).subject(resource), messages.marked);
  }
}

function isMarked({ estate }: RuleContext, resource: Resource): boolean {
  const labels = ["metadata", "properties"].flatMap((name) => Object.entries(mapOf(estate, resource, name)));
  const tags = listOf(estate, resource, "tags");
  const { name, description } = resource.after ?? {};
  return (
    labels.some(([key, value]) => isMarkingLabel(key, String(value))) ||
    tags.some((tag) => isMarkingLabel(...halves(tag))) ||
    [name, description, ...labels.map(([, value]) => value), ...tags].some(
      (text) => typeof text === "string" && isMarkedClassified(text),
    )
  );
}

function halves(tag: string): [string, string] {
  const at = tag.indexOf(":");
  return at < 0 ? [tag, ""] : [tag.slice(0, at), tag.slice(at + 1)];
}

function isMarkingLabel(key: string, value: string): boolean {
  const denied = /^(|non-?classified|unclassified)$/i.test(plain(value).trim());
  return /^classification$/i.test(plain(key).trim()) && !denied;
}
