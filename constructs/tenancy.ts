import { Construct } from "constructs";
import { BlockstorageQuotasetV3 } from "@cdktf/provider-openstack/lib/blockstorage-quotaset-v3";
import { ComputeQuotasetV2 } from "@cdktf/provider-openstack/lib/compute-quotaset-v2";
import { IdentityGroupV3 } from "@cdktf/provider-openstack/lib/identity-group-v3";
import { IdentityProjectV3 } from "@cdktf/provider-openstack/lib/identity-project-v3";
import { IdentityRoleAssignmentV3 } from "@cdktf/provider-openstack/lib/identity-role-assignment-v3";
import { LbQuotaV2 } from "@cdktf/provider-openstack/lib/lb-quota-v2";
import { NetworkingQuotaV2 } from "@cdktf/provider-openstack/lib/networking-quota-v2";
import type { Quotas } from "../environments/types";

/**
 * Ceilings of a project that has no groups of its own. Neutron gives each project a default group with four rules as soon as it
 * has a network or a port, counts them, and refuses the network when there is no room for them.
 */
export const defaultGroupOnly = { securityGroups: 1, securityGroupRules: 4 } as const;

/** Ceilings of a project; those of a tenant, and what only the backbone and the egress may have. */
export interface ProjectQuotas extends Quotas {
  /** @default 0 - routers belong to the backbone project */
  readonly routers?: number;
  /** @default 0 - public addresses belong to the egress project */
  readonly floatingIps?: number;
  /** @default 0 - nobody else may share a network */
  readonly rbacPolicies?: number;
  /** @default 0 - blocks of addresses belong to the backbone project */
  readonly subnetPools?: number;
}

export interface TenancyProps {
  /** Name of the OpenStack project. */
  readonly tenant: string;
  /** Free text shown in the identity service. */
  readonly description: string;
  readonly tags: readonly string[];
  readonly quotas: ProjectQuotas;
  /** Id of the role that the tenant's operators and the deployers get. */
  readonly operatorRoleId: string;
  /** Id of the group that applies changes. */
  readonly deployersGroupId: string;
  /** Whether the site has load balancing, and so a quota for it. */
  readonly loadBalancing: boolean;
}

/** A project with quotas, its operators' group, and the right of the deployers to build in it. */
export class Tenancy extends Construct {
  readonly projectId: string;
  /** What must exist before anything can be created with a provider scoped to the project. */
  readonly deployable: IdentityRoleAssignmentV3;

  constructor(scope: Construct, id: string, props: TenancyProps) {
    super(scope, id);
    const project = new IdentityProjectV3(this, "project", {
      name: props.tenant,
      description: props.description,
      enabled: true,
      tags: [...props.tags],
    });
    this.projectId = project.id;
    new ProjectCeilings(this, "quota", {
      projectId: project.id,
      quotas: props.quotas,
      loadBalancing: props.loadBalancing,
    });
    const operators = new IdentityGroupV3(this, "operators", {
      name: `${props.tenant}-operators`,
      description: props.description,
    });
    new IdentityRoleAssignmentV3(this, "operators-role", {
      groupId: operators.id,
      projectId: project.id,
      roleId: props.operatorRoleId,
    });
    this.deployable = new IdentityRoleAssignmentV3(this, "deployers-role", {
      groupId: props.deployersGroupId,
      projectId: project.id,
      roleId: props.operatorRoleId,
    });
  }
}

export interface ProjectCeilingsProps {
  readonly projectId: string;
  readonly quotas: ProjectQuotas;
  readonly loadBalancing: boolean;
}

/** Compute, volume, network and load-balancer quotas of a project in one region; what is not granted is 0, never the default. */
export class ProjectCeilings extends Construct {
  constructor(scope: Construct, id: string, { projectId, quotas, loadBalancing }: ProjectCeilingsProps) {
    super(scope, id);
    new ComputeQuotasetV2(this, "compute", {
      projectId,
      instances: quotas.instances,
      cores: quotas.cores,
      ram: quotas.ramGb * 1024,
      keyPairs: 0,
      serverGroups: quotas.instances,
      serverGroupMembers: quotas.instances,
    });
    new BlockstorageQuotasetV3(this, "volume", {
      projectId,
      volumes: quotas.volumes,
      gigabytes: quotas.volumeGb,
      snapshots: quotas.volumes,
      backups: quotas.volumes,
      backupGigabytes: quotas.volumeGb,
    });
    new NetworkingQuotaV2(this, "network", {
      projectId,
      network: quotas.networks,
      subnet: quotas.subnets,
      port: quotas.ports,
      securityGroup: quotas.securityGroups,
      securityGroupRule: quotas.securityGroupRules,
      router: quotas.routers ?? 0,
      floatingip: quotas.floatingIps ?? 0,
      rbacPolicy: quotas.rbacPolicies ?? 0,
      subnetpool: quotas.subnetPools ?? 0,
    });
    if (!loadBalancing) return;
    new LbQuotaV2(this, "load-balancer", {
      projectId,
      loadbalancer: quotas.loadBalancers,
      listener: quotas.loadBalancers * 2,
      pool: quotas.loadBalancers * 2,
      member: quotas.loadBalancers * 8,
      healthMonitor: quotas.loadBalancers * 2,
    });
  }
}
