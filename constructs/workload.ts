import { Construct } from "constructs";
import type { TerraformProvider, TerraformResource } from "cdktf";
import { BlockstorageVolumeV3 } from "@cdktf/provider-openstack/lib/blockstorage-volume-v3";
import { ComputeInstanceV2 } from "@cdktf/provider-openstack/lib/compute-instance-v2";
import { ComputeServergroupV2 } from "@cdktf/provider-openstack/lib/compute-servergroup-v2";
import { ComputeVolumeAttachV2 } from "@cdktf/provider-openstack/lib/compute-volume-attach-v2";
import { NetworkingPortV2 } from "@cdktf/provider-openstack/lib/networking-port-v2";
import type { System, Tier } from "../environments/types";
import { EgovStack } from "./egov-stack";

/** Network that a tier's ports go on. */
export interface AttachedNetwork {
  readonly networkId: string;
  readonly subnetId: string;
}

export interface TierInstancesProps {
  readonly system: System;
  readonly tier: Tier;
  readonly projectId: string;
  readonly network: AttachedNetwork;
  readonly securityGroupIds: readonly string[];
  /** Provider scoped to the project: instances, volumes and server groups have no project argument. */
  readonly tenantProvider: TerraformProvider;
  /** Image name in the image service. */
  readonly imageName: string;
  /** The right to build in the project must exist first. Absent where another stack gave it. */
  readonly deployable?: TerraformResource;
}

/**
 * Instances of a tier, one for each address, on ports of their own with explicit groups; spread over hosts; with their volumes.
 * The key of each is its address, so adding one in the middle moves no other.
 */
export class TierInstances extends Construct {
  constructor(scope: Construct, id: string, props: TierInstancesProps) {
    super(scope, id);
    const stack = EgovStack.of(this);
    stack.declare(this, props.tier);
    const spread = props.tier.addresses.length > 1 ? this.spread(props) : undefined;
    let before: TierInstance | undefined;
    for (const [index, address] of props.tier.addresses.entries()) {
      const instance = new TierInstance(this, address.replaceAll(".", "-"), {
        ...props,
        address,
        ...(spread ? { spread } : {}),
        ...(before ? { after: before.instance } : {}),
      });
      stack.declare(instance, props.tier.addresses, index);
      before = instance;
    }
  }

  private spread(props: TierInstancesProps): ComputeServergroupV2 {
    return new ComputeServergroupV2(this, "spread", {
      name: `${props.system.id}-${props.tier.id}`,
      policies: ["anti-affinity"],
      provider: props.tenantProvider,
      ...dependsOn(props.deployable),
    });
  }
}

interface TierInstanceProps extends TierInstancesProps {
  readonly address: string;
  readonly spread?: ComputeServergroupV2;
  /**
   * The instance that is made before. Nova chooses hosts for instances of a group without looking at those that are being chosen at
   * the same time, finds the clash on the host, and gives up after three.
   */
  readonly after?: ComputeInstanceV2;
}

class TierInstance extends Construct {
  readonly instance: ComputeInstanceV2;

  constructor(scope: Construct, id: string, props: TierInstanceProps) {
    super(scope, id);
    const { system, tier, address } = props;
    const name = `${system.id}-${tier.id}-${id}`;
    const labels = { system: system.id, tier: tier.id };
    const port = new NetworkingPortV2(this, "port", {
      name,
      networkId: props.network.networkId,
      tenantId: props.projectId,
      adminStateUp: true,
      portSecurityEnabled: true,
      securityGroupIds: [...props.securityGroupIds],
      fixedIp: [{ subnetId: props.network.subnetId, ipAddress: address }],
      tags: [`system:${system.id}`, `tier:${tier.id}`],
    });
    const earlier = [props.deployable, props.after].filter((resource) => resource !== undefined);
    this.instance = new ComputeInstanceV2(this, "default", {
      name,
      flavorName: tier.flavor,
      imageName: props.imageName,
      network: [{ port: port.id }],
      ...(props.spread ? { schedulerHints: [{ group: props.spread.id }] } : {}),
      metadata: labels,
      provider: props.tenantProvider,
      ...(earlier.length > 0 ? { dependsOn: earlier } : {}),
    });
    for (const volume of tier.volumes ?? []) {
      const disk = new BlockstorageVolumeV3(this, `volume-${volume.id}`, {
        name: `${name}-${volume.id}`,
        size: volume.sizeGb,
        volumeType: volume.type,
        metadata: labels,
        provider: props.tenantProvider,
        ...dependsOn(props.deployable),
      });
      EgovStack.of(this).declare(disk, volume);
      new ComputeVolumeAttachV2(this, `attach-${volume.id}`, {
        instanceId: this.instance.id,
        volumeId: disk.id,
        provider: props.tenantProvider,
      });
    }
  }
}

/** `dependsOn` for a resource that may be absent. */
export function dependsOn(resource: TerraformResource | undefined): { dependsOn?: TerraformResource[] } {
  return resource ? { dependsOn: [resource] } : {};
}
