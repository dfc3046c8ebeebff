import { judgeAttested, platformAttested } from "../../facts/attested";
import type { Rule } from "../../rule";

const evidence = {
  zh: "运维单位关于运维地点在境内的承诺",
  en: "the operator's statement that operations are done from inside the country",
};

/** Operations are done from inside the country: a document says so. */
export const rule: Rule = {
  id: "ATT-09",
  title: { zh: "在境内运维", en: "Operations are done from inside the country" },
  rationale: {
    zh: "云计算平台的运维地点应位于中国境内,境外对境内平台运维须遵循国家规定。",
    en: "The platform is operated from inside China; from abroad only under national rules.",
  },
  remedy: {
    zh: "取得运维单位关于运维地点的承诺,登记为 ATT-09。",
    en: "Obtain the operator's statement on where operations are done and enter it as ATT-09.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.7.1" }],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  check: (context) => judgeAttested(context, "ATT-09", platformAttested(context, evidence)),
};
