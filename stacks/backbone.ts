import { NetworkingPortV2 } from "@cdktf/provider-openstack/lib/networking-port-v2";
import { NetworkingRbacPolicyV2 } from "@cdktf/provider-openstack/lib/networking-rbac-policy-v2";
import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterV2 } from "@cdktf/provider-openstack/lib/networking-router-v2";
import { NetworkingSubnetRouteV2 } from "@cdktf/provider-openstack/lib/networking-subnet-route-v2";
import { Construct } from "constructs";
import { EgovStack } from "../constructs/egov-stack";
import { InterconnectEnd } from "../constructs/interconnect";
import { Subnetwork } from "../constructs/subnetwork";
import { nthAddress } from "../environments/addresses";
import type { ZoneNetwork } from "../environments/types";
import { populatedBlocks, zoneOf } from "./lookup";

export interface BackboneProps {
  readonly projectId: string;
  readonly poolId: (zone: string) => string;
  /** Id of the project of a shared platform that may use a network. */
  readonly sharedProjectId: (id: string) => string;
  /** Networks behind the egress, whose gateway is the egress router and not the core. */
  readonly edges: ReadonlySet<string>;
}

/**
 * The core router and the zone networks on it, each shared to named projects only.
 * Outputs: `core_router`, `network_<id>` and `subnet_<id>` of each zone network.
 */
export class Backbone extends Construct {
  private readonly coreRouterId: string;

  constructor(
    private readonly stack: EgovStack,
    private readonly props: BackboneProps,
  ) {
    super(stack, "core");
    const router = new NetworkingRouterV2(this, "router", {
      name: `${stack.environment.id}-core`,
      tenantId: props.projectId,
      adminStateUp: true,
      tags: ["core"],
    });
    stack.declare(router, stack.environment.backbone);
    this.coreRouterId = router.id;
    stack.output("core_router", router.id);
    for (const network of stack.environment.backbone.networks) this.zoneNetwork(network);
    this.interconnect();
  }

  private interconnect(): void {
    const { recovery } = this.stack.environment;
    if (!recovery) return;
    const end = new InterconnectEnd(this, "interconnect", {
      interconnect: recovery.interconnect,
      end: "primary",
      projectId: this.props.projectId,
      routerId: this.coreRouterId,
      beyond: [zoneOf(this.stack.environment, "recovery").block],
    });
    this.stack.declare(end, recovery.interconnect);
  }

  private zoneNetwork(declared: ZoneNetwork): void {
    const place = new Construct(this, declared.id);
    this.stack.declare(place, declared);
    const subnetwork = new Subnetwork(place, "net", {
      name: declared.id,
      description: declared.name.zh,
      cidr: declared.cidr,
      projectId: this.props.projectId,
      subnetPoolId: this.props.poolId(declared.zone),
      gatewayIp: nthAddress(declared.cidr, 1),
      tags: [`zone:${declared.zone}`],
    });
    this.stack.output(`network_${declared.id}`, subnetwork.networkId);
    this.stack.output(`subnet_${declared.id}`, subnetwork.subnetId);
    if (this.props.edges.has(declared.id)) this.attachEdge(place, declared, subnetwork);
    else {
      new NetworkingRouterInterfaceV2(place, "core-interface", {
        routerId: this.coreRouterId,
        subnetId: subnetwork.subnetId,
      });
    }
    for (const project of declared.sharedWith) {
      new NetworkingRbacPolicyV2(place, `shared-with-${project}`, {
        action: "access_as_shared",
        objectType: "network",
        objectId: subnetwork.networkId,
        targetTenant: this.props.sharedProjectId(project),
      });
    }
  }

  /** The core takes the second address of an edge; its hosts know the inside by routes and leave by the egress router. */
  private attachEdge(place: Construct, declared: ZoneNetwork, subnetwork: Subnetwork): void {
    const address = nthAddress(declared.cidr, 2);
    const port = new NetworkingPortV2(place, "core-port", {
      name: `${declared.id}-core`,
      networkId: subnetwork.networkId,
      tenantId: this.props.projectId,
      adminStateUp: true,
      noSecurityGroups: true,
      fixedIp: [{ subnetId: subnetwork.subnetId, ipAddress: address }],
      tags: [`zone:${declared.zone}`],
    });
    new NetworkingRouterInterfaceV2(place, "core-interface", {
      routerId: this.coreRouterId,
      portId: port.id,
    });
    for (const block of this.insideOf(declared)) {
      new NetworkingSubnetRouteV2(place, `inside-${block.replaceAll(/[./]/g, "-")}`, {
        subnetId: subnetwork.subnetId,
        destinationCidr: block,
        nextHop: address,
      });
    }
  }

  private insideOf(edge: ZoneNetwork): string[] {
    const { environment } = this.stack;
    const siblings = environment.backbone.networks
      .filter(({ id, zone }) => zone === edge.zone && !this.props.edges.has(id))
      .map(({ cidr }) => cidr);
    const own = environment.addressPlan.zones.find(({ id }) => id === edge.zone)?.block;
    return [...populatedBlocks(environment).filter((block) => block !== own), ...siblings];
  }
}
