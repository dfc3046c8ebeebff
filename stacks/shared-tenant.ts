import { Construct } from "constructs";
import type { BaselineRule, ServiceRule } from "../constructs/baseline";
import type { EgovStack } from "../constructs/egov-stack";
import { TenantSystems } from "../constructs/tenant-systems";
import type { ResolvedFlow } from "../environments/flows";
import type { Certificate } from "../environments/types";

export interface SharedTenantProps {
  readonly projectId: string;
  /** Name of the OpenStack project. */
  readonly tenant: string;
  readonly certificates: readonly Certificate[];
  readonly flows: readonly ResolvedFlow[];
  readonly baseline: readonly BaselineRule[];
  /** @default - carries no shared operations service */
  readonly services?: readonly ServiceRule[];
  /** Stack that owns the zone networks. */
  readonly networksOf: string;
  /** YAML object that declares the tenant. */
  readonly source: object;
}

/** Systems of a shared platform, on zone networks of the backbone that are shared to its project. */
export class SharedTenant extends Construct {
  readonly systems: TenantSystems;

  constructor(stack: EgovStack, props: SharedTenantProps) {
    super(stack, "shared");
    stack.declare(stack, props.source);
    this.systems = new TenantSystems(stack, "system", {
      ...props,
      systems: stack.environment.systems.filter(({ stack: id }) => id === stack.node.id),
      network: (id) => ({
        networkId: stack.input(props.networksOf, `network_${id}`),
        subnetId: stack.input(props.networksOf, `subnet_${id}`),
      }),
    });
  }
}
