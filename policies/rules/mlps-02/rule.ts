import type { Rule } from "../../rule";
import { judgeDeclared } from "./declared";
import { judgePlanned } from "./planned";

/** An important zone has no direct link to an outside boundary: a control point lies between. */
export const rule: Rule = {
  id: "MLPS-02",
  title: { zh: "重要区域不直接连接外部边界", en: "Important zones touch no outside boundary" },
  rationale: {
    zh: "重要网络区域应避免部署在边界处,与其他区域之间应采取可靠的技术隔离手段。",
    en: "Important zones are kept away from the boundary, with a control point between them and the rest.",
  },
  remedy: {
    zh: "把数据交换区、管理区、灾备区和承载重要数据的网络移到出口路由器之后的核心;对外服务经边界代理发布。",
    en: "Move networks of exchange, management, recovery and important data behind the core, and publish services through the proxies at the boundary.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.2.1 d" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgeDeclared(context);
    yield* judgePlanned(context);
  },
};
