import type { Environment } from "../environments/model";
import { fill, type Text } from "../messages/text";
import { messages } from "./messages";
import { list, same } from "./phrases";
import type { Unit } from "./units";

/** What a unit that is new as a whole is, in the words of its declaration; nothing for a unit without one. */
export function newUnitSentences(unit: Unit, environment: Environment): Text[] {
  return sentences[unit.kind](unit, environment);
}

type Sentences = (unit: Unit, environment: Environment) => Text[];

const sentences: Readonly<Record<Unit["kind"], Sentences>> = {
  agency: ({ id }, { agencies }) => {
    const agency = agencies.find((candidate) => candidate.id === id);
    if (!agency) return [];
    const systems = list(agency.systems.map(({ name }) => name));
    return [fill(messages["new.agency"], { block: agency.block, networks: agency.networks.length, systems })];
  },

  county: ({ id }, { counties }) => {
    const county = counties.find((candidate) => candidate.id === id);
    if (!county) return [];
    const villages = county.townships.reduce((sum, township) => sum + township.villages.length, 0);
    return [
      fill(messages["new.county"], { block: county.block, townships: county.townships.length, villages }),
    ];
  },

  domain: ({ id }, { domains }) => {
    const domain = domains.find((candidate) => candidate.id === id || candidate.grade === id);
    if (!domain) return [];
    const { block, evaluation, approval } = domain;
    return [
      fill(messages["new.domain"], {
        block,
        evaluation: messages[`clearance.${evaluation.result}`],
        approval: messages[`clearance.${approval.result}`],
      }),
    ];
  },

  platform: (_unit, { settings }) => [fill(messages["new.platform"], { flavors: settings.flavors.length })],

  backbone: (_unit, { backbone }) => {
    return [fill(messages["new.backbone"], { networks: list(backbone.networks.map(({ name }) => name)) })];
  },

  egress: (_unit, { egress, systems }) => {
    const hostnames = systems.flatMap(({ system }) =>
      (system.publish ?? []).map(({ hostname }) => same(hostname)),
    );
    return [
      ...(egress?.egresses ?? []).map(({ name, links }) => {
        const lines = links.map(({ carrier, bandwidthMbps: mbps }) =>
          fill(messages["new.egress.line"], { carrier, mbps }),
        );
        return fill(messages["new.egress"], { name, lines: list(lines) });
      }),
      ...(hostnames.length > 0 ? [fill(messages["new.published"], { hostnames: list(hostnames) })] : []),
    ];
  },

  exchange: (_unit, { exchange }) => {
    if (!exchange) return [];
    const { catalogue, agreements } = exchange;
    return [fill(messages["new.exchange"], { entries: catalogue.length, agreements: agreements.length })];
  },

  services: (_unit, { serviceFiles }) => {
    const systems = serviceFiles.flatMap((file) => file.systems);
    const sites = systems.reduce((sum, system) => sum + (system.sites?.length ?? 0), 0);
    return [fill(messages["new.services"], { systems: list(systems.map(({ name }) => name)), sites })];
  },

  operations: (_unit, { operations }) => {
    const systems = list(operations.systems.map(({ name }) => name));
    return [fill(messages["new.operations"], { systems, days: operations.logRetentionDays })];
  },

  recovery: (_unit, { recovery, settings, systems }) => {
    if (!recovery) return [];
    const site = settings.sites.find(({ id }) => id === recovery.site)?.name ?? same(recovery.site);
    const names = recovery.targets.map((target) => {
      return systems.find(({ system }) => system.id === target.system)?.system.name ?? same(target.system);
    });
    return [fill(messages["new.recovery"], { site, targets: names.length, systems: list(names) })];
  },

  other: () => [],
};
