import { judgeAttested, platformAttested } from "../../facts/attested";
import type { Rule } from "../../rule";

const evidence = {
  zh: "云计算服务安全评估结果(等级、编号、有效期)",
  en: "the result of the security assessment of the cloud service: level, number, term",
};

/** The cloud service has passed its security assessment: a document says so. */
export const rule: Rule = {
  id: "ATT-03",
  title: { zh: "云服务通过安全评估", en: "The cloud service has passed its security assessment" },
  rationale: {
    zh: "党政部门使用的云计算服务应通过安全评估,结果有有效期。",
    en: "Cloud services for government pass a security assessment whose result holds for a term.",
  },
  remedy: {
    zh: "取得云服务安全评估结果,登记为 ATT-03,写明有效期。",
    en: "Obtain the result of the assessment and enter it as ATT-03 with its term.",
  },
  norms: [{ norm: "gb-t-31168-2023", clause: "能力评估" }],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  check: (context) => judgeAttested(context, "ATT-03", platformAttested(context, evidence)),
};
