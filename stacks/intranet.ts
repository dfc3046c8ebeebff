import { EgovStack } from "../constructs/egov-stack";
import { defaultGroupOnly } from "../constructs/tenancy";
import { indexOfBlock, nthBlock } from "../environments/addresses";
import type { Environment } from "../environments/model";
import type { AgencyFile, DomainFile } from "../environments/types";
import { Agency } from "./agency";
import { Backbone } from "./backbone";
import type { StackBuilder, Synthesis } from "./city";
import { Domain } from "./domain";
import { siteOf, zoneHolding, zoneOf } from "./lookup";
import { Platform } from "./platform";
import { SharedTenant } from "./shared-tenant";

const core = "intranet-core";
const linkPrefix = 30;

/** Stacks of an intranet: core, operations, one for each graded domain, one for each agency. Nothing leads out. */
export function intranetStacks(environment: Environment): readonly StackBuilder[] {
  const site = siteOf(environment, "primary").id;
  return [
    { id: core, dependsOn: [], site, build: coreStack },
    { id: "intranet-operations", dependsOn: [core], site, build: operationsStack },
    ...environment.domains.map((domain) => ({
      id: domainStackId(domain.id),
      dependsOn: [core],
      site,
      build: (synthesis: Synthesis) => domainStack(synthesis, domain),
    })),
    ...environment.agencies.map((agency) => ({
      id: `intranet-agency-${agency.id}`,
      dependsOn: [core, domainStackId(agency.domain ?? "")],
      site,
      build: (synthesis: Synthesis) => agencyStack(synthesis, agency),
    })),
  ];
}

function domainStackId(id: string): string {
  return `intranet-domain-${id}`;
}

function coreStack({ app, environment }: Synthesis): EgovStack {
  const stack = new EgovStack(app, core, { environment, site: siteOf(environment, "primary") });
  const { settings, operations } = environment;
  const zones = environment.addressPlan.zones;
  const platform = new Platform(stack, {
    projects: [
      {
        id: "backbone",
        tenant: settings.tenant,
        quotas: {
          instances: 0,
          cores: 0,
          ramGb: 0,
          volumes: 0,
          volumeGb: 0,
          networks: 200,
          subnets: 200,
          ports: 1000,
          ...defaultGroupOnly,
          loadBalancers: 0,
          routers: 100,
          rbacPolicies: 20,
          subnetPools: 20,
        },
        source: settings,
      },
      { id: "operations", tenant: operations.tenant, quotas: operations.quotas, source: operations.quotas },
    ],
    pools: zones,
  });
  new Backbone(stack, {
    projectId: platform.projectId("backbone"),
    poolId: (zone) => platform.poolId(zone),
    sharedProjectId: (id) => platform.projectId(id),
    edges: new Set(),
  });
  return stack;
}

function operationsStack({ app, environment, flows, baseline, services }: Synthesis): EgovStack {
  const stack = new EgovStack(app, "intranet-operations", {
    environment,
    site: siteOf(environment, "primary"),
  });
  new SharedTenant(stack, {
    projectId: stack.input(core, "project_operations"),
    tenant: environment.operations.tenant,
    certificates: [],
    flows,
    baseline,
    services,
    networksOf: core,
    source: environment.operations,
  });
  return stack;
}

function domainStack({ app, environment, flows, baseline }: Synthesis, domain: DomainFile): EgovStack {
  const stack = new EgovStack(app, domainStackId(domain.id), {
    environment,
    site: siteOf(environment, "primary"),
  });
  new Domain(stack, {
    domain,
    flows,
    baseline,
    backboneProjectId: stack.input(core, "project_backbone"),
    linkPoolId: stack.input(core, `pool_${zoneHolding(environment, domain.links).id}`),
    coreRouterId: stack.input(core, "core_router"),
    linkCidr: lastLink(domain.links),
    above: [zoneOf(environment, "management").block],
  });
  return stack;
}

/** The last /30 of a domain's links joins it to the core; its agencies take theirs from the first on. */
function lastLink(links: string): string {
  const prefix = Number(links.slice(links.indexOf("/") + 1));
  return nthBlock(links, linkPrefix, 2 ** (linkPrefix - prefix) - 1);
}

function agencyStack({ app, environment, flows, baseline }: Synthesis, agency: AgencyFile): EgovStack {
  const stack = new EgovStack(app, `intranet-agency-${agency.id}`, {
    environment,
    site: siteOf(environment, "primary"),
  });
  const domain = environment.domains.find(({ id }) => id === agency.domain);
  if (!domain) throw new RangeError(`Cannot find domain "${agency.domain}" of agency "${agency.id}"`);
  new Agency(stack, {
    agency,
    flows,
    baseline,
    operatorRoleId: stack.input(core, "role_operator"),
    deployersGroupId: stack.input(core, "group_deployers"),
    backboneProjectId: stack.input(core, "project_backbone"),
    blockPoolId: stack.input(core, `pool_${zoneHolding(environment, agency.block).id}`),
    linkPoolId: stack.input(core, `pool_${zoneHolding(environment, domain.links).id}`),
    upperRouterId: stack.input(domainStackId(domain.id), "router"),
    linkCidr: nthBlock(domain.links, linkPrefix, indexOfBlock(domain.block, agency.block)),
    above: [zoneOf(environment, "management").block],
  });
  return stack;
}
