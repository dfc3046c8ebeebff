import type { Rule } from "../../rule";
import { judgeFirewallRules, judgeGroupRules } from "./filters";
import { judgeFlows } from "./flows";
import { judgeRouters, judgeSharing } from "./joins";

/** A flow between departments ends at the exchange platform, never at another department's network. */
export const rule: Rule = {
  id: "OPN-08",
  title: { zh: "跨部门共享必须经共享交换平台", en: "Departments share through the exchange platform only" },
  rationale: {
    zh: "各部门建设的跨部门共享业务信息系统,必须通过共享平台实现信息共享;部门间直连绕过目录、协议和审计。",
    en: "Systems shared between departments share through the exchange platform; a direct way bypasses catalogue, agreements and audit.",
  },
  remedy: {
    zh: "删除直连规则;在 exchange.yaml 中登记目录和协议,由协议生成两段访问:使用方到网关、网关到提供方。",
    en: "Remove the direct rule; enter the catalogue and an agreement in exchange.yaml, which makes two legs: consumer to gateway, gateway to provider.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(二)1" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgeFlows(context);
    yield* judgeGroupRules(context);
    yield* judgeFirewallRules(context);
    yield* judgeRouters(context);
    yield* judgeSharing(context);
  },
};
