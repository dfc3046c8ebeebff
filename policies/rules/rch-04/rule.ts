import { judgePaths } from "../../facts/path-judgements";
import { management } from "../../facts/path-units";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** The management zone is administered from the bastion only. */
export const rule: Rule = {
  id: "RCH-04",
  title: { zh: "管理区只经堡垒机管理", en: "The management zone is administered from the bastion only" },
  rationale: {
    zh: "应能对远程管理的路径加以限定;管理区是控制全网的地方,除日志、时间、域名等声明的服务外,只有堡垒机可以进入。",
    en: "Ways of remote administration are confined; from the management zone everything can be controlled, so apart from declared services such as logs, time and names only the bastion gets in.",
  },
  remedy: {
    zh: "删除证据路径中的放行规则;运维一律先到堡垒机。",
    en: "Remove the rule that the path names; administrators go to the bastion first.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgePaths(context, "management", management(context.environment), messages);
  },
};
