import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { nameOfOwner } from "../../facts/owner-names";
import { reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, unknowns } from "./messages";

const handingOver = [
  "openstack_dns_zone_share_v2",
  "openstack_dns_transfer_request_v2",
  "openstack_dns_transfer_accept_v2",
] as const;

/** Judges zones: the declared one, at the egress, in nobody else's hands. */
export function* judgeZones(context: RuleContext): Iterable<Judgement> {
  for (const zone of context.estate.ofType("openstack_dns_zone_v2")) yield* judgeZone(context, zone);
  for (const type of handingOver) {
    for (const resource of context.estate.ofType(type)) {
      yield judge("fail", factsOf(context).subject(resource), messages.handedOver);
    }
  }
}

function* judgeZone(context: RuleContext, zone: Resource): Iterable<Judgement> {
  const { environment, estate } = context;
  const { owners } = factsOf(context);
  const subject = factsOf(context).subject(zone);
  const name = estate.get(zone, "name");
  if (name.state !== "known") {
    yield judge("undetermined", subject, messages.unknown, { what: unknowns.zone, reason: reasonOf(name) });
    return;
  }
  const text = bare(String(name.value));
  const declared = environment.egress?.dns.zone;
  const owner = owners.of(zone);
  if (!isReverse(text) && (declared === undefined || !isWithin(text, declared))) {
    yield judge("fail", subject, messages.undeclaredZone, { zone: text, declared: declared ?? "-" });
  } else if (owner.kind !== "unit" || owner.unit.kind !== "egress") {
    yield judge("fail", subject, messages.foreignZone, { owner: nameOfOwner(owner) });
  } else if (textAt(estate, zone, "type")?.toUpperCase() === "SECONDARY") {
    yield judge("fail", subject, messages.secondary);
  } else {
    yield judge("pass", subject, messages.zone);
  }
}

/** A name without the last dot, in lower case. */
export function bare(name: string): string {
  return name.replace(/\.$/, "").toLowerCase();
}

/** Is a name the zone itself or below it? */
export function isWithin(name: string, zone: string): boolean {
  return bare(name) === bare(zone) || bare(name).endsWith(`.${bare(zone)}`);
}

function isReverse(name: string): boolean {
  return /(^|\.)(in-addr|ip6)\.arpa$/.test(name);
}
