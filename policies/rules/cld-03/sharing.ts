import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { untold } from "../../facts/untold";
import { isTrueAt, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, objects } from "./messages";
import { declaredUsers, ownerKey } from "./tenants";

const shareable = [
  "openstack_networking_network_v2",
  "openstack_networking_subnetpool_v2",
  "openstack_networking_addressscope_v2",
  "openstack_networking_qos_policy_v2",
  "openstack_fw_group_v2",
  "openstack_fw_policy_v2",
  "openstack_fw_rule_v2",
];

/** Judges sharing with named projects and with all. */
export function* judgeSharing(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const type of shareable) {
    for (const resource of estate.ofType(type)) {
      const smuggled = String(mapOf(estate, resource, "value_specs")["shared"]) === "true";
      if (!smuggled && !isTrueAt(estate, resource, "shared")) continue;
      yield judge("fail", factsOf(context).subject(resource), messages.shareAll);
    }
  }
  for (const policy of estate.ofType("openstack_networking_rbac_policy_v2"))
    yield judgePolicy(context, policy);
}

function judgePolicy(context: RuleContext, policy: Resource): Judgement {
  const { estate } = context;
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(policy);
  if (textAt(estate, policy, "target_tenant") === "*") return judge("fail", subject, messages.shareAll);
  const target = owners.projectAt(policy, "target_tenant");
  const [object] = estate.targets(policy, "object_id");
  const reason =
    target === undefined || target.kind === "unknown"
      ? (target?.reason ?? "no target is named")
      : object
        ? undefined
        : "no plan has what is shared";
  if (!object || !target || reason !== undefined) {
    return judge(untold(context), subject, messages.shareUnknown, { reason: reason ?? "" });
  }
  const key = ownerKey(target) ?? "";
  const isNetwork = object.type === "openstack_networking_network_v2";
  const external = textAt(estate, policy, "action") === "access_as_external";
  if (isNetwork && !external && declaredUsers(context, object).includes(key)) {
    return judge("pass", subject, messages.shareOk, { target: key });
  }
  const what = objects[textAt(estate, policy, "object_type") ?? ""] ?? { zh: "资源", en: "A resource" };
  const owner = ownerKey(owners.of(object)) ?? "?";
  return judge("fail", subject, messages.undeclared, { owner, what, target: key });
}
