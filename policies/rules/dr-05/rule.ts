import type { Rule } from "../../rule";
import { judgeApart } from "./apart";
import { recoverySite } from "./site";
import { judgeWays } from "./ways";

/** The recovery site obeys the rules of production: no way out, and units apart. */
export const rule: Rule = {
  id: "DR-05",
  title: { zh: "灾备站点没有出口,单位之间隔离", en: "No way out of the recovery site, units apart" },
  rationale: {
    zh: "灾备站点存有全市重要数据,却常被遗忘:在此多开一个出口或连通两个单位,生产侧的防护就形同虚设。",
    en: "The recovery site holds all that matters and is easily forgotten: a way out or a join there voids what protects production.",
  },
  remedy: {
    zh: "删除灾备站点的外部网络、物理链路、默认路由和跨单位的接口;副本只经声明的站间线路传送。",
    en: "Remove external networks, wires, default routes and joins at the recovery site; copies travel over the declared line only.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "opinion-2017", clause: "二(一)1" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (!recoverySite(context)) return;
    yield* judgeWays(context);
    yield* judgeApart(context);
  },
};
