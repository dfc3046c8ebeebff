import type { Resource } from "../../../estate/model";
import type { RuleContext } from "../../rule";
import { protections } from "./messages";
import { idsIn, isGone, labelBefore, type Past, textBefore } from "./past";

/** A protection that a resource is, and whether it goes together with what it protected. */
export interface Loss {
  readonly kind: keyof typeof protections;
  readonly together: boolean;
}

/** What is lost with a resource that existed; undefined when it was no protection. */
export function lossOf(context: RuleContext, past: Past, resource: Resource): Loss | undefined {
  return (
    storeLoss(context, past, resource) ??
    filterLoss(past, resource) ??
    lineLoss(context, past, resource) ??
    auditLoss(context, past, resource)
  );
}

/** Logs and copies: instances, volumes, their attachments and containers. */
function storeLoss(context: RuleContext, past: Past, resource: Resource): Loss | undefined {
  const attached = resource.type === "openstack_compute_volume_attach_v2";
  const holder = attached ? past.find(resource.before?.["volume_id"]) : resource;
  if (!holder || !/_(compute_instance|blockstorage_volume|objectstorage_container)_v\d$/.test(holder.type))
    return undefined;
  const system = labelBefore(holder, "system");
  const tier = labelBefore(holder, "tier");
  const [, logSystem, logTier] =
    /^system:([^/]+)\/(.+)$/.exec(context.environment.operations.baseline.log) ?? [];
  if (system !== undefined && system === logSystem && (tier === logTier || tier === undefined)) {
    return { kind: "logs", together: false };
  }
  if (labelBefore(holder, "recovery-mode") === undefined) return undefined;
  const { recovery, systems } = context.environment;
  const wanted =
    recovery?.targets.some((target) => target.system === system) === true ||
    systems.some((declared) => declared.system.id === system && declared.system.important === true);
  return { kind: "recovery", together: !wanted };
}

/** What refuses, limits or watches traffic. */
function filterLoss(past: Past, resource: Resource): Loss | undefined {
  const id = resource.before?.["id"];
  switch (resource.type) {
    case "openstack_fw_group_v2":
      return { kind: "firewall", together: past.allGone(idsIn(resource.before?.["ports"])) };
    case "openstack_fw_policy_v2":
      return { kind: "policy", together: noneLeft(past, "openstack_fw_group_v2", policyAttributes, id) };
    case "openstack_fw_rule_v2":
      return isDenial(resource)
        ? { kind: "denial", together: noneLeft(past, "openstack_fw_policy_v2", ["rules"], id) }
        : undefined;
    case "openstack_networking_secgroup_v2":
      return resource.before?.["delete_default_rules"] === true
        ? { kind: "group", together: !leavesPortsBare(past, id) }
        : undefined;
    case "openstack_taas_tap_mirror_v2":
      return { kind: "mirror", together: past.allGone(idsIn(resource.before?.["port_id"])) };
    case "openstack_networking_qos_policy_v2":
      return { kind: "bandwidth", together: !limitsSomething(past, id) };
    case "openstack_networking_qos_bandwidth_limit_rule_v2":
      return { kind: "bandwidth", together: !limitsSomething(past, resource.before?.["qos_policy_id"]) };
    default:
      return undefined;
  }
}

/** Attributes of a firewall group that name its policies. */
export const policyAttributes = ["ingress_firewall_policy_id", "egress_firewall_policy_id"] as const;

/** Did the firewall rule refuse? Without an action it does. */
export function isDenial(rule: Resource): boolean {
  return textBefore(rule, "action") !== "allow";
}

function noneLeft(past: Past, type: string, attributes: readonly string[], id: unknown): boolean {
  return past.survivors(type, attributes, id).length === 0;
}

