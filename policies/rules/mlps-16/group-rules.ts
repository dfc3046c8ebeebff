import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { formatAddress } from "../../facts/format-address";
import { membersOf } from "../../facts/group-members";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { labelsOf } from "../../facts/labels";
import { portsOfGroup } from "../../facts/port-groups";
import { opened } from "../../facts/port-spans";
import { addressesOfPort } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { isShared, managementOf, managementPorts } from "./management";
import { messages } from "./messages";

/** Judges rules that open management ports, and rules of groups in the management zone. */
export function* judgeGroupRules(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  const { bastion, zone } = managementOf(environment);
  for (const rule of groupRulesOf(context)) {
    if (rule.direction !== "ingress") continue;
    const ports = opened(managementPorts, rule.protocol, rule.ports);
    if (ports.length > 0) yield judgePorts(context, rule, bastion, ports.map(({ name }) => name).join(", "));
    const tier = tierInZone(context, rule, zone);
    if (tier !== undefined) yield judgeZone(context, rule, zone, tier);
  }
}

function judgePorts(context: RuleContext, rule: GroupRule, bastion: AddressSet, ports: string): Judgement {
  const subject = factsOf(context).subject(rule.resource);
  const others = othersOf(context, rule);
  if (typeof others === "string")
    return judge("undetermined", subject, messages.unknown, { ports, reason: others });
  const example = firstOf(others.minus(bastion));
  return example === undefined
    ? judge("pass", subject, messages.ok)
    : judge("fail", subject, messages.open, { ports, example });
}

function judgeZone(context: RuleContext, rule: GroupRule, zone: AddressSet, tier: string): Judgement {
  const subject = factsOf(context).subject(rule.resource);
  const others = othersOf(context, rule);
  if (typeof others === "string") {
    return judge("undetermined", subject, messages.unknown, { ports: tier, reason: others });
  }
  const example = firstOf(others.minus(zone));
  const management = managementOf(context.environment);
  if (example === undefined || isShared(management, rule.protocol, rule.ports)) {
    return judge("pass", subject, messages.zoneOk);
  }
  return judge("fail", subject, messages.zone, { tier, example });
}

/** Name of the tier when the group is of the management zone. */
function tierInZone(context: RuleContext, { group }: GroupRule, zone: AddressSet): string | undefined {
  if (!group) return undefined;
  const { system, tier } = labelsOf(context.estate, group);
  const declared = factsOf(context)
    .systems.get(system ?? "")
    ?.system.tiers.find(({ id }) => id === tier);
  const addresses = [
    ...(declared?.addresses ?? []),
    ...portsOfGroup(context, group).flatMap(addressesOfPort),
  ];
  const inside = addresses.some((address) => AddressSet.parse(address)?.intersects(zone) === true);
  return inside ? (tier ?? group.address) : undefined;
}

function othersOf(context: RuleContext, { remote }: GroupRule): AddressSet | string {
  if (remote.kind === "unknown") return remote.reason;
  if (remote.kind !== "group") return remote.set;
  if (!remote.group) return "the remote group is in no plan";
  const { system, tier } = labelsOf(context.estate, remote.group);
  const declared = factsOf(context)
    .systems.get(system ?? "")
    ?.system.tiers.find(({ id }) => id === tier);
  const named = (declared?.addresses ?? []).flatMap((address) => AddressSet.parse(address)?.intervals ?? []);
  const members = membersOf(context, remote.group).union(AddressSet.of(4, named));
  return members.isEmpty ? "the members of the remote group are not known" : members;
}

function firstOf(set: AddressSet): string | undefined {
  const [first] = set.intervals;
  return first && formatAddress(set.family, first[0]);
}
