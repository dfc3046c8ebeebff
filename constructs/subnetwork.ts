import { Construct } from "constructs";
import { NetworkingNetworkV2 } from "@cdktf/provider-openstack/lib/networking-network-v2";
import { NetworkingSubnetV2 } from "@cdktf/provider-openstack/lib/networking-subnet-v2";

export interface SubnetworkProps {
  readonly name: string;
  readonly cidr: string;
  readonly projectId: string;
  /** Pool of the zone that the block comes from. */
  readonly subnetPoolId: string;
  readonly tags: readonly string[];
  readonly description?: string;
  /** @default - first address of the block */
  readonly gatewayIp?: string;
  /** Point-to-point links have no hosts to serve. @default true */
  readonly dhcp?: boolean;
}

/** A network with its one subnet; never shared and never external. */
export class Subnetwork extends Construct {
  readonly networkId: string;
  readonly subnetId: string;
  readonly cidr: string;

  constructor(scope: Construct, id: string, props: SubnetworkProps) {
    super(scope, id);
    const network = new NetworkingNetworkV2(this, "default", {
      name: props.name,
      ...(props.description === undefined ? {} : { description: props.description }),
      tenantId: props.projectId,
      adminStateUp: true,
      shared: false,
      external: false,
      portSecurityEnabled: true,
      tags: [...props.tags],
    });
    const subnet = new NetworkingSubnetV2(this, "subnet", {
      name: props.name,
      networkId: network.id,
      tenantId: props.projectId,
      subnetpoolId: props.subnetPoolId,
      cidr: props.cidr,
      ipVersion: 4,
      ...(props.gatewayIp === undefined ? {} : { gatewayIp: props.gatewayIp }),
      enableDhcp: props.dhcp ?? true,
      tags: [...props.tags],
    });
    this.networkId = network.id;
    this.subnetId = subnet.id;
    this.cidr = props.cidr;
  }
}
