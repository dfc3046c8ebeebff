import type { Resource } from "../../../estate/model";
import { fill } from "../../../messages/text";
import { factsOf } from "../../facts/facts";
import { liveEvidence } from "../../facts/live";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Rule, RuleContext } from "../../rule";

const messages = {
  planned: {
    zh: "计划中就有向 default 安全组添加规则",
    en: "The plans themselves add a rule to a group named default.",
  },
  evidence: {
    zh: "项目 {tenant} 的 default 安全组没有任何规则,也没有端口使用它",
    en: "the group default of project {tenant} has no rules and is on no port",
  },
};

/** The group `default` of each project is empty and unused. */
export const rule: Rule = {
  id: "LIVE-02",
  title: { zh: "default 安全组为空且未使用", en: "The group default is empty and unused" },
  rationale: {
    zh: "每个项目都有计划之外的 default 组,默认放行全部出站和组内互访;任何未写安全组的端口都会用它。",
    en: "Each project has a group default outside of every plan, which allows all egress and traffic among its members; a port that names no group gets it.",
  },
  remedy: {
    zh: "清空各项目的 default 组,并在平台上清空默认规则模板(default-security-group-rules)。",
    en: "Empty the group default of each project, and the platform's template of default rules.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 a" }],
  severity: "high",
  waivable: true,
  decidedBy: "live",
  *check(context) {
    const { estate } = context;
    const { subject, units } = factsOf(context);
    for (const rule of estate.ofType("openstack_networking_secgroup_rule_v2")) {
      if (estate.targets(rule, "security_group_id").some((group) => isDefault(context, group))) {
        yield judge("fail", subject(rule), messages.planned);
      }
    }
    for (const { tenant, origin } of units.values()) {
      const evidence = fill(messages.evidence, { tenant });
      const place = {
        address: `${origin?.file ?? "environment.yaml"}#tenant`,
        ...(origin ? { origin } : {}),
      };
      yield liveEvidence(
        place,
        evidence,
        `openstack security group rule list default --project ${tenant} --long`,
      );
    }
  },
};

function isDefault({ estate }: RuleContext, group: Resource): boolean {
  return group.type === "openstack_networking_secgroup_v2" && textAt(estate, group, "name") === "default";
}
