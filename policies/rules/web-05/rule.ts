import type { CountyFile } from "../../../environments/types";
import type { Resource } from "../../../estate/model";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { hostOf, leadsToHost, plannedNames, type PlannedName } from "../../facts/public-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** The names of county portals resolve to the city platform. */
export const rule: Rule = {
  id: "WEB-05",
  title: { zh: "县市区门户解析到市平台", en: "County portals resolve to the city platform" },
  rationale: {
    zh: "各县市区政府门户网站统一上移至市政府网站集约化平台;域名仍指向别处,上移就只在纸面上。",
    en: "County portals move up to the site platform of the city; while their names lead elsewhere the move is on paper only.",
  },
  remedy: {
    zh: "把解析记录改为统一出口的服务地址(egress.yaml 的 serviceAddress),删除指向别处的记录。",
    en: "Point the record to the service addresses of the egress (serviceAddress in egress.yaml) and remove others.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const county of context.environment.counties) yield* judgeCounty(context, county);
  },
};

function* judgeCounty(context: RuleContext, county: CountyFile): Iterable<Judgement> {
  const { environment, estate } = context;
  const { systems } = factsOf(context);
  const { platform, site: id } = county.portal;
  const place = declared(environment, `counties/${county.id}.yaml`, "portal", county.portal);
  const site = systems.get(platform)?.system.sites?.find((candidate) => candidate.id === id);
  if (!site) {
    yield judge("fail", place, messages.noSite, { county: county.name, platform, site: id });
    return;
  }
  const host = hostOf(site.hostname);
  const values = { county: county.name, host };
  const records = plannedNames(context).filter((planned) => planned.host === host && leadsToHost(planned));
  for (const record of records) yield judgeRecord(context, record, values);
  if (records.length > 0) return;
  const planned = estate.ofType("openstack_dns_zone_v2").length + plannedNames(context).length > 0;
  if (planned) yield judge("fail", place, messages.none, values);
  else yield judge(context.partial ? "not-applicable" : "undetermined", place, messages.noPlan, values);
}

function judgeRecord(
  context: RuleContext,
  record: PlannedName,
  values: { readonly county: CountyFile["name"]; readonly host: string },
): Judgement {
  const subject = factsOf(context).subject(record.resource);
  const ends = endsOf(context, record, new Set());
  if (ends === undefined || ends.length === 0)
    return judge("undetermined", subject, messages.unknown, values);
  const city = publicAddresses(context);
  const address = ends.find((end) => !city.has(end));
  return address === undefined
    ? judge("pass", subject, messages.resolves, values)
    : judge("fail", subject, messages.elsewhere, { ...values, address });
}

/** Addresses that a record leads to, by other names too; a name that no plan has is an end itself. */
function endsOf(
  context: RuleContext,
  record: PlannedName,
  seen: Set<Resource>,
): readonly string[] | undefined {
  if (seen.has(record.resource)) return [record.host ?? "-"];
  seen.add(record.resource);
  if (!record.whole) return referredEnds(context, record);
  if (record.type !== "CNAME") return record.records;
  const ends: string[] = [];
  for (const name of record.records) {
    const next = plannedNames(context).filter((other) => other.host === hostOf(name) && leadsToHost(other));
    if (next.length === 0) ends.push(hostOf(name));
    for (const other of next) {
      const further = endsOf(context, other, seen);
      if (further === undefined) return undefined;
      ends.push(...further);
    }
  }
  return ends;
}

/** A public address that the plans make is the city's when the egress owns it. */
function referredEnds(context: RuleContext, { resource }: PlannedName): readonly string[] | undefined {
  const { estate } = context;
  if (estate.get(resource, "records").state !== "reference") return undefined;
  const written = resource.after?.["records"];
  const known = (Array.isArray(written) ? written : []).filter((entry) => typeof entry === "string");
  const [city = "-"] = publicAddresses(context);
  const referred = estate.targets(resource, "records").map((target) => {
    const isCitys =
      target.type === "openstack_networking_floatingip_v2" &&
      factsOf(context).owners.unitOf(target)?.kind === "egress";
    return isCitys ? city : `${target.stack}::${target.address}`;
  });
  return [...known, ...referred];
}

function publicAddresses({ environment }: RuleContext): ReadonlySet<string> {
  const egresses = environment.egress?.egresses.filter(({ level }) => level === "city") ?? [];
  return new Set(egresses.flatMap(({ links }) => links.map(({ serviceAddress }) => serviceAddress)));
}
