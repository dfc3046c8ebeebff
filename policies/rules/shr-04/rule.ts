import type { Rule } from "../../rule";
import { judgeAgreements, judgeFlows } from "./declared";
import { judgeGroupRules } from "./planned";

/** What is shared goes in two legs, consumer to gateway and gateway to provider; what is not shared goes nowhere. */
export const rule: Rule = {
  id: "SHR-04",
  title: { zh: "共享只经网关两段", en: "Sharing in two legs through the gateway" },
  rationale: {
    zh: "政务部门间的信息共享必须通过共享平台;网关之外的直达既无目录也无审计,不予共享的条目更无从管住。",
    en: "Departments share through the platform; a way past the gateway has neither catalogue nor audit, and lets out what is not shared.",
  },
  remedy: {
    zh: "删除直达提供方的规则和访问,只保留由协议生成的两段;不予共享的条目撤销协议。",
    en: "Remove rules and flows that lead straight to a provider and keep the two legs that an agreement makes; end agreements on entries that are not shared.",
  },
  norms: [
    { norm: "government-data-sharing-2016", clause: "第十二条" },
    { norm: "opinion-2017", clause: "二(二)1" },
  ],
  severity: "high",
  waivable: false,
  *check(context) {
    yield* judgeAgreements(context);
    yield* judgeFlows(context);
    yield* judgeGroupRules(context);
  },
};
