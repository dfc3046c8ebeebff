import type { Resource } from "../../../estate/model";
import { internetPart } from "../../facts/address-plan";
import { factsOf } from "../../facts/facts";
import { allows, sideOf, type Side } from "../../facts/firewall-rules";
import { formatAddress } from "../../facts/format-address";
import { isDeclared } from "../../facts/internet-flows";
import { firewallRulePorts, type Ports } from "../../facts/ports";
import { hasPorts, isTunnel, protocolOf } from "../../facts/protocol";
import { judge } from "../../judgement";
import type { Judgement, RuleContext, Subject } from "../../rule";
import { judgePorts } from "./group-rules";
import { messages } from "./messages";

/** A reply is known by the port that it comes from; a wider range of source ports says nothing. */
const mostSourcePorts = 1024;

/** Judges firewall rules that let traffic through. */
export function* judgeFirewallRules(context: RuleContext): Iterable<Judgement> {
  for (const resource of context.estate.ofType("openstack_fw_rule_v2")) {
    if (!allows(context, resource)) continue;
    const subject = factsOf(context).subject(resource);
    const wrong = [...judgeMatch(context, resource, subject), ...judgeSides(context, resource, subject)];
    if (wrong.length > 0) yield* wrong;
    else yield judge("pass", subject, messages.ok);
  }
}

function* judgeMatch({ estate }: RuleContext, resource: Resource, subject: Subject): Iterable<Judgement> {
  const protocol = protocolOf(estate, resource);
  if (protocol.kind === "any") yield judge("fail", subject, messages.anyProtocol);
  else if (protocol.kind === "unknown") {
    yield judge("undetermined", subject, messages.unknownProtocol, { reason: protocol.reason });
  } else if (isTunnel(protocol.name)) {
    yield judge("fail", subject, messages.tunnel, { protocol: protocol.name });
  }
  if (protocol.kind === "named" && !hasPorts(protocol.name)) return;
  const source = firewallRulePorts(estate, resource, "source_port");
  if (isNarrow(source)) return;
  yield* judgePorts(firewallRulePorts(estate, resource, "destination_port"), subject);
}

function isNarrow(ports: Ports): boolean {
  return ports.kind === "range" && ports.to - ports.from < mostSourcePorts;
}

function* judgeSides(context: RuleContext, resource: Resource, subject: Subject): Iterable<Judgement> {
  for (const side of ["source", "destination"] as const) {
    const attribute = `${side}_ip_address`;
    const found = sideOf(context, resource, side);
    if (found.kind === "unknown") {
      yield judge("undetermined", subject, messages.unknownRemote, { reason: found.reason });
    } else if (found.kind === "any") yield judge("fail", subject, messages.anySide, { side: attribute });
    else yield* judgeInternet(context, resource, subject, side, found);
  }
}

function* judgeInternet(
  context: RuleContext,
  resource: Resource,
  subject: Subject,
  side: "source" | "destination",
  { set }: Exclude<Side, { kind: "unknown" }>,
): Iterable<Judgement> {
  const outside = internetPart(factsOf(context).addressPlan, set);
  const [first] = outside.intervals;
  if (!first || isDeclaredInternet(context, resource, side)) return;
  if (set.isAll) yield judge("fail", subject, messages.wholeSide, { side: `${side}_ip_address` });
  else yield judge("fail", subject, messages.internet, { example: formatAddress(set.family, first[0]) });
}

/** Either the request that egress.yaml declares, or the reply to it. */
function isDeclaredInternet(
  context: RuleContext,
  resource: Resource,
  side: "source" | "destination",
): boolean {
  const { owners, internetFlows } = factsOf(context);
  const { estate } = context;
  if (owners.unitOf(resource)?.kind !== "egress") return false;
  const protocol = protocolOf(estate, resource);
  if (protocol.kind !== "named") return false;
  const declaredAt = (direction: "ingress" | "egress", attribute: string): boolean => {
    const ports = firewallRulePorts(estate, resource, attribute);
    return isDeclared(internetFlows, direction, protocol.name, ports.kind === "range" ? ports : undefined);
  };
  return side === "source"
    ? declaredAt("ingress", "destination_port") || declaredAt("egress", "source_port")
    : declaredAt("egress", "destination_port") || declaredAt("ingress", "source_port");
}
