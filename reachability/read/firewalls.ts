import { AddressSet, type Family } from "../../estate/address-set";
import type { Resource, Value } from "../../estate/model";
import type { Cause, Doubt, Firewall, FirewallRule, Services } from "../network";
import { allOf, everything } from "./addresses";
import { withDoubt } from "./draft";
import type { Parts } from "./ports";
import type { Foot, Routers } from "./routers";
import { anyService, protocolNumber, servicesOf, type Span } from "./services";
import { causeOf, doubtAt, isNew, isWritten, reasonOf, textAt, textOf, truthAt } from "./values";

/** Puts firewall groups on the feet of routers. */
export function addFirewalls(parts: Parts, routers: Routers): void {
  const { draft, source } = parts;
  const policies = new Map<Resource, readonly FirewallRule[]>();
  for (const group of source.estate.ofType("openstack_fw_group_v2")) {
    // Switching a group off does nothing: the provider does not send it on create, and OVN does not look.
    const feet = feetOf(parts, routers, group);
    if (feet.length === 0) draft.skip(group, "it is on no port of a router, so it filters nothing");
    const firewall: Firewall = {
      cause: causeOf(group),
      toSegment: listOf(parts, policies, group, "ingress_firewall_policy_id"),
      toRouter: listOf(parts, policies, group, "egress_firewall_policy_id"),
    };
    for (const { foot } of feet) {
      if (foot.firewall) draft.skip(group, `${foot.firewall.cause.name} is on the port already`);
      else foot.firewall = firewall;
    }
  }
}

function feetOf({ source, draft }: Parts, routers: Routers, group: Resource): readonly Foot[] {
  const { estate } = source;
  const feet: Foot[] = [];
  for (const target of estate.targets(group, "ports")) {
    const found = routers.feetOf.get(target) ?? gatewayOf(source.estate, routers, target);
    if (found.length === 0) draft.skip(group, `${causeOf(target).name} is no port of a router`);
    // On one of several nobody knows which, so on none.
    if (found.every(({ foot }) => foot.doubt === undefined)) feet.push(...found);
  }
  const ports = estate.get(group, "ports");
  if (ports.state === "unknown") draft.skip(group, `not all of its ports can be told: ${ports.reason}`);
  return [...new Set(feet)];
}

/** Nothing but a data source can find the port of a gateway. */
function gatewayOf(estate: Parts["source"]["estate"], routers: Routers, port: Resource): readonly Foot[] {
  if (port.mode !== "data" || textAt(estate, port, "device_owner") !== "network:router_gateway") return [];
  return estate.targets(port, "device_id").flatMap((router) => routers.gatewaysOf.get(router) ?? []);
}

function listOf(
  parts: Parts,
  policies: Map<Resource, readonly FirewallRule[]>,
  group: Resource,
  attribute: string,
): readonly FirewallRule[] {
  const { source, lookup } = parts;
  // A group without a policy for a direction drops all that goes there.
  if (!isWritten(source.estate.get(group, attribute))) return [];
  const { resources, reason } = lookup.at(group, attribute, "openstack_fw_policy_v2");
  const [policy, another] = resources;
  if (!policy || another) {
    return allow(causeOf(group), { resource: group, attribute, reason: reason ?? "no plan has its policy" });
  }
  let rules = policies.get(policy);
  if (!rules) policies.set(policy, (rules = readPolicy(parts, policy)));
  return rules;
}

function readPolicy(parts: Parts, policy: Resource): readonly FirewallRule[] {
  const { source, lookup } = parts;
  const value = source.estate.get(policy, "rules");
  if (!isWritten(value)) return [];
  const { resources, loose, reason } = lookup.at(policy, "rules", "openstack_fw_rule_v2");
  const rules = resources.flatMap((rule) => readRule(parts, rule));
  if (reason === undefined && loose.length === 0) return rules;
  const doubt = { resource: policy, attribute: "rules", reason: reason ?? "no plan has all of its rules" };
  return [...allow(causeOf(policy), doubt), ...rules];
}

/** A rule that may let everything through. */
function allow(cause: Cause, doubt: Doubt): readonly FirewallRule[] {
  return everything.map((all) => ({
    cause,
    allow: true,
    source: all,
    destination: all,
    services: anyService,
    doubt,
  }));
}

/** A rule as it works: one a family where the family is open, none when it is really off. */
function readRule(parts: Parts, rule: Resource): readonly FirewallRule[] {
  const { estate } = parts.source;
  const enabled = truthAt(estate, rule, "enabled");
  // The provider does not send false on create, so such a rule works until the next apply.
  if (enabled === false && !isNew(rule)) return [];
  const cause = causeOf(rule);
  const on = typeof enabled === "object" ? doubtAt(estate, rule, "enabled") : undefined;
  const rules: FirewallRule[] = [];
  for (const family of familiesOf(parts, rule)) {
    const source = sideOf(parts, rule, "source_ip_address", family);
    const destination = sideOf(parts, rule, "destination_ip_address", family);
    const services = servicesAt(parts, rule, family);
    const doubt = on ?? source.doubt ?? destination.doubt ?? services.doubt;
    const matched = { cause, source: source.set, destination: destination.set, services: services.services };
    const action = textAt(estate, rule, "action");
    if (action === undefined) {
      // It allows or denies, which only the cloud knows.
      const why = doubtAt(estate, rule, "action");
      rules.push({ ...matched, allow: true, doubt: why }, { ...matched, allow: false, doubt: why });
    } else rules.push({ ...matched, allow: action === "allow", ...withDoubt(doubt) });
  }
  return rules;
}

function familiesOf({ source: { estate } }: Parts, rule: Resource): readonly Family[] {
  const version = textAt(estate, rule, "ip_version");
  return version === undefined ? [4, 6] : [version === "6" ? 6 : 4];
}

function sideOf(
  { source: { estate } }: Parts,
  rule: Resource,
  attribute: string,
  family: Family,
): { readonly set: AddressSet; readonly doubt?: Doubt } {
  const value = estate.get(rule, attribute);
  if (!isWritten(value)) return { set: allOf(family) };
  const set = AddressSet.parse(textOf(value) ?? "");
  if (!set) return { set: allOf(family), doubt: doubtAt(estate, rule, attribute) };
  // An address of the other family matches no packet of this one.
  return { set: set.family === family ? set : AddressSet.none(family) };
}

function servicesAt(
  { source: { estate } }: Parts,
  rule: Resource,
  family: Family,
): { readonly services: Services; readonly doubt?: Doubt } {
  const value = estate.get(rule, "protocol");
  const protocol = protocolNumber(textOf(value), family);
  if (protocol === undefined || value.state === "unknown" || value.state === "reference") {
    return {
      services: anyService,
      doubt: { resource: rule, attribute: "protocol", reason: reasonOf(value) },
    };
  }
  const from = spanAt(estate.get(rule, "source_port"));
  const to = spanAt(estate.get(rule, "destination_port"));
  const services = servicesOf(protocol, to.span, from.span);
  if (!from.open && !to.open) return { services };
  return { services, doubt: doubtAt(estate, rule, from.open ? "source_port" : "destination_port") };
}

function spanAt(value: Value): { readonly span: Span; readonly open: boolean } {
  if (!isWritten(value)) return { span: undefined, open: false };
  const text = textOf(value);
  const [from = NaN, to = from] = (text ?? "").split(/[:-]/).map(Number);
  if (!text || !Number.isInteger(from) || !Number.isInteger(to))
    return { span: undefined, open: text !== "" };
  return { span: [from, to], open: false };
}
