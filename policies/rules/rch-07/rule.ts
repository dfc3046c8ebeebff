import { judgePaths } from "../../facts/path-judgements";
import { zones } from "../../facts/path-units";
import { judgeUnread } from "../../facts/unread";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** Between zones only what is declared is open. */
export const rule: Rule = {
  id: "RCH-07",
  title: { zh: "区域之间只有声明的通路", en: "Between zones only what is declared is open" },
  rationale: {
    zh: "应按访问控制策略设置规则,默认拒绝其他一切通信;多余的放行在每条规则里都看不出来,只有走完全程才看得出。",
    en: "What is not in the policy is refused; a way that nobody declared shows in no single rule, only when it is followed to its end.",
  },
  remedy: {
    zh: "在系统的 flows 中声明这条访问,或删除证据路径中放行它的规则。",
    en: "Declare the flow at its system, or remove the rule that the path names.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 a" }],
  severity: "high",
  waivable: false,
  *check(context) {
    // Of an intranet RCH-06 speaks.
    if (context.environment.settings.kind === "extranet") yield* judgeUnread(context);
    yield* judgePaths(context, "declared", zones(context.environment), messages);
  },
};
