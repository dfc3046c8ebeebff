import type { Rule } from "../../rule";
import { groupRulesOf } from "../../facts/group-rules";
import { judgeNeeds } from "./needs";
import { judgeRepeats } from "./repeats";

/** The rule set is minimal: no rule twice, none shadowed by another, none that no declaration asks for. */
export const rule: Rule = {
  id: "MLPS-08",
  title: { zh: "访问控制规则数量最小化", en: "The set of access rules is minimal" },
  rationale: {
    zh: "应删除多余或无效的访问控制规则,优化访问控制列表,保证规则数量最小化;没有声明要求的规则就是多余的权限。",
    en: "Needless rules are removed so that the set is minimal; a rule that no declaration asks for is access that nobody needs.",
  },
  remedy: {
    zh: "删除重复、被覆盖和没有声明的规则;需要的访问写入系统的 flows,由声明生成规则。",
    en: "Remove rules that repeat, are covered or are not declared; write needed traffic under flows of the system, which makes the rules.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 b" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    const rules = groupRulesOf(context);
    const repeated = yield* judgeRepeats(context, rules);
    yield* judgeNeeds(context, rules, repeated);
  },
};
