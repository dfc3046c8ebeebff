import type { DeclaredSystem } from "../../../environments/model";
import { systemSubject } from "../../facts/declarations";
import { domainOfTenant, gradeNames, highestGrade, isHigher } from "../../facts/grades";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** No classified system has a grade higher than its domain's; what serves all domains has the highest. */
export const rule: Rule = {
  id: "INT-01",
  title: { zh: "系统密级不高于所在的域", en: "No grade higher than the domain's" },
  rationale: {
    zh: "内网强化分级分域管理:域按其最高密级防护,放入更高密级的系统就是降级防护。",
    en: "The intranet is run by grades and domains: a domain is protected for its highest grade, and a higher system in it is underprotected.",
  },
  remedy: {
    zh: "把系统迁到相应密级的域,或按更高密级重新测评审批整个域。",
    en: "Move the system to a domain of its grade, or have the whole domain evaluated and approved for the higher one.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)3" },
    { norm: "secrecy-law-2010", clause: "第二十三条" },
    { norm: "secrecy-law-2024", clause: "第三十条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind !== "intranet") return;
    for (const system of context.environment.systems) {
      if (system.system.classification !== "classified") continue;
      const judgement = judgeSystem(context, system);
      if (judgement) yield judgement;
    }
  },
};

function judgeSystem({ environment }: RuleContext, declared: DeclaredSystem): Judgement | undefined {
  const { grade, id } = declared.system;
  const subject = systemSubject(environment, declared);
  if (grade === undefined) return judge("fail", subject, messages.noGrade, { system: id });
  const domain = domainOfTenant(environment, declared.tenant);
  if (domain) {
    const values = {
      system: id,
      grade: gradeNames[grade],
      domain: domain.id,
      limit: gradeNames[domain.grade],
    };
    return isHigher(grade, domain.grade)
      ? judge("fail", subject, messages.tooHigh, values)
      : judge("pass", subject, messages.fits, values);
  }
  // Logs and screens of the highest domain pass through what serves them all.
  const highest = highestGrade(environment);
  if (highest === undefined) return undefined;
  const values = { system: id, grade: gradeNames[grade], limit: gradeNames[highest] };
  return isHigher(highest, grade)
    ? judge("fail", subject, messages.tooLow, values)
    : judge("pass", subject, messages.shared, values);
}
