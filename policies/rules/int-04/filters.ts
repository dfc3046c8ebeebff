import { allows, sideOf } from "../../facts/firewall-rules";
import { domainsAt } from "../../facts/grades";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { locatedSubject } from "../../facts/located";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { domainOfOwner } from "./domains";
import { messages } from "./messages";

/** Judges security-group rules: the other end is in no other domain. */
export function* judgeGroupRules(context: RuleContext): Iterable<Judgement> {
  for (const rule of groupRulesOf(context)) {
    const one = domainOfOwner(context, rule.resource);
    if (one === undefined) continue;
    const other = domainsAtRemote(context, rule);
    const subject = locatedSubject(context, rule.resource);
    if (typeof other === "string") {
      yield judge("undetermined", subject, messages.unknown, { reason: other });
    } else {
      const [foreign] = other.filter((id) => id !== one);
      if (foreign !== undefined) yield judge("fail", subject, messages.group, { one, other: foreign });
    }
  }
}

function domainsAtRemote(context: RuleContext, { remote }: GroupRule): readonly string[] | string {
  switch (remote.kind) {
    case "unknown":
      return remote.reason;
    case "group": {
      if (!remote.group) return "the group is in no plan";
      const domain = domainOfOwner(context, remote.group);
      return domain === undefined ? [] : [domain];
    }
    default:
      return domainsAt(context.environment, remote.set).map(({ id }) => id);
  }
}

/** Judges firewall rules: none lets one domain through to another. */
export function* judgeFirewallRules(context: RuleContext): Iterable<Judgement> {
  const { environment, estate } = context;
  const all = environment.domains.map(({ id }) => id);
  for (const resource of estate.ofType("openstack_fw_rule_v2")) {
    if (!allows(context, resource)) continue;
    const [from, to] = (["source", "destination"] as const).map((which) => {
      const side = sideOf(context, resource, which);
      return side.kind === "unknown" ? all : domainsAt(environment, side.set).map(({ id }) => id);
    });
    for (const one of from ?? []) {
      const other = to?.find((id) => id !== one);
      if (other === undefined) continue;
      yield judge("fail", locatedSubject(context, resource), messages.firewall, { one, other });
      break;
    }
  }
}
