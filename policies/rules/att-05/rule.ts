import { fill } from "../../../messages/text";
import { judgeAttested } from "../../facts/attested";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";

const messages = {
  failed: {
    zh: "分级域 {domain} 的{what}结论为不通过,不得投入使用",
    en: "The {what} of domain {domain} says failed: the domain must not be used.",
  },
  evidence: {
    zh: "分级域 {domain} 投入使用前的分级保护检查结果",
    en: "the result of the graded-protection inspection of domain {domain} before use",
  },
};

const steps = [
  ["evaluation", { zh: "测评", en: "evaluation" }],
  ["approval", { zh: "审批", en: "approval" }],
] as const;

/** Every graded domain of an intranet was inspected before use. */
export const rule: Rule = {
  id: "ATT-05",
  title: { zh: "分级域经检查合格", en: "Graded domains have passed inspection" },
  rationale: {
    zh: "涉密信息系统按涉密程度实行分级保护,经检查合格后方可投入使用;检查由保密行政管理部门进行。",
    en: "Classified systems are protected by grade and used only once inspected; the secrecy administration inspects them.",
  },
  remedy: {
    zh: "取得检查结果,登记为 ATT-05(unit 写分级域);结论不通过的域停用整改。",
    en: "Obtain the result and enter it as ATT-05 with the domain as its unit; stop using a domain that failed.",
  },
  norms: [
    { norm: "secrecy-law-2010", clause: "第二十三条" },
    { norm: "secrecy-law-2024", clause: "第三十条" },
  ],
  severity: "high",
  waivable: true,
  decidedBy: "attest",
  *check(context) {
    const { environment } = context;
    const { domains } = environment;
    for (const domain of domains) {
      for (const [key, what] of steps) {
        if (domain[key].result !== "failed") continue;
        const subject = declared(environment, `domains/${domain.id}.yaml`, key, domain, key);
        yield judge("fail", subject, messages.failed, { domain: domain.id, what });
      }
    }
    const all = domains.map((domain) => ({
      unit: domain.id,
      subject: declared(environment, `domains/${domain.id}.yaml`, "id", domain, "id"),
      evidence: fill(messages.evidence, { domain: domain.id }),
    }));
    yield* judgeAttested(context, "ATT-05", all);
  },
};
