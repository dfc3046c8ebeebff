import type { AgencyFile, CountyFile, System } from "../../../environments/types";
import type { Text } from "../../../messages/text";
import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  ownSite: {
    zh: "{system} 是单独建设的网站,应作为站点整合到网站集约化平台",
    en: "{system} is a website of its own; it must become a site of the site platform",
  },
  strayed: {
    zh: "{system} 上有网站({sites}),但它不是网站集约化平台",
    en: "{system} holds sites ({sites}) but is no site platform",
  },
  ownPlatform: {
    zh: "{system} 是没有市政府门户的另一个网站平台,其站点应整合到市政府网站集约化平台",
    en: "{system} is a site platform without the city's portal; its sites belong to the platform of the city",
  },
  platformMissing: {
    zh: "{county} 门户所在的平台 {platform} 不是网站集约化平台",
    en: "The portal of {county} names {platform}, which is not a site platform",
  },
  siteMissing: {
    zh: "平台 {platform} 上没有 {county} 的门户站点 {site}",
    en: "Platform {platform} has no portal {site} of {county}",
  },
  portal: {
    zh: "{county} 门户已上移到平台 {platform}",
    en: "The portal of {county} is a site of platform {platform}",
  },
  merged: { zh: "{agency} 没有单独的网站", en: "{agency} has no website of its own" },
  toMerge: {
    zh: "{agency} 的网站尚待整合,没有规定期限",
    en: "The website of {agency} is still to be merged; no day is set",
  },
};

/** County portals run on the city's site platform, department sites exist only inside a portal platform. */
export const rule: Rule = {
  id: "OPN-07",
  title: { zh: "网站集约:不单独建站", en: "Sites live on the site platform" },
  rationale: {
    zh: "各县市区政府门户网站统一上移至市政府网站集约化平台,各级各部门网站原则上不再单独建站,整合到同级政府门户网站平台。",
    en: "County portals move up to the city's site platform; departments build no sites of their own.",
  },
  remedy: {
    zh: "在网站集约化平台(kind: site-platform)的 sites 中声明该站点,删除单独的网站系统。",
    en: "Declare the site under sites of the platform (kind: site-platform) and remove the separate system.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "portal-guide-2017", clause: "开设" },
  ],
  severity: "medium",
  waivable: true,
  *check(context) {
    const { environment } = context;
    if (environment.settings.kind !== "extranet") return;
    for (const system of factsOf(context).systems.values()) {
      const wrong = faultOf(system.system);
      if (!wrong) continue;
      const sites = (system.system.sites ?? []).map(({ id }) => id).join(", ");
      yield judge("fail", systemSubject(environment, system), wrong, { system: system.system.name, sites });
    }
    for (const county of environment.counties) yield judgePortal(context, county);
    for (const agency of environment.agencies) yield judgeAgency(context, agency);
  },
};

/** A site stands only on the platform that has the portal of the city: any other one is built apart, whatever it is called. */
function faultOf({ kind, sites = [] }: System): Text | undefined {
  if (kind === "website") return messages.ownSite;
  if (kind !== "site-platform") return sites.length > 0 ? messages.strayed : undefined;
  return sites.some((site) => site.kind === "city-portal") ? undefined : messages.ownPlatform;
}

function judgePortal(context: RuleContext, county: CountyFile): Judgement {
  const { platform, site } = county.portal;
  const subject = declared(context.environment, `counties/${county.id}.yaml`, "portal", county.portal);
  const values = { county: county.name, platform, site };
  const system = factsOf(context).systems.get(platform)?.system;
  if (system?.kind !== "site-platform") return judge("fail", subject, messages.platformMissing, values);
  const found = system.sites?.find(({ id }) => id === site);
  return found?.kind === "county-portal" && found.unit === county.id
    ? judge("pass", subject, messages.portal, values)
    : judge("fail", subject, messages.siteMissing, values);
}

function judgeAgency({ environment }: RuleContext, agency: AgencyFile): Judgement {
  const file = `agencies/${agency.id}.yaml`;
  const subject = declared(environment, file, "duties/website", agency.duties, "website");
  const message = agency.duties.website === "to-merge" ? messages.toMerge : messages.merged;
  return judge("pass", subject, message, { agency: agency.name });
}
