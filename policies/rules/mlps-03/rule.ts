import type { Rule } from "../../rule";
import { judgeCompute } from "./compute";
import { judgeLines } from "./lines";
import { judgeUplinks } from "./uplinks";

/** Uplinks, boundary devices and key compute are at least doubled. */
export const rule: Rule = {
  id: "MLPS-03",
  title: { zh: "关键线路、设备和计算冗余", en: "Key links, devices and compute are doubled" },
  rationale: {
    zh: "应提供通信线路、关键网络设备和关键计算设备的硬件冗余,一条线路或一台设备失效不应中断业务。",
    en: "Links, key network devices and key compute are redundant, so that the loss of one does not stop the business.",
  },
  remedy: {
    zh: "县区汇聚点两条上联链路都有路由;出口两条线路接不同物理网络、各有路由器;三级系统每层两台以上实例并用 anti-affinity 分散。",
    en: "Give a county two uplinks, both with routes; an egress two lines on different physical networks, each with its router; tiers of level 3 two instances or more, kept apart by anti-affinity.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.2.1 e" }],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeUplinks(context);
    yield* judgeLines(context);
    yield* judgeCompute(context);
  },
};
