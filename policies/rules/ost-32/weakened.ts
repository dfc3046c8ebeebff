import type { Resource } from "../../../estate/model";
import { isDenial, policyAttributes } from "./losses";
import type { voids } from "./messages";
import { idsIn, isGone, type Past } from "./past";

/** How an update of a protection makes it void; undefined when it does not. */
export function voidedBy(past: Past, resource: Resource): keyof typeof voids | undefined {
  const { before, after, type } = resource;
  if (!before || !after) return undefined;
  if (before["admin_state_up"] === true && after["admin_state_up"] === false) return "off";
  switch (type) {
    case "openstack_fw_group_v2":
      return groupVoid(past, resource);
    case "openstack_fw_rule_v2":
      return ruleVoid(past, resource);
    case "openstack_networking_router_v2":
      return idsIn(before["external_qos_policy_id"]).length > 0 && after["external_qos_policy_id"] === ""
        ? "off"
        : undefined;
    case "openstack_objectstorage_container_v1":
      return before["versioning"] === true && after["versioning"] !== true ? "versions" : undefined;
    default:
      return undefined;
  }
}

function groupVoid(past: Past, { before, after }: Resource): keyof typeof voids | undefined {
  if (policyAttributes.some((name) => idsIn(before?.[name]).length > 0 && after?.[name] === ""))
    return "policy";
  // A list that is not known yet is judged where firewall groups are.
  if (!Array.isArray(after?.["ports"])) return undefined;
  const left = idsIn(before?.["ports"]).filter((port) => !idsIn(after["ports"]).includes(port));
  return left.some((port) => !isGoneAt(past, port)) ? "ports" : undefined;
}

function isGoneAt(past: Past, id: string): boolean {
  const port = past.find(id);
  return port !== undefined && isGone(port);
}

function ruleVoid(past: Past, rule: Resource): keyof typeof voids | undefined {
  if (!isDenial(rule)) return undefined;
  if (rule.after?.["action"] === "allow") return "allows";
  if (rule.before?.["enabled"] !== false && rule.after?.["enabled"] === false) return "off";
  return undefined;
}

/** Denying rules that a policy holds no longer although both are still there. */
export function droppedDenials(past: Past, policy: Resource): readonly Resource[] {
  const rules = policy.after?.["rules"];
  if (policy.type !== "openstack_fw_policy_v2" || !Array.isArray(rules)) return [];
  const kept = new Set(idsIn(rules));
  return idsIn(policy.before?.["rules"])
    .filter((id) => !kept.has(id))
    .flatMap((id) => past.find(id) ?? [])
    .filter((rule) => rule.after !== null && isDenial(rule));
}
