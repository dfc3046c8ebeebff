import { judgeAttested, platformAttested } from "../../facts/attested";
import type { Rule } from "../../rule";

const evidence = {
  zh: "云平台特权命令(至少虚拟机删除、重启)审计记录的抽查结果",
  en: "samples of the audit of privileged commands, at least deletion and reboot of machines",
};

/** Privileged commands are audited: a document says so. */
export const rule: Rule = {
  id: "ATT-07",
  title: { zh: "特权命令受审计", en: "Privileged commands are audited" },
  rationale: {
    zh: "应对云服务商和客户远程执行的特权命令审计,至少包括虚拟机删除和重启;记录在云的审计日志里,不在计划里。",
    en: "Privileged commands of provider and customers are audited, at least deletion and reboot of machines; the records are in the logs of the cloud and in no plan.",
  },
  remedy: {
    zh: "抽查云审计日志中的删除和重启记录,登记为 ATT-07。",
    en: "Sample deletions and reboots in the audit log of the cloud and enter the record as ATT-07.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.3.3 a" }],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  check: (context) => judgeAttested(context, "ATT-07", platformAttested(context, evidence)),
};
