import type { DeclaredSystem } from "../../../environments/model";
import { systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  level: { zh: "系统 {system} 定级为等保{level}级", en: "System {system} carries protection level {level}" },
  classified: {
    zh: "涉密系统 {system} 按分级保护管理",
    en: "Classified system {system} is under graded protection",
  },
  noLevel: {
    zh: "系统 {system} 没有等级保护定级(mlps 1-4)",
    en: "System {system} carries no protection level (mlps 1-4)",
  },
};

/** Every system carries its protection level, or is classified inside an intranet. */
export const rule: Rule = {
  id: "OPN-14",
  title: { zh: "系统已定级", en: "Every system carries its protection level" },
  rationale: {
    zh: "落实涉密信息系统分级保护和非涉密信息系统等级保护相关主体责任:没有定级,就无从判断应有的防护。",
    en: "Graded protection for classified and classified protection for other systems: without a level nobody can say which safeguards are due.",
  },
  remedy: {
    zh: "按定级备案结果填写系统的 mlps(1-4)。",
    en: "Enter the level that was filed for the system as mlps (1-4).",
  },
  norms: [{ norm: "opinion-2017", clause: "二(五)" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const system of factsOf(context).systems.values()) yield judgeSystem(context, system);
  },
};

function judgeSystem({ environment }: RuleContext, declared: DeclaredSystem): Judgement {
  const { id: system, mlps, classification } = declared.system;
  const subject = systemSubject(environment, declared);
  if (environment.settings.kind === "intranet" && classification === "classified") {
    return judge("pass", subject, messages.classified, { system });
  }
  return mlps !== undefined && [1, 2, 3, 4].includes(mlps)
    ? judge("pass", subject, messages.level, { system, level: mlps })
    : judge("fail", subject, messages.noLevel, { system });
}
