import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, unknowns } from "./messages";
import { bare, isWithin } from "./zones";

/** Types whose last word is a host name. */
const byName = new Set(["CNAME", "ALIAS", "DNAME", "NS", "MX", "SRV", "PTR"]);

/** Judges where public names point. */
export function* judgeRecords(context: RuleContext): Iterable<Judgement> {
  for (const recordset of context.estate.ofType("openstack_dns_recordset_v2")) {
    yield* judgeRecordset(context, recordset);
  }
}

function* judgeRecordset(context: RuleContext, recordset: Resource): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(recordset);
  const type = (textAt(estate, recordset, "type") ?? "A").toUpperCase();
  const name = bare(textAt(estate, recordset, "name") ?? recordset.name);
  const records = estate.get(recordset, "records");
  if (records.state !== "known" || !Array.isArray(records.value)) {
    yield judgeReferences(context, recordset, name, reasonOf(records));
    return;
  }
  if (type !== "A" && type !== "AAAA" && !byName.has(type)) {
    yield judge("pass", subject, messages.plain, { name, type });
    return;
  }
  let clean = true;
  for (const record of records.value.map(String)) {
    const wrong = byName.has(type) ? wrongName(context, record) : wrongAddress(context, record);
    if (!wrong) continue;
    clean = false;
    yield judge("fail", subject, messages[wrong], { name, target: record });
  }
  if (clean) yield judge("pass", subject, messages.record, { name });
}

/** An address known only after apply is right when it is a floating IP of the egress. */
function judgeReferences(context: RuleContext, recordset: Resource, name: string, reason: string): Judgement {
  const { owners, subject } = factsOf(context);
  const targets = context.estate.targets(recordset, "records");
  const astray = targets.find((target) => owners.unitOf(target)?.kind !== "egress");
  if (targets.length === 0)
    return judge("undetermined", subject(recordset), messages.unknown, { what: unknowns.target, reason });
  if (astray) return judge("fail", subject(recordset), messages.elsewhere, { name, target: astray.address });
  return targets.every(({ type }) => type === "openstack_networking_floatingip_v2")
    ? judge("pass", subject(recordset), messages.record, { name })
    : judge("undetermined", subject(recordset), messages.unknown, { what: unknowns.target, reason });
}

function wrongAddress(context: RuleContext, record: string): "inside" | "elsewhere" | undefined {
  const links = context.environment.egress?.egresses.flatMap((egress) => egress.links) ?? [];
  if (links.some(({ serviceAddress }) => serviceAddress === record)) return undefined;
  const address = AddressSet.parse(record);
  return address?.family === 4 && address.intersects(factsOf(context).addressPlan.inside)
    ? "inside"
    : "elsewhere";
}

/** A name of the public zone is judged by its own records; any other leads away. */
function wrongName({ environment }: RuleContext, record: string): "elsewhere" | undefined {
  const zone = environment.egress?.dns.zone;
  const host = record.trim().split(/\s+/).at(-1) ?? "";
  return zone !== undefined && isWithin(host, zone) ? undefined : "elsewhere";
}
