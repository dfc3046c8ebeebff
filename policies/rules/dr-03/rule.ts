import type { RecoveryFile, Site } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { siteOfRegion } from "../../facts/sites";
import { living } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** What holds copies or takes over; roles and quotas of the project hold nothing. */
const holdsCopies =
  /^openstack_(blockstorage_volume_v3|compute_instance_v2|objectstorage_container_v1|sharedfilesystem_share_v2|db_instance_v1|networking_network_v2)$/;

/** The recovery site is another site than production, in another city, and the copies are there. */
export const rule: Rule = {
  id: "DR-03",
  title: { zh: "灾备站点与生产异地", en: "The recovery site stands elsewhere" },
  rationale: {
    zh: "同址或同城的备份会与生产一起毁于火灾、水灾或停电;三级系统要求异地实时备份。",
    en: "Copies at the same place or in the same city go with production in a fire, a flood or a power failure; level 3 asks for copies off site.",
  },
  remedy: {
    zh: "选用另一城市的站点作为灾备站点,在 environment.yaml 写明各站点的 city,灾备资源放到该站点的区域。",
    en: "Choose a site in another city, name the city of each site in environment.yaml, and place recovery resources in the region of that site.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.9 b" }],
  severity: "high",
  waivable: true,
  *check(context) {
    const { recovery } = context.environment;
    if (!recovery) return;
    yield* judgeSites(context, recovery);
    yield* judgeResources(context, recovery);
  },
};

function* judgeSites({ environment }: RuleContext, recovery: RecoveryFile): Iterable<Judgement> {
  const { sites } = environment.settings;
  const own = sites.find(({ id }) => id === recovery.site);
  if (!own) return;
  const subject = declared(environment, "environment.yaml", `sites/${own.id}`, own);
  for (const primary of sites.filter(({ role }) => role === "primary")) {
    const values = {
      site: own.id,
      primary: primary.id,
      region: own.region,
      location: own.location,
      city: own.city ?? "-",
      other: primary.city ?? "-",
    };
    const silent = [own, primary].find(({ city }) => city === undefined);
    if (own.region === primary.region) yield judge("fail", subject, messages.sameRegion, values);
    else if (sameText(own.location, primary.location)) {
      yield judge("fail", subject, messages.sameLocation, values);
    } else if (silent) {
      yield judge("undetermined", subject, messages.unknown, { ...values, site: silent.id });
    } else if (own.city === primary.city) yield judge("fail", subject, messages.sameCity, values);
    else yield judge("pass", subject, messages.apart, values);
  }
}

function sameText(a: Site["location"], b: Site["location"]): boolean {
  return a.zh.trim() === b.zh.trim();
}

function* judgeResources(context: RuleContext, recovery: RecoveryFile): Iterable<Judgement> {
  const { owners, subject } = factsOf(context);
  for (const resource of living(context.estate)) {
    if (!holdsCopies.test(resource.type) || owners.unitOf(resource)?.kind !== "recovery") continue;
    const { region } = resource;
    const values = { region: region ?? "-", site: recovery.site };
    if (region === undefined) yield judge("undetermined", subject(resource), messages.noRegion);
    else if (siteOfRegion(context.environment, region)?.id === recovery.site) {
      yield judge("pass", subject(resource), messages.atRecovery, values);
    } else yield judge("fail", subject(resource), messages.atProduction, values);
  }
}
