import { judgePaths } from "../../facts/path-judgements";
import { counties } from "../../facts/path-units";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** A county node reaches the core and published services, never another county. */
export const rule: Rule = {
  id: "RCH-03",
  title: {
    zh: "县级节点只到核心与发布的服务",
    en: "A county node reaches the core and published services, never another county",
  },
  rationale: {
    zh: "县市区通过汇聚节点接入,县与县之间的横向直通绕过了市级边界。",
    en: "Counties hang on aggregation nodes; a direct way between two counties goes past the boundary of the city.",
  },
  remedy: {
    zh: "删除县间的连接、路由和防火墙放行;需要的服务在系统的 flows 中以 county:<id> 声明。",
    en: "Remove links, routes and firewall rules between counties; declare a service that a county needs with county:<id> in the flows of its system.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)1" },
    { norm: "opinion-2017", clause: "二(一)2" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgePaths(context, "counties", counties(context.environment), messages);
  },
};
