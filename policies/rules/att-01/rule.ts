import { judgeAttested, platformAttested } from "../../facts/attested";
import type { Rule } from "../../rule";

const evidence = {
  zh: "堡垒机和云管理入口的双因素登录(其中一种为密码技术)的测试报告",
  en: "a test report on two factors, one of them cryptographic, at the bastion and the portals of the cloud",
};

/** Administrators log in with two factors: a document says so. */
export const rule: Rule = {
  id: "ATT-01",
  title: { zh: "管理员双因素登录", en: "Administrators log in with two factors" },
  rationale: {
    zh: "应采用两种或两种以上组合的鉴别技术,其中一种至少使用密码技术;配置里看不出堡垒机怎样认人。",
    en: "Administrators are identified by two factors, one of them cryptographic; no configuration of the cloud shows how the bastion knows people.",
  },
  remedy: {
    zh: "堡垒机和云管理入口启用双因素,把测试报告登记为 ATT-01。",
    en: "Turn two factors on at the bastion and at the portals of the cloud, and enter the test report as ATT-01.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.1 d" }],
  severity: "high",
  waivable: true,
  decidedBy: "attest",
  check: (context) => judgeAttested(context, "ATT-01", platformAttested(context, evidence)),
};
