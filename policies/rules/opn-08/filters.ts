import type { Resource } from "../../../estate/model";
import type { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { allows, sideOf, type Side } from "../../facts/firewall-rules";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { reached } from "../../facts/reached";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges security-group rules of agencies: the other end may not be another agency. */
export function* judgeGroupRules(context: RuleContext): Iterable<Judgement> {
  for (const rule of groupRulesOf(context)) {
    if (rule.owner.kind === "unit" && rule.owner.unit.kind === "agency") {
      yield judgeGroupRule(context, rule, rule.owner.unit.id);
    }
  }
}

function judgeGroupRule(context: RuleContext, { resource, remote }: GroupRule, agency: string): Judgement {
  const facts = factsOf(context);
  const subject = facts.subject(resource);
  switch (remote.kind) {
    case "unknown":
      return judge("undetermined", subject, messages.unknownRemote, { agency, reason: remote.reason });
    case "group": {
      const owner = remote.group && facts.owners.of(remote.group);
      if (owner?.kind !== "unit") {
        const reason = owner?.kind === "unknown" ? owner.reason : "the group is in no plan";
        return judge("undetermined", subject, messages.unknownRemote, { agency, reason });
      }
      return owner.unit.kind === "agency" && owner.unit.id !== agency
        ? judge("fail", subject, messages.group, { agency, other: owner.unit.id })
        : judge("pass", subject, messages.groupRuleOk, { agency });
    }
    default: {
      const other = otherAgency(facts.addressPlan.agencies, remote.set, agency);
      return other === undefined
        ? judge("pass", subject, messages.groupRuleOk, { agency })
        : judge("fail", subject, messages.addresses, { agency, other });
    }
  }
}

/** An agency other than the own one whose block a set reaches. */
export function otherAgency(
  agencies: ReadonlyMap<string, AddressSet>,
  set: AddressSet,
  own: string | undefined,
): string | undefined {
  return reached(agencies, set).find((id) => id !== own);
}

/** Judges firewall rules: none may let one agency through to another. */
export function* judgeFirewallRules(context: RuleContext): Iterable<Judgement> {
  const { agencies } = factsOf(context).addressPlan;
  for (const resource of context.estate.ofType("openstack_fw_rule_v2")) {
    if (!allows(context, resource)) continue;
    yield judgeFirewallRule(context, resource, agencies);
  }
}

function judgeFirewallRule(
  context: RuleContext,
  resource: Resource,
  agencies: ReadonlyMap<string, AddressSet>,
): Judgement {
  const subject = factsOf(context).subject(resource);
  const from = agenciesOf(agencies, sideOf(context, resource, "source"));
  const to = agenciesOf(agencies, sideOf(context, resource, "destination"));
  for (const agency of from) {
    const other = to.find((id) => id !== agency);
    if (other !== undefined) return judge("fail", subject, messages.firewall, { agency, other });
  }
  return judge("pass", subject, messages.firewallOk);
}

/** An unknown side may be any agency. */
function agenciesOf(agencies: ReadonlyMap<string, AddressSet>, side: Side): readonly string[] {
  return side.kind === "unknown" ? [...agencies.keys()] : reached(agencies, side.set);
}
