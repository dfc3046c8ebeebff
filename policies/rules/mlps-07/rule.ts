import type { Rule } from "../../rule";
import { judgeFirewalls, judgeGroups, judgeReach } from "./filters";
import { judgeInstances } from "./instances";
import { judgePorts } from "./ports";

/** Default is deny: what no rule lists is refused. */
export const rule: Rule = {
  id: "MLPS-07",
  title: { zh: "默认拒绝", en: "Default is deny" },
  rationale: {
    zh: "受控接口默认拒绝除允许通信外的一切通信;OpenStack 的默认值恰好相反:新安全组放行全部出站,无安全组的端口用 default 组。",
    en: "Everything but listed traffic is refused. OpenStack's defaults are the opposite: a new group allows all egress, a port without groups gets the default one.",
  },
  remedy: {
    zh: "安全组写 delete_default_rules = true;端口写明 security_group_ids 并保持端口安全;实例只用端口;防火墙组两个方向都有策略。",
    en: "Set delete_default_rules = true on groups; name security_group_ids on ports and keep port security on; give instances ports only; give firewall groups a policy in both directions.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 a" }],
  severity: "critical",
  waivable: true,
  *check(context) {
    yield* judgeGroups(context);
    yield* judgePorts(context);
    yield* judgeInstances(context);
    yield* judgeFirewalls(context);
    yield* judgeReach(context);
  },
};
