import { judgeAttested, platformAttested } from "../../facts/attested";
import type { Rule } from "../../rule";

const evidence = {
  zh: "系统和数据迁出的方案与验证记录",
  en: "a plan for moving systems and data out, and the record of a trial",
};

/** Systems can leave the cloud: a document says so. */
export const rule: Rule = {
  id: "ATT-08",
  title: { zh: "能够迁出", en: "Systems can leave the cloud" },
  rationale: {
    zh: "应为客户将业务系统及数据迁移到其他云平台或本地提供技术手段,并协助完成迁移。",
    en: "Customers have the means and the help to move systems and data to another cloud or home.",
  },
  remedy: {
    zh: "做一次迁出验证,登记为 ATT-08。",
    en: "Try moving one system out and enter the record as ATT-08.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.4.6 d" }],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  check: (context) => judgeAttested(context, "ATT-08", platformAttested(context, evidence)),
};
