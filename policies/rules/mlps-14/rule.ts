import type { Rule } from "../../rule";
import { judgeSenders } from "./senders";
import { judgeSink } from "./sink";

/** Audit records are copied to a sink in a project of its own, where those who made them cannot delete them. */
export const rule: Rule = {
  id: "MLPS-14",
  title: { zh: "审计记录另存并受保护", en: "Audit records are copied away and protected" },
  rationale: {
    zh: "应对审计记录进行保护、定期备份,避免受到未预期的删除、修改或覆盖;只存在产生者手里的记录可以被产生者删除。",
    en: "Audit records are kept from deletion and change; records that only their producer holds can be deleted by him.",
  },
  remedy: {
    zh: "日志平台放在运维项目内;不删除、不重建其卷和容器;每台实例的安全组允许向它发送日志。",
    en: "Keep the log platform in the project of operations, neither delete nor replace its volumes and containers, and let every instance send to it.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.3.5 c" },
    { norm: "gb-t-22239-2019", clause: "8.1.4.3 c" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeSink(context);
    yield* judgeSenders(context);
  },
};
