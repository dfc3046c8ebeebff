import type { Rule } from "../../rule";
import { judgeFirewallRules, judgeGroupRules } from "./filters";
import { judgeHosts, judgeNetworks } from "./joins";
import { judgeRouters, judgeRoutes } from "./routers";

/** Domains of the intranet are not joined with each other. */
export const rule: Rule = {
  id: "INT-04",
  title: { zh: "内网各域互不连通", en: "Domains of the intranet stay apart" },
  rationale: {
    zh: "内网按密级分域;两个域连通后,高密级信息可流入低密级域,低防护的一侧成为入口。",
    en: "The intranet is divided by grades; once two domains are joined, what is higher flows down and the weaker side is the way in.",
  },
  remedy: {
    zh: "删除跨域的接口、路由、规则、共享和双网卡;确需跨域交换的,走经批准的导入导出设备。",
    en: "Remove interfaces, routes, rules, sharing and second ports across domains; what must cross goes through approved import and export devices.",
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
    yield* judgeRouters(context);
    yield* judgeRoutes(context);
    yield* judgeGroupRules(context);
    yield* judgeFirewallRules(context);
    yield* judgeHosts(context);
    yield* judgeNetworks(context);
  },
};
