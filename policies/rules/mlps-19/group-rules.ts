import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { addressesOfSystem } from "../../facts/asked";
import { factsOf } from "../../facts/facts";
import { formatAddress } from "../../facts/format-address";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { label } from "../../facts/labels";
import { portsOfGroup } from "../../facts/port-groups";
import { opened } from "../../facts/port-spans";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { riskyPorts, telnet } from "./risky-ports";

/** Judges every rule that opens a port of high risk; telnet in both directions. */
export function* judgeGroupRules(context: RuleContext): Iterable<Judgement> {
  for (const rule of groupRulesOf(context)) {
    const ports = opened(riskyPorts, rule.protocol, rule.ports);
    if (ports.includes(telnet)) {
      yield judge("fail", factsOf(context).subject(rule.resource), messages.telnet);
    } else if (ports.length > 0 && rule.direction !== "egress") {
      yield judgeRule(context, rule, ports.map(({ name }) => name).join(", "));
    }
  }
}

function judgeRule(context: RuleContext, { resource, group, remote }: GroupRule, ports: string): Judgement {
  const subject = factsOf(context).subject(resource);
  const systems = group ? systemsOfGroup(context, group) : [];
  if (systems.length === 0) return judge("fail", subject, messages.noSystem, { ports });
  if (remote.kind === "unknown") {
    return judge("undetermined", subject, messages.unknown, { ports, reason: remote.reason });
  }
  if (remote.kind === "group") return judgeGroup(context, subject, remote.group, systems, ports);
  for (const system of systems) {
    const declared = factsOf(context).systems.get(system);
    const own = declared ? addressesOfSystem(declared) : AddressSet.none(4);
    const [first] = remote.set.minus(own).intervals;
    if (!first) continue;
    const example = formatAddress(remote.set.family, first[0]);
    return judge("fail", subject, messages.open, { ports, system, example });
  }
  return judge("pass", subject, messages.ok);
}

/** Judges a rule by group: all systems of its members must be those of the rule's own group. */
function judgeGroup(
  context: RuleContext,
  subject: Judgement["subject"],
  group: Resource | undefined,
  systems: readonly string[],
  ports: string,
): Judgement {
  const others = group ? systemsOfGroup(context, group) : [];
  if (!group || others.length === 0) {
    const reason = "the remote group is of no known system";
    return judge("undetermined", subject, messages.unknown, { ports, reason });
  }
  if (others.every((other) => systems.includes(other))) return judge("pass", subject, messages.ok);
  const values = { ports, system: systems.join(", "), example: `${group.stack}::${group.address}` };
  return judge("fail", subject, messages.open, values);
}

/** Systems that a group names and those whose ports carry it. */
function systemsOfGroup(context: RuleContext, group: Resource): readonly string[] {
  const named = [group, ...portsOfGroup(context, group)].flatMap(
    (resource) => label(context.estate, resource, "system") ?? [],
  );
  return [...new Set(named)];
}
