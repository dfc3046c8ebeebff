import type { Resource } from "../../../estate/model";
import { AddressSet, type Family } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { allows } from "../../facts/firewall-rules";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges security groups: nothing is allowed that no rule of the plan allows. */
export function* judgeGroups(context: RuleContext): Iterable<Judgement> {
  for (const group of context.estate.ofType("openstack_networking_secgroup_v2")) {
    const value = context.estate.get(group, "delete_default_rules");
    const removed = value.state === "known" && value.value === true;
    const subject = factsOf(context).subject(group);
    yield judge(removed ? "pass" : "fail", subject, removed ? messages.groupOk : messages.groupDefault);
  }
}

/** Judges security-group rules together: many narrow ones may add up to every address. */
export function* judgeReach(context: RuleContext): Iterable<Judgement> {
  const rules = groupRulesOf(context);
  const wide = wholeReach(rules);
  for (const rule of rules) {
    const subject = factsOf(context).subject(rule.resource);
    if (rule.declaredInternet) yield judge("pass", subject, messages.wholeDeclared);
    else if (wide.has(rule.resource)) {
      const family =
        rule.remote.kind !== "unknown" && "set" in rule.remote ? `IPv${rule.remote.set.family}` : "IP";
      yield judge("fail", subject, messages.whole, { family, direction: rule.direction });
    } else yield judge("pass", subject, messages.wholeOk);
  }
}

/** Rules that, with others of their group and direction, let every address through. */
function wholeReach(rules: readonly GroupRule[]): ReadonlySet<Resource> {
  const together = new Map<string, { rules: GroupRule[]; set: AddressSet }>();
  for (const rule of rules) {
    if (rule.declaredInternet || !("set" in rule.remote)) continue;
    const family: Family = rule.remote.set.family;
    const group = rule.group ?? rule.resource;
    const key = `${group.stack} ${group.address} ${rule.direction} ${family}`;
    const entry = together.get(key) ?? { rules: [], set: AddressSet.none(family) };
    entry.rules.push(rule);
    entry.set = entry.set.union(rule.remote.set);
    together.set(key, entry);
  }
  const whole = [...together.values()].filter(({ set }) => set.isAll);
  return new Set(whole.flatMap((entry) => entry.rules.map(({ resource }) => resource)));
}

const directions = ["ingress", "egress"] as const;

/** Judges firewall groups and what the provider does with rules that are switched off. */
export function* judgeFirewalls(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const { subject } = factsOf(context);
  for (const group of estate.ofType("openstack_fw_group_v2")) {
    const missing = directions.find(
      (direction) => estate.get(group, `${direction}_firewall_policy_id`).state === "absent",
    );
    const ports = estate.get(group, "ports");
    const unbound = ports.state === "absent" || (ports.state === "known" && isEmpty(ports.value));
    if (missing) yield judge("fail", subject(group), messages.firewallOneWay, { direction: missing });
    else if (unbound) yield judge("fail", subject(group), messages.firewallNoPorts);
    else yield judge("pass", subject(group), messages.firewallOk);
  }
  for (const rule of estate.ofType("openstack_fw_rule_v2")) {
    const enabled = estate.get(rule, "enabled");
    const off = enabled.state === "known" && enabled.value === false;
    if (off && allows(context, rule) && rule.before === null) {
      yield judge("fail", subject(rule), messages.liveDisabled);
    }
  }
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
