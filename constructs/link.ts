import { Construct } from "constructs";
import { NetworkingPortV2 } from "@cdktf/provider-openstack/lib/networking-port-v2";
import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterRouteV2 } from "@cdktf/provider-openstack/lib/networking-router-route-v2";
import { nthAddress } from "../environments/addresses";
import { Subnetwork } from "./subnetwork";

export interface LinkProps {
  readonly name: string;
  /** A /30: first address above, second below. */
  readonly cidr: string;
  readonly projectId: string;
  readonly subnetPoolId: string;
  readonly tags: readonly string[];
  /** Router of the level above. */
  readonly upperRouterId: string;
  /** Router of the level below. */
  readonly lowerRouterId: string;
  /** Blocks that live behind the lower router. */
  readonly below: readonly string[];
  /** The only blocks that the lower router can reach through this link; there is no default route. */
  readonly above: readonly string[];
}

/** Point-to-point link between two routers, with the routes over it in both directions. */
export class Link extends Construct {
  /** Port of the upper router; a firewall group binds here. */
  readonly upperPortId: string;

  constructor(scope: Construct, id: string, props: LinkProps) {
    super(scope, id);
    const subnetwork = new Subnetwork(this, "net", {
      name: props.name,
      cidr: props.cidr,
      projectId: props.projectId,
      subnetPoolId: props.subnetPoolId,
      tags: props.tags,
      gatewayIp: nthAddress(props.cidr, 1),
      dhcp: false,
    });
    const upper = this.attach("upper", props, subnetwork, props.upperRouterId, 1);
    const lower = this.attach("lower", props, subnetwork, props.lowerRouterId, 2);
    this.upperPortId = upper.portId;
    this.route("down", props.upperRouterId, props.below, nthAddress(props.cidr, 2), upper);
    this.route("up", props.lowerRouterId, props.above, nthAddress(props.cidr, 1), lower);
  }

  private attach(side: string, props: LinkProps, net: Subnetwork, routerId: string, host: number) {
    const port = new NetworkingPortV2(this, side, {
      name: `${props.name}-${side}`,
      networkId: net.networkId,
      tenantId: props.projectId,
      adminStateUp: true,
      // A router port: without this the provider would put the project's default group on it.
      noSecurityGroups: true,
      fixedIp: [{ subnetId: net.subnetId, ipAddress: nthAddress(props.cidr, host) }],
      tags: [...props.tags],
    });
    return new NetworkingRouterInterfaceV2(this, `${side}-interface`, { routerId, portId: port.id });
  }

  private route(
    direction: string,
    routerId: string,
    destinations: readonly string[],
    nextHop: string,
    connected: NetworkingRouterInterfaceV2,
  ): void {
    for (const destination of destinations) {
      new NetworkingRouterRouteV2(this, `${direction}-${destination.replaceAll(/[./]/g, "-")}`, {
        routerId,
        destinationCidr: destination,
        nextHop,
        // Neutron takes a route only when the next hop is on a connected network.
        dependsOn: [connected],
      });
    }
  }
}
