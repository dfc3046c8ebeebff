import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { domainOfTenant, domainsAt } from "../../facts/grades";
import { blockOf } from "../../facts/standing";
import type { RuleContext } from "../../rule";

/** Ids of the domains whose addresses some subnets have, each once. */
export function domainsOfSubnets(
  context: RuleContext,
  subnets: readonly Resource[],
  withLinks = false,
): readonly string[] {
  const sets = subnets.flatMap((subnet) => blockOf(context.estate, subnet) ?? []);
  const ids = sets.flatMap((set) => domainsAt(context.environment, set, withLinks).map(({ id }) => id));
  return [...new Set(ids)];
}

/** Does one of the subnets have an address of a declared network of the core? */
export function isOfCore(context: RuleContext, subnets: readonly Resource[]): boolean {
  const core = AddressSet.of(
    4,
    context.environment.backbone.networks.flatMap(({ cidr }) => AddressSet.parse(cidr)?.intervals ?? []),
  );
  return subnets.some((subnet) => blockOf(context.estate, subnet)?.intersects(core) === true);
}

/** Id of the domain of the agency that owns a resource. */
export function domainOfOwner(context: RuleContext, resource: Resource): string | undefined {
  const tenant = factsOf(context).owners.unitOf(resource)?.tenant;
  return tenant === undefined ? undefined : domainOfTenant(context.environment, tenant)?.id;
}
