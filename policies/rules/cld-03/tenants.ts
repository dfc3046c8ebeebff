import type { Environment } from "../../../environments/model";
import type { Resource } from "../../../estate/model";
import type { Owner } from "../../facts/owners";
import { textAt } from "../../facts/values";
import type { RuleContext } from "../../rule";

/** Unit or project as a key; undefined where it cannot be told. */
export function ownerKey(owner: Owner): string | undefined {
  if (owner.kind === "unknown") return undefined;
  return owner.kind === "unit" ? owner.unit.tenant : owner.project;
}

/** Platforms that backbone.yaml lets use a network of the backbone; found by its block. */
export function declaredUsers(context: RuleContext, network: Resource): readonly string[] {
  const { environment, estate } = context;
  const cidrs = estate
    .referrers(network)
    .filter(({ type }) => type === "openstack_networking_subnet_v2")
    .map((subnet) => textAt(estate, subnet, "cidr"));
  return environment.backbone.networks
    .filter(({ cidr }) => cidrs.includes(cidr))
    .flatMap(({ sharedWith }) => sharedWith)
    .flatMap((id) => tenantOf(environment, id) ?? []);
}

function tenantOf({ egress, exchange, services, operations }: Environment, id: string): string | undefined {
  const platforms: Readonly<Record<string, { readonly tenant: string } | undefined>> = {
    egress,
    exchange,
    services,
    operations,
  };
  return platforms[id]?.tenant;
}
