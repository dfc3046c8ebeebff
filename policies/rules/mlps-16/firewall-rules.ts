import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isReply } from "../../facts/firewall-ports";
import { allows, sideOf } from "../../facts/firewall-rules";
import { opened } from "../../facts/port-spans";
import { homeOf } from "../../facts/homes";
import { firewallRulePorts } from "../../facts/ports";
import { isIcmp, protocolOf } from "../../facts/protocol";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { isShared, managementOf, managementPorts } from "./management";
import { messages } from "./messages";

/** Judges what boundaries let through to management ports and into the management zone. */
export function* judgeFirewallRules(context: RuleContext): Iterable<Judgement> {
  for (const rule of context.estate.ofType("openstack_fw_rule_v2")) {
    if (allows(context, rule) && !isReply(context, rule)) yield judgeRule(context, rule);
  }
}

function judgeRule(context: RuleContext, rule: Resource): Judgement {
  const { environment, estate } = context;
  const management = managementOf(environment);
  const subject = factsOf(context).subject(rule);
  const protocol = protocolOf(estate, rule);
  const ports = firewallRulePorts(estate, rule, "destination_port");
  const [source, destination] = [sideOf(context, rule, "source"), sideOf(context, rule, "destination")];
  const { zone, networks } = management;
  if (source.kind === "unknown" || destination.kind === "unknown") {
    const reason =
      source.kind === "unknown" ? source.reason : destination.kind === "unknown" ? destination.reason : "";
    return judge("undetermined", subject, messages.unknown, { ports: rule.name, reason });
  }
  const managed = opened(managementPorts, protocol, ports);
  if (managed.length > 0 && !source.set.minus(networks).isEmpty) {
    return judge("fail", subject, messages.firewall, { ports: managed.map(({ name }) => name).join(", ") });
  }
  // At the egress every destination stands for the internet: its firewall is on the far side of the zone.
  const internet = destination.set.isAll && isOfEgress(context, rule);
  const intoZone = !internet && destination.set.intersects(zone) && !source.set.minus(zone).isEmpty;
  const echo = protocol.kind === "named" && isIcmp(protocol.name);
  return intoZone && !isShared(management, protocol, ports) && !echo
    ? judge("fail", subject, messages.firewallZone)
    : judge("pass", subject, messages.firewallOk);
}

/** By its project, or by its stack where the project is in another one. */
function isOfEgress(context: RuleContext, rule: Resource): boolean {
  const owner = factsOf(context).owners.of(rule);
  if (owner.kind !== "unknown") return owner.kind === "unit" && owner.unit.kind === "egress";
  const home = homeOf(context, rule.stack);
  return home.kind === "unit" && home.unit.kind === "egress";
}
