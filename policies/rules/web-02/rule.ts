import type { Website } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { bareHost, hostOf } from "../../facts/public-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";
import { judgePlanned } from "./planned";

/** A unit has at most one site, with a name of the proper form, and there is no other name. */
export const rule: Rule = {
  id: "WEB-02",
  title: { zh: "一个单位最多一个网站,域名合规", en: "One site for a unit, with a proper name" },
  rationale: {
    zh: "一个单位最多开设一个网站,域名以规定形式一眼可辨;多余的网站和名称无人负责,易被仿冒。",
    en: "A unit has at most one site, whose name shows whose it is; further sites and names have no keeper and are easily forged.",
  },
  remedy: {
    zh: "合并多余的站点,域名改为 www.X 或 X;公开的名称都在 sites 或 publish 中声明,删除其余解析记录。",
    en: "Merge the further site, name it www.X or X; declare every public name under sites or publish and remove other records.",
  },
  norms: [{ norm: "portal-guide-2017", clause: "域名" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    const zone = context.environment.egress?.dns.zone;
    if (zone === undefined) return;
    yield* judgeSites(context, hostOf(zone));
    yield* judgePlanned(context, hostOf(zone));
  },
};

function* judgeSites(context: RuleContext, zone: string): Iterable<Judgement> {
  const first = new Map<string, Website>();
  for (const { system, stack } of factsOf(context).systems.values()) {
    for (const site of system.sites ?? []) {
      const path = `systems/${system.id}/sites/${site.id}`;
      const subject = declared(context.environment, `${stack}.yaml`, path, site);
      const before = first.get(site.unit);
      const values = { host: site.hostname, unit: site.unit, zone, first: before?.hostname ?? "-" };
      if (before) yield judge("fail", subject, messages.second, values);
      else if (!isProper(site.hostname, zone)) yield judge("fail", subject, messages.form, values);
      else yield judge("pass", subject, messages.site, values);
      if (!before) first.set(site.unit, site);
    }
  }
}

/** `www.X.<zone>`, `X.<zone>`, or for the city itself `www.<zone>` and `<zone>`. */
function isProper(hostname: string, zone: string): boolean {
  const bare = bareHost(hostOf(hostname));
  if (bare === zone) return true;
  return bare.endsWith(`.${zone}`) && !bare.slice(0, -zone.length - 1).includes(".");
}
