import type { AgencyFile, CountyFile } from "../../../environments/types";
import { AddressSet } from "../../../estate/address-set";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { waysOut } from "../opn-06/ways-out";
import { messages } from "./messages";

/** Units are of class A or B; none keeps an egress of its own (class C, E) past its term. */
export const rule: Rule = {
  id: "GW-09",
  title: { zh: "单位接入类型:不再有独立出口", en: "Classes of units: no own egress" },
  rationale: {
    zh: "接入单位按出口分类:A 不接互联网,B 经统一出口,C、E 有独立出口;整合之后 C、E 两类应当清零。",
    en: "Units are classed by their egress: A none, B the one egress, C and E their own; after the consolidation C and E are empty.",
  },
  remedy: {
    zh: "取消独立出口,duties.egress 改为 none;确需过渡的,在 egress.yaml 的 legacyEgresses 中写明期限。",
    en: "Close the egress and set duties.egress to none; where it must stay for a while, enter its term under legacyEgresses of egress.yaml.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "db34-t-3607-2020", clause: "第4章" },
  ],
  severity: "high",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind !== "extranet") return;
    const planned = plannedWays(context);
    for (const agency of context.environment.agencies) yield judgeAgency(context, agency, planned);
    for (const county of context.environment.counties) yield judgeCounty(context, county, planned);
  },
};

/** First way out in the project of each unit, by project. */
function plannedWays(context: RuleContext): ReadonlyMap<string, string> {
  const { owners } = factsOf(context);
  const found = new Map<string, string>();
  for (const { resource, doubt } of waysOut(context.estate)) {
    const unit = owners.unitOf(resource);
    if (!unit || doubt !== undefined || found.has(unit.tenant)) continue;
    found.set(unit.tenant, `${resource.stack}::${resource.address}`);
  }
  return found;
}

function judgeAgency(
  context: RuleContext,
  agency: AgencyFile,
  planned: ReadonlyMap<string, string>,
): Judgement {
  const { environment, date } = context;
  const subject = declared(
    environment,
    `agencies/${agency.id}.yaml`,
    "duties/egress",
    agency.duties,
    "egress",
  );
  const unit = agency.name;
  const address = planned.get(agency.tenant);
  if (address !== undefined) return judge("fail", subject, messages.planned, { unit, address });
  if (agency.duties.egress === "none") {
    return judge("pass", subject, usesEgress(context, agency) ? messages.unified : messages.noInternet, {
      unit,
    });
  }
  const term = environment.egress?.legacyEgresses?.find((legacy) => legacy.agency === agency.id);
  return term && term.until >= date
    ? judge("pass", subject, messages.onTerm, { unit, until: term.until })
    : judge("fail", subject, messages.own, { unit });
}

function judgeCounty(
  context: RuleContext,
  county: CountyFile,
  planned: ReadonlyMap<string, string>,
): Judgement {
  const { environment } = context;
  const subject = declared(environment, `counties/${county.id}.yaml`, "tenant", county, "tenant");
  const unit = county.name;
  const address = planned.get(county.tenant);
  if (address !== undefined) return judge("fail", subject, messages.planned, { unit, address });
  const own = environment.egress?.egresses.some((egress) => egress.unit === county.id) === true;
  return judge("pass", subject, own ? messages.countyOwn : messages.unified, { unit });
}

/** Does the egress take traffic from the block of an agency? */
function usesEgress(context: RuleContext, agency: AgencyFile): boolean {
  const { environment } = context;
  const block = AddressSet.parse(agency.block);
  const ends = (environment.egress?.systems ?? []).flatMap(({ flows }) =>
    (flows ?? []).map(({ from }) => from),
  );
  return ends.some((end) => {
    if (end === "agency:*" || end === `agency:${agency.id}`) return true;
    const zone = environment.addressPlan.zones.find(({ id }) => end === `zone:${id}`);
    const set = zone && AddressSet.parse(zone.block);
    return block !== undefined && set !== undefined && set.intersects(block);
  });
}
