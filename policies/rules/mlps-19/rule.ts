import type { Rule } from "../../rule";
import { judgeFirewallRules } from "./firewall-rules";
import { judgeGroupRules } from "./group-rules";
import { judgeListeners } from "./listeners";

/** Ports of high risk are closed to everything outside of the own system; telnet is closed to all. */
export const rule: Rule = {
  id: "MLPS-19",
  title: { zh: "高危端口关闭", en: "Ports of high risk are closed" },
  rationale: {
    zh: "应关闭不需要的系统服务、默认共享和高危端口;文件共享、远程桌面和数据库端口是攻击者横向移动的通道。",
    en: "Needless services and ports of high risk are closed: file sharing, remote desktops and databases are how an intruder moves on.",
  },
  remedy: {
    zh: "数据库等端口只在本系统各层之间开放;跨系统访问改经应用接口;不使用 telnet。",
    en: "Open ports of databases and the like between tiers of the own system only, let other systems use an application interface, and use no telnet.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.4 b" }],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeGroupRules(context);
    yield* judgeFirewallRules(context);
    yield* judgeListeners(context);
  },
};
