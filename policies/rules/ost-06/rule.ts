import type { Rule } from "../../rule";
import { judgeHostRoutes } from "./host-routes";
import { judgeRouterRoutes } from "./router-routes";

/** Routes lead to routers, inside, and to nobody through another unit. */
export const rule: Rule = {
  id: "OST-06",
  title: { zh: "路由只通向声明的地方", en: "Routes lead where the declarations say" },
  rationale: {
    zh: "一条附加路由、一条下发给主机的路由或一个 DHCP 选项,就能让流量绕过出口和边界,经另一单位的路由器或一台实例转走。",
    en: "One extra route, host route or DHCP option takes traffic past egress and boundaries, through another unit's router or an instance.",
  },
  remedy: {
    zh: "删除该路由或选项;路由的下一跳只能是互联链路另一端的路由器,目的地只能是地址规划中对方的网段。",
    en: "Remove the route or option; a next hop is the router at the other end of a link, a destination the block behind it in the address plan.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.1 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgeRouterRoutes(context);
    yield* judgeHostRoutes(context);
  },
};
