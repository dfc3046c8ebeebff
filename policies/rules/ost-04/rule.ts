import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages, things } from "./messages";

/** No network, pool, scope, policy or firewall object is everyone's. */
export const rule: Rule = {
  id: "OST-04",
  title: { zh: "没有对所有项目共享的对象", en: "Nothing is shared with every project" },
  rationale: {
    zh: "shared 等于目标为 * 的 RBAC 策略:任何项目都能在网络上建端口、从地址池取地址,或引用、影响别人的防火墙策略。",
    en: "shared is an RBAC policy for *: any project places ports on the network, takes addresses of the pool or uses the firewall policy, and who edits it changes the filter of others.",
  },
  remedy: {
    zh: "写 shared = false;网络用指明项目的 RBAC 策略共享,并在 backbone.yaml 声明。",
    en: "Write shared = false; share a network by an RBAC policy for a named project, declared in backbone.yaml.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 b" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    for (const type of Object.keys(things)) {
      for (const resource of context.estate.ofType(type)) {
        const judgement = judgeOne(context, resource);
        if (judgement) yield judgement;
      }
    }
  },
};

function judgeOne(context: RuleContext, resource: Resource): Judgement | undefined {
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(resource);
  const what = things[resource.type] ?? { zh: resource.type, en: resource.type };
  if (isSet(context, resource, "shared")) {
    // Networks of agencies are a matter of OPN-08.
    const said =
      resource.type === "openstack_networking_network_v2" && owners.unitOf(resource)?.kind === "agency";
    return said ? undefined : judge("fail", subject, messages.shared, { what });
  }
  if (isSet(context, resource, "is_default")) return judge("fail", subject, messages.isDefault, { what });
  const shared = context.estate.get(resource, "shared");
  return shared.state === "unknown" || shared.state === "reference"
    ? judge("undetermined", subject, messages.unknown, {
        what,
        reason: shared.state === "unknown" ? shared.reason : "known only after apply",
      })
    : passed(resource) && judge("pass", subject, messages.ok, { what });
}

/** Firewall rules are many, and other rules say that they were looked at. */
function passed({ type }: Resource): true | undefined {
  return type === "openstack_fw_rule_v2" ? undefined : true;
}

/** Is a flag true, as an argument or through `value_specs`? */
function isSet({ estate }: RuleContext, resource: Resource, attribute: string): boolean {
  const smuggled = mapOf(estate, resource, "value_specs")[attribute];
  const value = estate.get(resource, attribute);
  const written = value.state === "known" || value.state === "default" ? value.value : undefined;
  return [smuggled, written].some((flag) => String(flag).toLowerCase() === "true");
}
