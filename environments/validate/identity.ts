import { fill, type Text } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { DeclaredSystem } from "../model";
import type { Context, Report } from "./context";

/** Something that must be unique: a value and where it stands. */
interface Named {
  readonly id: string;
  readonly node: object;
  readonly key: string | number;
  /** @default - the report of the context */
  readonly report?: Report;
}

/** Ids that must be unique: in the whole environment, in a file or inside a parent. */
export function checkIdentity(context: Context): void {
  const { draft } = context;
  unique(context, nouns.agency, draft.agencies.map(idOf));
  unique(context, nouns.county, draft.counties.map(idOf));
  unique(context, nouns.countyNumber, draft.counties.map(numberOf));
  unique(context, nouns.project, draft.projects.map(idOf));
  unique(context, nouns.domain, draft.domains.map(idOf));
  unique(
    context,
    nouns.year,
    draft.inspections.map((file) => ({ id: String(file.year), node: file, key: "year" })),
  );
  unique(context, nouns.tenant, tenantsOf(context));
  checkSettings(context);
  checkShared(context);
  for (const agency of draft.agencies) unique(context, nouns.network, agency.networks.map(idOf));
  for (const county of draft.counties) {
    unique(context, nouns.township, county.townships.map(idOf));
    for (const township of county.townships) unique(context, nouns.village, township.villages.map(idOf));
  }
  checkCertificates(context);
  checkSystems(context);
  checkHostnames(context);
}

function checkSettings(context: Context): void {
  const { settings, addressPlan, backbone } = context.draft;
  unique(context, nouns.site, settings?.sites.map(idOf));
  unique(context, nouns.flavor, settings?.flavors.map(idOf));
  unique(context, nouns.volumeType, settings?.volumeTypes.map(idOf));
  unique(context, nouns.image, settings?.images.map(idOf));
  unique(context, nouns.zone, addressPlan?.zones.map(idOf));
  unique(context, nouns.network, backbone?.networks.map(idOf));
}

function checkShared(context: Context): void {
  const { egress, exchange, recovery, migration, inspections } = context.draft;
  unique(context, nouns.egress, egress?.egresses.map(idOf));
  unique(
    context,
    nouns.egressLink,
    egress?.egresses.flatMap(({ links }) => links.map(idOf)),
  );
  unique(context, nouns.catalogueEntry, exchange?.catalogue.map(idOf));
  unique(context, nouns.agreement, exchange?.agreements.map(idOf));
  unique(context, nouns.recoveryNetwork, recovery?.networks.map(idOf));
  unique(
    context,
    nouns.recoveryTarget,
    recovery?.targets.map((target) => ({ id: target.system, node: target, key: "system" })),
  );
  unique(context, nouns.batch, migration?.batches.map(idOf));
  unique(
    context,
    nouns.migratedSystem,
    migration?.batches.flatMap(({ systems }) => systems.map((id, key) => ({ id, node: systems, key }))),
  );
  for (const { results } of inspections) {
    unique(
      context,
      nouns.inspectedUnit,
      results.map((result) => ({ id: result.unit, node: result, key: "unit" })),
    );
  }
}

/** The project of shared platforms holds the certificates of all their files. */
function checkCertificates(context: Context): void {
  const { agencies, egress, exchange, serviceFiles } = context.draft;
  for (const holder of [...agencies, egress, exchange]) {
    unique(context, nouns.certificate, holder?.certificates?.map(idOf));
  }
  unique(
    context,
    nouns.certificate,
    serviceFiles.flatMap(({ certificates }) => (certificates ?? []).map(idOf)),
  );
}

function checkSystems(context: Context): void {
  const { systems } = context.draft;
  const named = systems.map((declared) => ({ ...idOf(declared.system), report: context.reportIn(declared) }));
  unique(context, nouns.system, named);
  for (const declared of systems) checkInside(context, declared);
}

function checkInside(context: Context, declared: DeclaredSystem): void {
  const report = context.reportIn(declared);
  const { tiers, loadBalancers, objectStores, sites, flows } = declared.system;
  const inside = (noun: Text, items: readonly (object & { readonly id: string })[] | undefined) =>
    unique(
      context,
      noun,
      items?.map((item) => ({ ...idOf(item), report })),
    );
  inside(nouns.tier, tiers);
  for (const { volumes } of tiers) inside(nouns.volume, volumes);
  inside(nouns.loadBalancer, loadBalancers);
  inside(nouns.objectStore, objectStores);
  inside(nouns.website, sites);
  inside(nouns.flow, flows);
}

/** A host name is published once and belongs to one site; only the platform of a site may publish the name of that site. */
function checkHostnames(context: Context): void {
  const named = (declared: DeclaredSystem) => (node: { readonly hostname: string }) => ({
    id: node.hostname,
    node,
    key: "hostname",
    report: context.reportIn(declared),
    declared,
  });
  const { systems } = context.draft;
  const published = systems.flatMap((declared) => (declared.system.publish ?? []).map(named(declared)));
  const sites = systems.flatMap((declared) => (declared.system.sites ?? []).map(named(declared)));
  unique(context, nouns.hostname, published);
  unique(context, nouns.hostname, sites);
  for (const name of published) {
    const site = sites.find(({ id }) => id === name.id);
    if (site && site.declared !== name.declared) unique(context, nouns.hostname, [site, name]);
  }
}

function tenantsOf({ draft }: Context): readonly Named[] {
  const { settings, egress, exchange, operations, services, recovery, agencies, counties } = draft;
  const holders = [settings, egress, exchange, operations, services, recovery, ...agencies, ...counties];
  return holders
    .filter((holder) => holder !== undefined)
    .map((holder) => ({ id: holder.tenant, node: holder, key: "tenant" }));
}

function idOf(node: object & { readonly id: string }): Named {
  return { id: node.id, node, key: "id" };
}

function numberOf(node: object & { readonly number: number }): Named {
  return { id: String(node.number), node, key: "number" };
}

/** Reports every item but the first of those with one id. */
function unique(context: Context, kind: Text, items: readonly Named[] | undefined): void {
  const seen = new Map<string, Named>();
  for (const item of items ?? []) {
    const first = seen.get(item.id);
    if (!first) {
      seen.set(item.id, item);
      continue;
    }
    const report = item.report ?? context.report;
    const place = context.where(first.node, first.key);
    report(fill(messages.duplicate, { kind, id: item.id, place }), item.node, item.key);
  }
}
