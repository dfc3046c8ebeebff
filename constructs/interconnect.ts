import { Construct } from "constructs";
import { NetworkingNetworkV2 } from "@cdktf/provider-openstack/lib/networking-network-v2";
import { NetworkingPortV2 } from "@cdktf/provider-openstack/lib/networking-port-v2";
import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterRouteV2 } from "@cdktf/provider-openstack/lib/networking-router-route-v2";
import { NetworkingSubnetV2 } from "@cdktf/provider-openstack/lib/networking-subnet-v2";
import { nthAddress } from "../environments/addresses";
import type { Interconnect } from "../environments/types";

export interface InterconnectEndProps {
  readonly interconnect: Interconnect;
  /** Which end this is; the primary site has the first address of the /30, the recovery site the second. */
  readonly end: "primary" | "recovery";
  readonly projectId: string;
  /** Core router of this site. */
  readonly routerId: string;
  /** Blocks that lie at the other end. */
  readonly beyond: readonly string[];
}

/** One end of the line between the sites: the provider segment, the core's address on it, and the routes over it. */
export class InterconnectEnd extends Construct {
  /** Port of the core on the line; a firewall group binds here. */
  readonly portId: string;

  constructor(scope: Construct, id: string, props: InterconnectEndProps) {
    super(scope, id);
    const { interconnect, projectId } = props;
    const [own, other] = props.end === "primary" ? [1, 2] : [2, 1];
    const network = new NetworkingNetworkV2(this, "default", {
      name: "interconnect",
      tenantId: projectId,
      adminStateUp: true,
      shared: false,
      external: false,
      portSecurityEnabled: true,
      segments: [
        {
          networkType: "vlan",
          physicalNetwork: interconnect.physicalNetwork,
          segmentationId: interconnect.vlan,
        },
      ],
      tags: ["zone:transit"],
    });
    const subnet = new NetworkingSubnetV2(this, "subnet", {
      name: "interconnect",
      networkId: network.id,
      tenantId: projectId,
      cidr: interconnect.cidr,
      ipVersion: 4,
      gatewayIp: nthAddress(interconnect.cidr, own),
      enableDhcp: false,
      tags: ["zone:transit"],
    });
    const port = new NetworkingPortV2(this, "port", {
      name: `interconnect-${props.end}`,
      networkId: network.id,
      tenantId: projectId,
      adminStateUp: true,
      noSecurityGroups: true,
      fixedIp: [{ subnetId: subnet.id, ipAddress: nthAddress(interconnect.cidr, own) }],
      tags: ["zone:transit"],
    });
    const connected = new NetworkingRouterInterfaceV2(this, "interface", {
      routerId: props.routerId,
      portId: port.id,
    });
    this.portId = connected.portId;
    for (const block of props.beyond) {
      new NetworkingRouterRouteV2(this, `route-${block.replaceAll(/[./]/g, "-")}`, {
        routerId: props.routerId,
        destinationCidr: block,
        nextHop: nthAddress(interconnect.cidr, other),
        dependsOn: [connected],
      });
    }
  }
}
