import { judgePaths } from "../../facts/path-judgements";
import { recovery } from "../../facts/path-units";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** The recovery site keeps the same boundaries. */
export const rule: Rule = {
  id: "RCH-05",
  title: { zh: "灾备站点同样隔离", en: "The recovery site keeps the same boundaries" },
  rationale: {
    zh: "灾备中心与主站点同等保护;在灾备站点相通的两个部门,切换后就是相通的。",
    en: "The recovery centre is protected like the primary site: two agencies that meet there have met after a switch.",
  },
  remedy: {
    zh: "删除灾备网络之间的放行和连接;只保留声明的复制流量。",
    en: "Remove rules and links between networks of the recovery site; keep the declared copies only.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgePaths(context, "recovery", recovery(context.environment), messages);
  },
};
