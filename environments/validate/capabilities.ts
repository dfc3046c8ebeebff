import { fill, type Text } from "../../messages/text";
import { messages, nouns, parts } from "../messages";
import type { Site } from "../types";
import type { Context, Report } from "./context";
import { named } from "./ranges";

type Capability = Site["capabilities"][number];

/** Something declared that needs an optional service of the cloud. */
interface Need {
  readonly service: Capability;
  readonly what: Text;
  readonly node: object;
  readonly key?: string;
  readonly report: Report;
}

/** What is declared needs optional services that its site must offer; each lack is reported once, at the first need. */
export function checkCapabilities(context: Context): void {
  const { settings, recovery } = context.draft;
  const primary = settings?.sites.find(({ role }) => role === "primary");
  if (primary)
    check(primary, [...systemNeeds(context), ...certificateNeeds(context), ...boundaryNeeds(context)]);
  const second = settings?.sites.find(({ id }) => id === recovery?.site);
  if (second) check(second, vaultNeeds(context));
}

function check(site: Site, needs: readonly Need[]): void {
  for (const service of new Set(needs.map((need) => need.service))) {
    const [first, ...others] = needs.filter((need) => need.service === service);
    if (!first || site.capabilities.includes(service)) continue;
    const more = others.length === 0 ? parts.nothing : fill(parts.moreNeeds, { count: others.length });
    const message = fill(messages.lacksService, { site: site.id, service, what: first.what, more });
    first.report(message, first.node, first.key);
  }
}

function systemNeeds(context: Context): readonly Need[] {
  return context.draft.systems.flatMap((declared) => {
    const { system } = declared;
    const report = context.reportIn(declared);
    const of = (service: Capability, noun: Text, item: { readonly id: string }): Need => ({
      service,
      what: inSystem(named(noun, item.id), system.id),
      node: item,
      report,
    });
    return [
      ...(system.loadBalancers ?? []).map((item) => of("octavia", nouns.loadBalancer, item)),
      ...(system.objectStores ?? []).map((item) => of("swift", nouns.objectStore, item)),
    ];
  });
}

function inSystem(what: Text, id: string): Text {
  return { zh: `系统“${id}”的${what.zh}`, en: `${what.en} of system "${id}"` };
}

function certificateNeeds({ draft, report }: Context): readonly Need[] {
  const holders = [...draft.agencies, draft.egress, draft.exchange, ...draft.serviceFiles];
  return holders
    .flatMap((holder) => holder?.certificates ?? [])
    .map((node) => ({ service: "barbican", what: named(nouns.certificate, node.id), node, report }));
}

/** Links of the boundary and of units are guarded by firewalls; lines have a bandwidth; names and detection are services. */
function boundaryNeeds({ draft, report }: Context): readonly Need[] {
  const { egress, agencies, counties } = draft;
  const guarded = (noun: Text) => (node: { readonly id: string }) => ({
    service: "fwaas" as const,
    what: firewallOf(named(noun, node.id)),
    node,
    report,
  });
  const lines = egress?.egresses.flatMap(({ links }) => links) ?? [];
  const needs: Need[] = [
    ...lines.map(guarded(nouns.egressLink)),
    ...agencies.map(guarded(nouns.agency)),
    ...counties.map(guarded(nouns.county)),
  ];
  for (const line of lines) {
    needs.push({ service: "qos", what: bandwidthOf(line.id), node: line, key: "bandwidthMbps", report });
  }
  if (egress) {
    needs.push({
      service: "designate",
      what: { zh: "域名区", en: "the DNS zone" },
      node: egress,
      key: "dns",
      report,
    });
    needs.push({
      service: "taas",
      what: { zh: "流量镜像", en: "the detection mirror" },
      node: egress,
      key: "detection",
      report,
    });
  }
  return needs;
}

function firewallOf(what: Text): Text {
  return { zh: `${what.zh}链路的防火墙`, en: `the link firewall of ${what.en}` };
}

function bandwidthOf(id: string): Text {
  return { zh: `出口线路“${id}”的带宽`, en: `the bandwidth of egress link "${id}"` };
}

/** Every target keeps copies in an object vault. */
function vaultNeeds({ draft, report }: Context): readonly Need[] {
  return (draft.recovery?.targets ?? []).map((node) => ({
    service: "swift",
    what: { zh: `灾备目标“${node.system}”的副本库`, en: `the vault of recovery target "${node.system}"` },
    node,
    key: "vaultGb",
    report,
  }));
}
