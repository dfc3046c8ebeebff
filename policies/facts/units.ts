import type { Environment, Origin } from "../../environments/model";

export type UnitKind =
  "agency" | "county" | "egress" | "exchange" | "services" | "operations" | "backbone" | "recovery";

/** A unit of the environment and its OpenStack project. */
export interface Unit {
  readonly kind: UnitKind;
  /** Id of the agency or county, else the kind. */
  readonly id: string;
  readonly tenant: string;
  readonly origin: Origin | undefined;
}

/** Every unit of an environment, by the name of its project. */
export function unitsOf(environment: Environment): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (kind: UnitKind, id: string, node: { readonly tenant: string } | undefined): void => {
    if (!node || units.has(node.tenant)) return;
    const origin = environment.origin(node, "tenant") ?? environment.origin(node);
    units.set(node.tenant, { kind, id, tenant: node.tenant, origin });
  };
  add("egress", "egress", environment.egress);
  add("exchange", "exchange", environment.exchange);
  add("services", "services", environment.services);
  add("operations", "operations", environment.operations);
  add("recovery", "recovery", environment.recovery);
  for (const agency of environment.agencies) add("agency", agency.id, agency);
  for (const county of environment.counties) add("county", county.id, county);
  add("backbone", "backbone", environment.settings);
  return units;
}
