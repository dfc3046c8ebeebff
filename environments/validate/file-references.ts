import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { TenantKind } from "../model";
import { hint } from "../suggest";
import type { Context } from "./context";
import { agencies, mustName, systems, targets, type Targets } from "./references";

/** What files other than those of systems refer to: owners, units, zones, platforms, domains, systems. */
export function checkFileReferences(context: Context): void {
  checkBackbone(context);
  checkOwners(context);
  checkAgencyDomains(context);
  checkPortals(context);
  checkRecoveryNetworkZones(context);
  checkInspections(context);
  checkMigration(context);
}

function zones(context: Context): Targets {
  return targets(nouns.zone, context.draft.addressPlan?.zones);
}

function checkBackbone(context: Context): void {
  const { backbone, kind } = context.draft;
  const allowed: readonly Exclude<TenantKind, "agency">[] =
    kind === "intranet" ? ["operations"] : ["egress", "exchange", "services", "operations"];
  for (const network of backbone?.networks ?? []) {
    mustName(context.report, zones(context), network.zone, network, "zone");
    for (const [index, id] of network.sharedWith.entries()) {
      if (allowed.some((platform) => platform === id)) continue;
      const values = { id, allowed: allowed.join(", "), hint: hint(id, allowed) };
      context.report(fill(messages.unknownPlatform, values), network.sharedWith, index);
    }
  }
}

function checkOwners(context: Context): void {
  const { exchange, operations, projects, serviceFiles, egress } = context.draft;
  const owned = [exchange, operations, ...projects, ...serviceFiles].filter((file) => file !== undefined);
  for (const file of owned) mustName(context.report, agencies(context), file.owner, file, "owner");
  for (const entry of exchange?.catalogue ?? []) {
    mustName(context.report, agencies(context), entry.provider, entry, "provider");
  }
  for (const legacy of egress?.legacyEgresses ?? []) {
    mustName(context.report, agencies(context), legacy.agency, legacy, "agency");
  }
}

function checkAgencyDomains(context: Context): void {
  const { kind, domains } = context.draft;
  for (const agency of context.draft.agencies) {
    if (kind === "intranet") {
      if (agency.domain === undefined) context.report(messages.needsDomain, agency);
      const known = targets(nouns.domain, domains, context.knows("domain"));
      mustName(context.report, known, agency.domain, agency, "domain");
    } else if (kind === "extranet" && agency.domain !== undefined) {
      context.report(messages.noDomain, agency, "domain");
    }
  }
}

function checkPortals(context: Context): void {
  for (const { portal } of context.draft.counties) {
    if (!mustName(context.report, systems(context), portal.platform, portal, "platform")) continue;
    const platform = context.draft.systems.find(({ system }) => system.id === portal.platform)?.system;
    if (platform)
      mustName(context.report, targets(nouns.website, platform.sites ?? []), portal.site, portal, "site");
  }
}

function checkRecoveryNetworkZones(context: Context): void {
  for (const network of context.draft.recovery?.networks ?? []) {
    mustName(context.report, zones(context), network.mirrors, network, "mirrors");
  }
}

function checkInspections(context: Context): void {
  const { agencies: known, counties, inspections } = context.draft;
  const units = targets(nouns.agencyOrCounty, [...known, ...counties], context.knows("agency", "county"));
  for (const { results } of inspections) {
    for (const result of results) mustName(context.report, units, result.unit, result, "unit");
  }
}

function checkMigration(context: Context): void {
  for (const batch of context.draft.migration?.batches ?? []) {
    for (const [index, id] of batch.systems.entries()) {
      mustName(context.report, systems(context), id, batch.systems, index);
    }
  }
}
