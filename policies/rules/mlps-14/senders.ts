import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { membersOf as addressesOfGroup } from "../../facts/group-members";
import { sinkOf } from "../../facts/log-sink";
import { machinesOf } from "../../facts/machines";
import { groupsOfPort } from "../../facts/port-groups";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges every instance of the primary site: its groups let it send records. Receivers at the recovery site send nothing. */
export function* judgeSenders(context: RuleContext): Iterable<Judgement> {
  const sink = sinkOf(context);
  if (!sink) return;
  const { protocol, port } = sink;
  const addresses = AddressSet.of(
    4,
    sink.prefixes.flatMap((prefix) => AddressSet.parse(prefix)?.intervals ?? []),
  );
  const open = new Set(
    groupRulesOf(context)
      .filter((rule) => lets(context, rule, protocol, port, addresses))
      .flatMap(({ group }) => group ?? []),
  );
  for (const { instance, ports, recovery } of machinesOf(context)) {
    if (recovery) continue;
    const subject = factsOf(context).subject(instance);
    if (ports.length === 0) yield judge("undetermined", subject, messages.noPorts);
    else if (ports.some((one) => carries(context, one, open))) yield judge("pass", subject, messages.sends);
    else yield judge("fail", subject, messages.mute, { protocol, port });
  }
}

function carries(context: RuleContext, port: Resource, open: ReadonlySet<Resource>): boolean {
  return groupsOfPort(context, port).some((group) => open.has(group));
}

function lets(
  context: RuleContext,
  rule: GroupRule,
  protocol: string,
  port: number,
  sink: AddressSet,
): boolean {
  if (rule.direction !== "egress") return false;
  const named =
    rule.protocol.kind === "any" || (rule.protocol.kind === "named" && rule.protocol.name === protocol);
  const { ports, remote } = rule;
  const within = ports?.kind === "all" || (ports?.kind === "range" && ports.from <= port && port <= ports.to);
  if (!named || !within || remote.kind === "unknown") return false;
  const others = remote.kind === "group" ? addressesOfGroup(context, remote.group) : remote.set;
  return others.intersects(sink);
}
