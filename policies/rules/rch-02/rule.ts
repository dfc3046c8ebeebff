import { judgePaths } from "../../facts/path-judgements";
import { agencies } from "../../facts/path-units";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** Agencies reach one another through the exchange platform only. */
export const rule: Rule = {
  id: "RCH-02",
  title: {
    zh: "部门之间只经交换平台互通",
    en: "Agencies reach one another through the exchange platform only",
  },
  rationale: {
    zh: "跨部门共享必须通过共享平台;部门到平台的每一条通路都应有协议或声明。",
    en: "Sharing between departments goes through the exchange platform, and each way to the platform has its agreement or declaration.",
  },
  remedy: {
    zh: "删除证据路径中放行它的规则或连接;需要共享的,在 exchange.yaml 登记协议。",
    en: "Remove the rule or link that the path names; enter an agreement in exchange.yaml where the sharing is wanted.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(二)1" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgePaths(context, "sharing", agencies(context.environment), messages);
  },
};
