import type { CountyFile } from "../../../environments/types";
import type { Text } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import {
  bareHost,
  declaredNames,
  hostOf,
  leadsToHost,
  plannedNames,
  type DeclaredName,
} from "../../facts/public-names";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext, Subject } from "../../rule";
import { messages } from "./messages";

/** County departments and townships have no site of their own. */
export const rule: Rule = {
  id: "WEB-01",
  title: { zh: "县级部门和乡镇街道不单独建站", en: "No sites of county departments and townships" },
  rationale: {
    zh: "县级政府部门、乡镇和街道原则上不开设网站,内容由县级政府门户网站承载;零散小站无人维护,是挂马和失效链接的来源。",
    en: "Departments of counties, townships and subdistricts have no sites; their pages stand on the county portal. Small sites that nobody keeps are where intruders come in.",
  },
  remedy: {
    zh: "删除该站点和解析记录,把内容做成县市区门户的栏目。",
    en: "Remove the site and its record, and make its pages a section of the county portal.",
  },
  norms: [
    { norm: "portal-guide-2017", clause: "开设" },
    { norm: "opinion-2017", clause: "二(一)4" },
  ],
  severity: "medium",
  waivable: true,
  *check(context) {
    if (context.environment.counties.length === 0) return;
    const found = [...judgeDeclared(context), ...judgePlanned(context)];
    yield* found;
    if (found.length > 0) return;
    for (const county of context.environment.counties) {
      const subject = declared(context.environment, `counties/${county.id}.yaml`, "portal", county.portal);
      yield judge("pass", subject, messages.clean, { county: county.name });
    }
  },
};

function* judgeDeclared(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  for (const name of declaredNames(context)) {
    if (!isSite(name)) continue;
    const node = name.site ?? name.publication;
    const path = name.site ? `sites/${name.site.id}` : `publish/${name.host}`;
    const subject = declared(environment, `${name.declared.stack}.yaml`, path, node, "hostname");
    const judgement = judgeHost(context, subject, name.host);
    if (judgement) yield judgement;
  }
}

/** What a site platform publishes is a site; what another system publishes is a service. */
function isSite({ site, declared: { system } }: DeclaredName): boolean {
  return site !== undefined || system.kind === "site-platform" || system.kind === "website";
}

function* judgePlanned(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const { subject } = factsOf(context);
  const known = new Set(declaredNames(context).map(({ host }) => host));
  for (const planned of plannedNames(context)) {
    if (!leadsToHost(planned) && planned.type !== "NS") continue;
    const at = subject(planned.resource);
    if (planned.host === undefined) {
      yield judge("undetermined", at, messages.unknown, { reason: planned.reason });
    } else if (!known.has(planned.host)) {
      const judgement = judgeHost(context, at, planned.host);
      if (judgement) yield judgement;
    }
  }
  for (const zone of estate.ofType("openstack_dns_zone_v2")) {
    const host = hostOf(textAt(estate, zone, "name") ?? "");
    const county = context.environment.counties.find((each) => isAtOrBelow(host, portalHost(context, each)));
    if (county) yield judge("fail", subject(zone), messages.zone, { host, county: county.name });
  }
}

function judgeHost(context: RuleContext, subject: Subject, host: string): Judgement | undefined {
  const bare = bareHost(host);
  for (const county of context.environment.counties) {
    const portal = portalHost(context, county);
    if (portal !== undefined && bare !== portal && isAtOrBelow(bare, portal)) {
      return judge("fail", subject, messages.below, { host, county: county.name });
    }
    const township = townshipAt(context, county, bare);
    if (township) return judge("fail", subject, messages.township, { host, township, county: county.name });
  }
  return undefined;
}

function portalHost(context: RuleContext, { portal }: CountyFile): string | undefined {
  const site = factsOf(context)
    .systems.get(portal.platform)
    ?.system.sites?.find(({ id }) => id === portal.site);
  return site && bareHost(hostOf(site.hostname));
}

function isAtOrBelow(host: string, portal: string | undefined): boolean {
  return portal !== undefined && (host === portal || host.endsWith(`.${portal}`));
}

/** The first label is a township, and no agency or county has that name. */
function townshipAt({ environment }: RuleContext, county: CountyFile, bare: string): Text | undefined {
  const [label = ""] = bare.split(".");
  const others = [...environment.agencies, ...environment.counties].map(({ id }) => id);
  if (others.includes(label)) return undefined;
  return county.townships.find(({ id }) => id === label)?.name;
}
