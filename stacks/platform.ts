import { IdentityGroupV3 } from "@cdktf/provider-openstack/lib/identity-group-v3";
import { IdentityRoleAssignmentV3 } from "@cdktf/provider-openstack/lib/identity-role-assignment-v3";
import { IdentityRoleV3 } from "@cdktf/provider-openstack/lib/identity-role-v3";
import { NetworkingAddressscopeV2 } from "@cdktf/provider-openstack/lib/networking-addressscope-v2";
import { NetworkingSubnetpoolV2 } from "@cdktf/provider-openstack/lib/networking-subnetpool-v2";
import { Construct } from "constructs";
import { EgovStack } from "../constructs/egov-stack";
import { type ProjectQuotas, Tenancy } from "../constructs/tenancy";
import type { Zone } from "../environments/types";
import { offers } from "./lookup";
import { makeOfferings } from "./offerings";

/** A project of the platform itself: the backbone or a shared platform. */
export interface SharedProject {
  /** Name in outputs, such as `egress`. */
  readonly id: string;
  /** Name of the OpenStack project. */
  readonly tenant: string;
  readonly quotas: ProjectQuotas;
  /** YAML object that declares it. */
  readonly source: object;
}

export interface PlatformProps {
  readonly projects: readonly SharedProject[];
  /** Zones of the primary site that get a subnet pool. */
  readonly pools: readonly Zone[];
}

/**
 * What everything else stands on: administrator roles and groups, flavors, volume types, the address plan as subnet pools, and
 * the projects of the shared platforms.
 *
 * Outputs: `role_operator`, `group_deployers`, `project_<id>` of each shared project, `pool_<zone>` of each pool.
 */
export class Platform extends Construct {
  private readonly projectIds = new Map<string, string>();
  private readonly poolIds = new Map<string, string>();

  constructor(
    private readonly stack: EgovStack,
    props: PlatformProps,
  ) {
    super(stack, "platform");
    const operatorRoleId = this.role("operator");
    const deployersGroupId = this.group("deployers");
    stack.output("role_operator", operatorRoleId);
    stack.output("group_deployers", deployersGroupId);
    const administrators = (["system", "security", "audit"] as const).map((kind) => ({
      kind,
      roleId: this.role(kind),
      groupId: this.group(`${kind}-administrators`),
    }));
    makeOfferings(this);
    for (const project of props.projects) {
      const tenancy = new Tenancy(this, project.id, {
        tenant: project.tenant,
        description: `${stack.environment.settings.name.zh} ${project.id}`,
        tags: [`platform:${project.id}`],
        quotas: project.quotas,
        operatorRoleId,
        deployersGroupId,
        loadBalancing: offers(stack.site, "octavia"),
      });
      stack.declare(tenancy, project.source);
      stack.output(`project_${project.id}`, tenancy.projectId);
      this.projectIds.set(project.id, tenancy.projectId);
      for (const { kind, roleId, groupId } of administrators) {
        new IdentityRoleAssignmentV3(tenancy, `${kind}-administrators`, {
          groupId,
          roleId,
          projectId: tenancy.projectId,
        });
      }
    }
    this.pools(props.pools);
  }

  /** Id of a shared project. @throws RangeError when it was not asked for */
  projectId(id: string): string {
    return known(this.projectIds, id);
  }

  /** Id of the subnet pool of a zone. @throws RangeError when it was not asked for */
  poolId(zone: string): string {
    return known(this.poolIds, zone);
  }

  private role(kind: "system" | "security" | "audit" | "operator"): string {
    const { roles } = this.stack.environment.settings;
    const role = new IdentityRoleV3(this, `role-${kind}`, { name: roles[kind] });
    this.stack.declare(role, roles, kind);
    return role.id;
  }

  private group(name: string): string {
    const { settings } = this.stack.environment;
    const group = new IdentityGroupV3(this, `group-${name}`, {
      name: `${settings.id}-${name}`,
      description: settings.name.zh,
    });
    this.stack.declare(group, settings.roles);
    return group.id;
  }

  private pools(zones: readonly Zone[]): void {
    const projectId = this.projectId("backbone");
    const scope = new NetworkingAddressscopeV2(this, "address-scope", {
      name: this.stack.environment.id,
      ipVersion: 4,
      shared: false,
      projectId,
    });
    this.stack.declare(scope, this.stack.environment.addressPlan);
    for (const zone of zones) {
      const pool = new NetworkingSubnetpoolV2(this, `pool-${zone.id}`, {
        name: `${this.stack.environment.id}-${zone.id}`,
        description: zone.name.zh,
        prefixes: [zone.block],
        addressScopeId: scope.id,
        ipVersion: 4,
        minPrefixlen: 16,
        maxPrefixlen: 30,
        defaultPrefixlen: 24,
        isDefault: false,
        shared: false,
        projectId,
      });
      this.stack.declare(pool, zone);
      this.stack.output(`pool_${zone.id}`, pool.id);
      this.poolIds.set(zone.id, pool.id);
    }
  }
}

function known(ids: ReadonlyMap<string, string>, id: string): string {
  const value = ids.get(id);
  if (value === undefined) throw new RangeError(`Cannot find "${id}" on the platform`);
  return value;
}
