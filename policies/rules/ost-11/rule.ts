import type { Rule } from "../../rule";
import { judgeListeners, judgePolicies } from "./listeners";
import { judgeMembers } from "./members";

/** Load balancers relay within one unit and zone, for named sources. */
export const rule: Rule = {
  id: "OST-11",
  title: { zh: "负载均衡器不跨单位和区域中转", en: "Load balancers relay within one unit and zone" },
  rationale: {
    zh: "负载均衡器是中转站:成员在别处,访问者就经它越过边界;它在成员的子网里还有自己的网卡。没有 allowed_cidrs 的监听器接受任何来源。",
    en: "A load balancer is a relay: with members elsewhere its visitors pass the boundary, and it has a card in the subnet of each member. A listener without allowed_cidrs takes any source.",
  },
  remedy: {
    zh: "成员写本单位、本区域的地址;跨区访问声明为 flows;监听器写 allowed_cidrs;不用七层重定向。",
    en: "Use members of the same unit and zone; declare flows for the rest; write allowed_cidrs on listeners; use no redirects.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.1 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgeMembers(context);
    yield* judgeListeners(context);
    yield* judgePolicies(context);
  },
};
