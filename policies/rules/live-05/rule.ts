import { fill } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { listOf } from "../../facts/labels";
import { liveEvidence } from "../../facts/live";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  planned: {
    zh: "计划中 {hostname} 指向 {address},不是统一出口的地址",
    en: "The plans point {hostname} to {address}, which is no address of the one egress.",
  },
  evidence: {
    zh: "从互联网解析 {hostname} 得到的是统一出口的地址({addresses})",
    en: "{hostname} resolves on the internet to the addresses of the one egress ({addresses})",
  },
};

/** Portals of the counties resolve to the addresses of the city's site platform. */
export const rule: Rule = {
  id: "LIVE-05",
  title: { zh: "县区门户域名指向市级平台", en: "Portals of counties resolve to the city's platform" },
  rationale: {
    zh: "县区门户上移到市级网站平台后,旧域名若仍指向旧服务器,就仍是独立网站。",
    en: "A portal whose name still leads to the old server has not moved to the city's platform.",
  },
  remedy: {
    zh: "把域名解析改为统一出口的服务地址,并从互联网核对。",
    en: "Point the name to the service addresses of the one egress, and look it up from the internet.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
  severity: "medium",
  waivable: true,
  decidedBy: "live",
  *check(context) {
    const { environment } = context;
    const links = environment.egress?.egresses.flatMap((egress) => egress.links) ?? [];
    const addresses = links.map(({ serviceAddress }) => serviceAddress);
    const sites = environment.systems.flatMap(({ system }) => system.sites ?? []);
    for (const site of sites.filter(({ kind }) => kind === "county-portal")) {
      const subject = declared(environment, "services.yaml", `sites/${site.id}`, site, "hostname");
      yield* judgeRecords(context, site.hostname, addresses);
      const values = { hostname: site.hostname, addresses: addresses.join(", ") };
      const evidence = fill(messages.evidence, values);
      yield liveEvidence(subject, evidence, `dig +short ${site.hostname}`);
    }
  },
};

function* judgeRecords(
  context: RuleContext,
  hostname: string,
  addresses: readonly string[],
): Iterable<Judgement> {
  const { estate } = context;
  for (const record of estate.ofType("openstack_dns_recordset_v2")) {
    const name = textAt(estate, record, "name")?.replace(/\.$/, "").toLowerCase();
    if (name !== hostname.toLowerCase()) continue;
    const address = listOf(estate, record, "records").find((text) => !addresses.includes(text));
    if (address === undefined) continue;
    yield judge("fail", factsOf(context).subject(record), messages.planned, { hostname, address });
  }
}
