import type { Rule } from "../../rule";
import { judgeMissing } from "./missing";
import { judgeQuotas } from "./values";

/** Every project has finite quotas; only platform and egress may make what leads out or shares. */
export const rule: Rule = {
  id: "OST-31",
  title: { zh: "配额有限并封住出口权利", en: "Quotas are finite and close the ways out" },
  rationale: {
    zh: "路由器、公网地址和共享策略的配额为 0,单位的人即使在计划之外也造不出第二出口;没有配额的项目按云平台默认值全都允许。",
    en: "With a quota of 0 for routers, public addresses and sharing policies nobody of a unit can make a second way out even by hand; a project without quotas has the cloud's defaults, which allow all of it.",
  },
  remedy: {
    zh: "每个项目在其使用的每个区域都设网络、计算、卷(和负载均衡)配额;单位的 router、floatingip、rbac_policy 写 0;不用 -1。",
    en: "Set network, compute, volume (and load-balancer) quotas for each project in each region that it uses; router, floatingip and rbac_policy 0 for units; never -1.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 c" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeQuotas(context);
    yield* judgeMissing(context);
  },
};
