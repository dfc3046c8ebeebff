import type { App } from "cdktf";
import type { BaselineRule, ServiceRule } from "../constructs/baseline";
import { EgovStack } from "../constructs/egov-stack";
import { defaultGroupOnly } from "../constructs/tenancy";
import { indexOfBlock, nthBlock } from "../environments/addresses";
import type { ResolvedEnd, ResolvedFlow } from "../environments/flows";
import type { Environment } from "../environments/model";
import type { AgencyFile, Certificate, CountyFile, Quotas, Township, Zone } from "../environments/types";
import { Agency } from "./agency";
import { Backbone } from "./backbone";
import { County } from "./county";
import { Egress } from "./egress";
import { siteOf, zoneOf } from "./lookup";
import { Platform, type SharedProject } from "./platform";
import { Recovery } from "./recovery";
import { SharedTenant } from "./shared-tenant";

/** What the stacks of one environment share: computed once, not per stack. */
export interface Synthesis {
  readonly app: App;
  readonly environment: Environment;
  readonly flows: readonly ResolvedFlow[];
  readonly baseline: readonly BaselineRule[];
  readonly services: readonly ServiceRule[];
}

/** How to build one stack. */
export interface StackBuilder {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly site: string;
  build(synthesis: Synthesis): EgovStack;
}

/** Quotas of the backbone project at each site: networks, links and routers of the whole city and nothing that computes. */
const backboneQuotas = {
  instances: 0,
  cores: 0,
  ramGb: 0,
  volumes: 0,
  volumeGb: 0,
  networks: 1000,
  subnets: 1000,
  ports: 4000,
  ...defaultGroupOnly,
  loadBalancers: 0,
  routers: 500,
  rbacPolicies: 100,
  subnetPools: 20,
} as const;

/** Prefix length of a point-to-point link. */
const linkPrefix = 30;

/** Stacks of an extranet environment, in the order of DESIGN: platform, backbone, then all that hangs on them. */
export function cityStacks(environment: Environment): readonly StackBuilder[] {
  const primary = siteOf(environment, "primary").id;
  const onBackbone = ["platform", "backbone"];
  return [
    { id: "platform", dependsOn: [], site: primary, build: platform },
    { id: "backbone", dependsOn: ["platform"], site: primary, build: backbone },
    { id: "egress", dependsOn: onBackbone, site: primary, build: egress },
    ...(["exchange", "services", "operations"] as const).map((id) => ({
      id,
      dependsOn: onBackbone,
      site: primary,
      build: (synthesis: Synthesis) => shared(synthesis, id),
    })),
    ...environment.counties.map((county) => ({
      id: `county-${county.id}`,
      dependsOn: onBackbone,
      site: primary,
      build: (synthesis: Synthesis) => countyStack(synthesis, county),
    })),
    ...environment.agencies.map((agency) => ({
      id: `agency-${agency.id}`,
      dependsOn: onBackbone,
      site: primary,
      build: (synthesis: Synthesis) => agencyStack(synthesis, agency),
    })),
    ...(environment.recovery
      ? [{ id: "recovery", dependsOn: ["platform"], site: environment.recovery.site, build: recovery }]
      : []),
  ];
}

/** Tenants of the shared platforms that the environment declares. */
function sharedTenants(environment: Environment): { id: string; file: { tenant: string; quotas: Quotas } }[] {
  const { egress, exchange, services, operations } = environment;
  return [
    { id: "egress", file: egress },
    { id: "exchange", file: exchange },
    { id: "services", file: services },
    { id: "operations", file: operations },
    { id: "recovery", file: environment.recovery },
  ].flatMap(({ id, file }) => (file ? [{ id, file }] : []));
}

function platform({ app, environment }: Synthesis): EgovStack {
  const stack = new EgovStack(app, "platform", { environment, site: siteOf(environment, "primary") });
  const egressLines = environment.egress?.egresses.flatMap(({ links }) => links).length ?? 0;
  const projects: SharedProject[] = [
    {
      id: "backbone",
      tenant: environment.settings.tenant,
      quotas: backboneQuotas,
      source: environment.settings,
    },
    ...sharedTenants(environment).map(({ id, file }) => ({
      id,
      tenant: file.tenant,
      quotas:
        id === "egress" ? { ...file.quotas, routers: egressLines, floatingIps: egressLines } : file.quotas,
      source: file.quotas,
    })),
  ];
  const pools = ["published", "extranet", "agency", "exchange", "management", "transit"];
  new Platform(stack, { projects, pools: pools.map((id) => zoneOf(environment, id)) });
  return stack;
}

function backbone({ app, environment }: Synthesis): EgovStack {
  const stack = new EgovStack(app, "backbone", { environment, site: siteOf(environment, "primary") });
  const edges = environment.egress?.egresses.flatMap(({ links }) => links.map(({ edge }) => edge)) ?? [];
  new Backbone(stack, {
    projectId: stack.input("platform", "project_backbone"),
    poolId: (zone) => stack.input("platform", `pool_${zone}`),
    sharedProjectId: (id) => stack.input("platform", `project_${id}`),
    edges: new Set(edges),
  });
  return stack;
}

function shared(synthesis: Synthesis, id: "exchange" | "services" | "operations"): EgovStack {
  const { app, environment } = synthesis;
  const stack = new EgovStack(app, id, { environment, site: siteOf(environment, "primary") });
  const tenant = sharedTenants(environment).find((candidate) => candidate.id === id);
  if (!tenant) throw new RangeError(`Cannot build stack "${id}": the environment declares no such tenant`);
  new SharedTenant(stack, {
    projectId: stack.input("platform", `project_${id}`),
    tenant: tenant.file.tenant,
    certificates: certificatesOf(environment, id),
    flows: synthesis.flows,
    baseline: synthesis.baseline,
    ...(id === "operations" ? { services: synthesis.services } : {}),
    networksOf: "backbone",
    source: tenant.file,
  });
  return stack;
}

