import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { DeclaredSystem } from "../model";
import { agencyOf, findNetwork } from "../networks";
import type { Tier, Website } from "../types";
import type { Context } from "./context";
import { agencies, mustName, targets, type Targets } from "./references";

/** What systems refer to: owner, project, networks, flavors, images, volume types, certificates, units of sites. */
export function checkSystemReferences(context: Context): void {
  for (const declared of context.draft.systems) {
    checkOwner(context, declared);
    for (const tier of declared.system.tiers) checkTier(context, declared, tier);
    checkBalancers(context, declared);
    for (const site of declared.system.sites ?? []) checkSite(context, declared, site);
  }
}

function checkOwner(context: Context, declared: DeclaredSystem): void {
  const { draft } = context;
  const { system } = declared;
  const report = context.reportIn(declared);
  mustName(report, agencies(context), system.owner, system, "owner");
  mustName(
    report,
    targets(nouns.project, draft.projects, context.knows("project")),
    system.project,
    system,
    "project",
  );
}

function checkTier(context: Context, declared: DeclaredSystem, tier: Tier): void {
  const { settings } = context.draft;
  const report = context.reportIn(declared);
  checkNetwork(context, declared, tier);
  mustName(report, targets(nouns.flavor, settings?.flavors), tier.flavor, tier, "flavor");
  mustName(report, targets(nouns.image, settings?.images), tier.image, tier, "image");
  for (const volume of tier.volumes ?? []) {
    mustName(report, targets(nouns.volumeType, settings?.volumeTypes), volume.type, volume, "type");
  }
}

function checkNetwork(context: Context, declared: DeclaredSystem, tier: Tier): void {
  const { draft } = context;
  const id = tier.network;
  if (findNetwork(draft, declared, id)) return;
  const report = context.reportIn(declared);
  const ofBackbone = draft.backbone?.networks.some((network) => network.id === id) === true;
  if (declared.tenantKind === "agency") {
    const own = agencyOf(draft, declared)?.networks;
    if (ofBackbone) report(fill(messages.notSharedWithAgency, { network: id }), tier, "network");
    else mustName(report, targets(nouns.network, own), id, tier, "network");
    return;
  }
  const platform = declared.tenantKind;
  if (ofBackbone) report(fill(messages.notShared, { network: id, platform }), tier, "network");
  else mustName(report, targets(nouns.network, draft.backbone?.networks), id, tier, "network");
}

function checkBalancers(context: Context, declared: DeclaredSystem): void {
  const report = context.reportIn(declared);
  const { tiers, loadBalancers } = declared.system;
  for (const balancer of loadBalancers ?? []) {
    mustName(report, targets(nouns.tier, tiers), balancer.tier, balancer, "tier");
    const { protocol, certificate } = balancer;
    if (protocol === "TERMINATED_HTTPS") {
      if (certificate === undefined) report(messages.needsCertificate, balancer, "protocol");
      else mustName(report, certificatesOf(context, declared), certificate, balancer, "certificate");
    } else if (certificate !== undefined) {
      report(fill(messages.needlessCertificate, { protocol }), balancer, "certificate");
    }
  }
}

/** Certificates of the project that carries a system. */
function certificatesOf(context: Context, declared: DeclaredSystem): Targets {
  const { draft } = context;
  const kind = nouns.certificate;
  switch (declared.tenantKind) {
    case "agency":
      return targets(kind, agencyOf(draft, declared)?.certificates ?? []);
    case "egress":
      return targets(kind, draft.egress?.certificates ?? []);
    case "exchange":
      return targets(kind, draft.exchange?.certificates ?? []);
    case "services": {
      const all = draft.serviceFiles.flatMap(({ certificates }) => certificates ?? []);
      return targets(kind, all, context.knows("service"));
    }
    case "operations":
      return targets(kind, []);
  }
}

function checkSite(context: Context, declared: DeclaredSystem, site: Website): void {
  const { draft } = context;
  const report = context.reportIn(declared);
  const { kind, unit } = site;
  if (kind === "city-portal") {
    if (unit !== "city") report(fill(messages.cityUnit, { unit }), site, "unit");
  } else if (kind === "county-portal") {
    mustName(report, targets(nouns.county, draft.counties, context.knows("county")), unit, site, "unit");
  } else {
    mustName(report, agencies(context), unit, site, "unit");
  }
}
