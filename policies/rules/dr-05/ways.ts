import type { Resource } from "../../../estate/model";
import { internetPart } from "../../facts/address-plan";
import { factsOf } from "../../facts/facts";
import { locatedSubject } from "../../facts/located";
import { routesOf } from "../../facts/routes";
import { segmentsOf, wireOf } from "../../facts/wires";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { waysOut } from "../opn-06/ways-out";
import { messages } from "./messages";
import { isThere } from "./site";

/** Judges what may lead out of the recovery site: gateways and their like, wires, routes. */
export function* judgeWays(context: RuleContext): Iterable<Judgement> {
  for (const { resource, what, doubt } of waysOut(context.estate)) {
    if (!isThere(context, resource)) continue;
    const subject = locatedSubject(context, resource);
    if (doubt === undefined) yield judge("fail", subject, messages.wayOut, { what });
    else yield judge("undetermined", subject, messages.unknown, { reason: doubt });
  }
  for (const network of context.estate.ofType("openstack_networking_network_v2")) {
    if (isThere(context, network)) yield* judgeWires(context, network);
  }
  yield* judgeRoutes(context);
}

function* judgeWires(context: RuleContext, network: Resource): Iterable<Judgement> {
  const declared = context.environment.recovery?.interconnect;
  const line = declared ? `${declared.physicalNetwork} ${declared.vlan}` : "-";
  for (const segment of segmentsOf(context.estate, network)) {
    const wire = wireOf(segment);
    if (wire === undefined) continue;
    const subject = locatedSubject(context, segment.resource);
    yield wire === line
      ? judge("pass", subject, messages.line, { line })
      : judge("fail", subject, messages.wire, { wire, line });
  }
}

function* judgeRoutes(context: RuleContext): Iterable<Judgement> {
  const { addressPlan } = factsOf(context);
  for (const { resource, written, destination } of routesOf(context.estate)) {
    if (!isThere(context, resource)) continue;
    const subject = locatedSubject(context, resource);
    if (typeof destination === "string") {
      yield judge("undetermined", subject, messages.unknown, { reason: destination });
      continue;
    }
    const values = { destination: written };
    yield internetPart(addressPlan, destination).isEmpty
      ? judge("pass", subject, messages.route, values)
      : judge("fail", subject, messages.routeOut, values);
  }
}
