import { declared } from "../../facts/declarations";
import { locatedSubject } from "../../facts/located";
import { siteOfRegion } from "../../facts/sites";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { isMainland } from "./divisions";

const messages = {
  ok: { zh: "站点 {site} 在境内({division})", en: "Site {site} stands in mainland China ({division})." },
  abroad: {
    zh: "站点 {site} 的行政区划代码 {division} 不属于中国大陆",
    en: "Site {site} has division {division}, which is not in mainland China.",
  },
  untold: {
    zh: "站点 {site} 没有写明行政区划(division),无法得知是否在境内",
    en: "Site {site} names no division, so it cannot be told whether it is in mainland China.",
  },
  region: {
    zh: "资源在区域 {region},environment.yaml 没有声明这个区域的站点",
    en: "The resource is in region {region}, of which environment.yaml declares no site.",
  },
};

/** Every site of the cloud lies in mainland China, and nothing is built in a region without a declared site. */
export const rule: Rule = {
  id: "CLD-01",
  title: { zh: "云基础设施在境内", en: "The cloud stands in mainland China" },
  rationale: {
    zh: "应保证云计算基础设施位于中国境内。",
    en: "The infrastructure of the cloud lies in China.",
  },
  remedy: {
    zh: "为每个站点写 division(GB/T 2260 代码);资源只建在已声明站点的区域。",
    en: "Give each site a division (code of GB/T 2260) and build in regions of declared sites only.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.1.1" }],
  severity: "critical",
  waivable: true,
  *check(context) {
    for (const site of context.environment.settings.sites) yield judgeSite(context, site);
    yield* judgeRegions(context);
  },
};

function judgeSite(
  { environment }: RuleContext,
  site: RuleContext["environment"]["settings"]["sites"][number],
): Judgement {
  const key = site.division === undefined ? "id" : "division";
  const subject = declared(environment, "environment.yaml", `sites/${site.id}`, site, key);
  if (site.division === undefined) return judge("undetermined", subject, messages.untold, { site: site.id });
  const values = { site: site.id, division: site.division };
  return isMainland(site.division)
    ? judge("pass", subject, messages.ok, values)
    : judge("fail", subject, messages.abroad, values);
}

/** Each region without a site is named once, at the first resource there. */
function* judgeRegions(context: RuleContext): Iterable<Judgement> {
  const told = new Set<string>();
  for (const resource of context.estate.resources) {
    const { region, mode, after } = resource;
    if (mode !== "managed" || after === null || region === undefined || told.has(region)) continue;
    told.add(region);
    if (siteOfRegion(context.environment, region)) continue;
    yield judge("fail", locatedSubject(context, resource), messages.region, { region });
  }
}