function certificatesOf(
  environment: Environment,
  id: "exchange" | "services" | "operations",
): readonly Certificate[] {
  if (id === "exchange") return environment.exchange?.certificates ?? [];
  if (id === "services") return environment.serviceFiles.flatMap(({ certificates }) => certificates ?? []);
  return [];
}

function egress({ app, environment, flows, baseline }: Synthesis): EgovStack {
  const stack = new EgovStack(app, "egress", { environment, site: siteOf(environment, "primary") });
  const declared = environment.egress;
  if (!declared) throw new RangeError(`Cannot build stack "egress": the environment declares no egress`);
  const projectId = stack.input("platform", "project_egress");
  const { systems } = new SharedTenant(stack, {
    projectId,
    tenant: declared.tenant,
    certificates: declared.certificates ?? [],
    flows,
    baseline,
    networksOf: "backbone",
    source: declared,
  });
  new Egress(stack, { declared, projectId, systems, flows });
  return stack;
}

function countyStack({ app, environment, flows, baseline }: Synthesis, county: CountyFile): EgovStack {
  const stack = new EgovStack(app, `county-${county.id}`, {
    environment,
    site: siteOf(environment, "primary"),
  });
  const { counties, townships } = environment.addressPlan.links;
  if (counties === undefined || townships === undefined) {
    throw new RangeError(
      `Cannot build stack "county-${county.id}": the address plan has no blocks for county links`,
    );
  }
  const half = (index: number) => nthBlock(counties, prefixOf(counties) + 1, index);
  new County(stack, {
    county,
    flows,
    baseline,
    operatorRoleId: stack.input("platform", "role_operator"),
    deployersGroupId: stack.input("platform", "group_deployers"),
    backboneProjectId: stack.input("platform", "project_backbone"),
    blockPoolId: stack.input("platform", "pool_extranet"),
    linkPoolId: stack.input("platform", "pool_transit"),
    coreRouterId: stack.input("backbone", "core_router"),
    uplinks: [0, 1].map((index) => nthBlock(half(index), linkPrefix, county.number)),
    townshipLink: (township) => townshipLink(townships, county, township),
    above: countyReach(environment),
  });
  return stack;
}

/** A county of number n takes the n-th /22 of the block, its k-th /20 the k-th /30 therein. */
function townshipLink(block: string, county: CountyFile, township: Township): string {
  return nthBlock(nthBlock(block, 22, county.number), linkPrefix, indexOfBlock(county.block, township.block));
}

/** Published services, the city's own part of the extranet, agencies' systems, exchange and management; no county. */
function countyReach(environment: Environment): string[] {
  const city = environment.backbone.networks
    .filter(({ zone }) => zone === "extranet")
    .map(({ cidr }) => cidr);
  return [...blocks(environment, ["published", "agency", "exchange", "management"]), ...city];
}

function blocks(environment: Environment, ids: readonly string[]): string[] {
  return ids.map((id) => zoneOf(environment, id).block);
}

function agencyStack({ app, environment, flows, baseline }: Synthesis, agency: AgencyFile): EgovStack {
  const stack = new EgovStack(app, `agency-${agency.id}`, {
    environment,
    site: siteOf(environment, "primary"),
  });
  const links = environment.addressPlan.links.agencies;
  if (links === undefined) {
    throw new RangeError(
      `Cannot build stack "agency-${agency.id}": the address plan has no block for agency links`,
    );
  }
  // Copies travel to the recovery site only from an agency that has some there.
  const copies = flows.some(({ id, from }) => id.startsWith("recovery--") && isOwn(agency, from))
    ? ["recovery"]
    : [];
  new Agency(stack, {
    agency,
    flows,
    baseline,
    operatorRoleId: stack.input("platform", "role_operator"),
    deployersGroupId: stack.input("platform", "group_deployers"),
    backboneProjectId: stack.input("platform", "project_backbone"),
    blockPoolId: stack.input("platform", "pool_agency"),
    linkPoolId: stack.input("platform", "pool_transit"),
    upperRouterId: stack.input("backbone", "core_router"),
    linkCidr: nthBlock(links, linkPrefix, indexOfBlock(zoneOf(environment, "agency").block, agency.block)),
    above: blocks(environment, ["published", "extranet", "exchange", "management", ...copies]),
  });
  return stack;
}

function isOwn(agency: AgencyFile, end: ResolvedEnd): boolean {
  return end.kind === "tier" && end.system.tenant === agency.tenant;
}

function recovery({ app, environment, flows }: Synthesis): EgovStack {
  const declared = environment.recovery;
  const site = environment.settings.sites.find(({ id }) => id === declared?.site);
  if (!declared || !site)
    throw new RangeError(`Cannot build stack "recovery": the environment declares no recovery site`);
  const stack = new EgovStack(app, "recovery", { environment, site });
  const zone: Zone = zoneOf(environment, "recovery");
  new Recovery(stack, {
    declared,
    projectId: stack.input("platform", "project_recovery"),
    backboneProjectId: stack.input("platform", "project_backbone"),
    backboneQuotas,
    zone,
    flows,
  });
  return stack;
}

function prefixOf(cidr: string): number {
  return Number(cidr.slice(cidr.indexOf("/") + 1));
}