/** A port that takes other groups in the same plan is not bare: its new groups are judged by themselves. */
function leavesPortsBare(past: Past, id: unknown): boolean {
  return past
    .survivors("openstack_networking_port_v2", ["security_group_ids", "all_security_group_ids"], id)
    .some(
      ({ after }) =>
        idsIn(after?.["security_group_ids"]).every((group) => group === id) &&
        after?.["security_group_ids"] !== undefined,
    );
}

function limitsSomething(past: Past, policy: unknown): boolean {
  return (
    past.survivors("openstack_networking_router_v2", ["external_qos_policy_id"], policy).length > 0 ||
    past.survivors("openstack_networking_network_v2", ["qos_policy_id"], policy).length > 0 ||
    past.survivors("openstack_networking_port_v2", ["qos_policy_id"], policy).length > 0
  );
}

/** The lines of the egress and the uplinks of units. */
function lineLoss(context: RuleContext, past: Past, resource: Resource): Loss | undefined {
  switch (resource.type) {
    case "openstack_networking_network_v2":
      if (resource.before?.["external"] === true) return { kind: "line", together: false };
      return isLink(resource) ? { kind: "link", together: !isDeclared(context, resource) } : undefined;
    case "openstack_networking_router_v2":
      return textBefore(resource, "external_network_id") === ""
        ? undefined
        : { kind: "line", together: false };
    case "openstack_networking_router_interface_v2": {
      const network = networkOf(past, resource);
      if (!network || !isLink(network)) return undefined;
      return { kind: "link", together: isGone(network) || !isDeclared(context, network) };
    }
    default:
      return undefined;
  }
}

function networkOf(past: Past, attached: Resource): Resource | undefined {
  const foot = past.find(attached.before?.["port_id"]) ?? past.find(attached.before?.["subnet_id"]);
  return past.find(foot?.before?.["network_id"]);
}

function isLink(network: Resource): boolean {
  return labelBefore(network, "zone") === "transit";
}

/** Is the unit still declared whose link it is? A link that names none belongs to the platform. */
function isDeclared({ environment }: RuleContext, network: Resource): boolean {
  const agency = labelBefore(network, "agency");
  const county = labelBefore(network, "county");
  if (agency !== undefined) return environment.agencies.some(({ id }) => id === agency);
  const declared = environment.counties.find(({ id }) => id === county);
  if (county !== undefined && !declared) return false;
  const township = labelBefore(network, "township");
  return township === undefined || declared?.townships.some(({ id }) => id === township) !== false;
}

/** The audit administrators: their role, their group, their rights. */
function auditLoss(context: RuleContext, past: Past, resource: Resource): Loss | undefined {
  switch (resource.type) {
    case "openstack_identity_role_v3":
      return isAuditRole(context, resource) ? { kind: "audit", together: false } : undefined;
    case "openstack_identity_role_assignment_v3": {
      const role = past.find(resource.before?.["role_id"]);
      if (!role || !isAuditRole(context, role)) return undefined;
      return { kind: "audit", together: past.allGone(idsIn(resource.before?.["project_id"])) };
    }
    case "openstack_identity_group_v3":
      return hadAuditRole(context, past, resource) ? { kind: "audit", together: false } : undefined;
    default:
      return undefined;
  }
}

/** Is it an assignment of a role that no plan knows? */
export function isUnknownRole(past: Past, resource: Resource): boolean {
  return (
    resource.type === "openstack_identity_role_assignment_v3" &&
    past.find(resource.before?.["role_id"]) === undefined
  );
}

function hadAuditRole(context: RuleContext, past: Past, group: Resource): boolean {
  return context.estate.resources.some(
    (other) =>
      other.type === "openstack_identity_role_assignment_v3" &&
      other.before?.["group_id"] === group.before?.["id"] &&
      isAuditRole(context, past.find(other.before?.["role_id"])),
  );
}

function isAuditRole({ environment }: RuleContext, role: Resource | undefined): boolean {
  return role !== undefined && textBefore(role, "name") === environment.settings.roles.audit;
}
