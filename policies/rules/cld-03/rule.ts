import type { Rule } from "../../rule";
import { judgePorts } from "./ports";
import { judgeSharing } from "./sharing";

/** Networks of different tenants are isolated: shared as declared and no further, with no port of one on a network of another. */
export const rule: Rule = {
  id: "CLD-03",
  title: { zh: "租户网络相互隔离", en: "Networks of tenants are isolated" },
  rationale: {
    zh: "应实现不同云服务客户虚拟网络之间的隔离;网络一旦共享,对方可以在其上放置端口和路由器。",
    en: "Virtual networks of different customers are isolated; a shared network takes ports and routers of the other side.",
  },
  remedy: {
    zh: "区域网络只共享给 backbone.yaml 的 sharedWith 所列平台;端口建在自己的网络上;不写 shared。",
    en: "Share zone networks with the platforms in sharedWith of backbone.yaml only, keep ports on own networks, and never say shared.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 b" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgeSharing(context);
    yield* judgePorts(context);
  },
};
