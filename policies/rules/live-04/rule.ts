import { fill } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { liveEvidence } from "../../facts/live";
import { leastDays } from "../../facts/log-sink";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";

const messages = {
  declared: {
    zh: "声明的留存 {days} 天已少于 {least} 天,日志平台按此设置必然不足",
    en: "The declared retention of {days} days is below {least}: a log platform set by it falls short.",
  },
  evidence: {
    zh: "日志平台对网络、主机、应用和管理操作四类日志各自设置的留存天数都不少于 {days} 天,且最早的记录确实有那么早",
    en: "the log platform keeps logs of network, hosts, applications and administration for {days} days each, and the oldest records are as old",
  },
};

/** The log platform is set to keep what is declared. */
export const rule: Rule = {
  id: "LIVE-04",
  title: { zh: "日志留存设置与声明一致", en: "Retention of logs is set as declared" },
  rationale: {
    zh: "留存期限在日志平台内部设置;一类日志合规不代表其余各类合规。",
    en: "Retention is set inside the log platform, and one kind of logs that complies proves nothing of the others.",
  },
  remedy: {
    zh: "按 logRetentionDays 设置每一类日志的留存,并查询最早的记录。",
    en: "Set the retention of each kind of logs to logRetentionDays, and look up the oldest records.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.5.4 d" },
    { norm: "cybersecurity-law-2025", clause: "第二十三条(三)" },
  ],
  severity: "high",
  waivable: true,
  decidedBy: "live",
  *check({ environment }) {
    const { operations } = environment;
    const days = operations.logRetentionDays;
    const key = "logRetentionDays";
    const subject = declared(environment, "operations.yaml", key, operations, key);
    if (days < leastDays) {
      return yield judge("fail", subject, messages.declared, { days, least: leastDays });
    }
    const evidence = fill(messages.evidence, { days });
    yield liveEvidence(
      subject,
      evidence,
      `log platform ${operations.baseline.log}: retention of each index, oldest record`,
    );
  },
};
