import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterV2 } from "@cdktf/provider-openstack/lib/networking-router-v2";
import { Construct } from "constructs";
import type { BaselineRule } from "../constructs/baseline";
import { passesOf } from "../constructs/boundary";
import type { EgovStack } from "../constructs/egov-stack";
import { Link } from "../constructs/link";
import { LinkFirewall } from "../constructs/link-firewall";
import { Subnetwork } from "../constructs/subnetwork";
import { Tenancy } from "../constructs/tenancy";
import { TenantSystems } from "../constructs/tenant-systems";
import type { ResolvedFlow } from "../environments/flows";
import type { AgencyFile } from "../environments/types";
import { boundaryBlocks, offers } from "./lookup";

export interface AgencyProps {
  readonly agency: AgencyFile;
  readonly flows: readonly ResolvedFlow[];
  readonly baseline: readonly BaselineRule[];
  readonly operatorRoleId: string;
  readonly deployersGroupId: string;
  /** Project that owns routers and links, so that the tenant cannot touch them. */
  readonly backboneProjectId: string;
  readonly blockPoolId: string;
  readonly linkPoolId: string;
  /** Router that the agency hangs on: the core, or that of its domain. */
  readonly upperRouterId: string;
  /** The /30 of its link. */
  readonly linkCidr: string;
  /** The only blocks that it can reach. */
  readonly above: readonly string[];
}

/** An agency: its project, its router on a link of its own, its networks, groups and systems. */
export class Agency extends Construct {
  constructor(
    private readonly stack: EgovStack,
    props: AgencyProps,
  ) {
    super(stack, "agency");
    const { agency } = props;
    stack.declare(stack, agency);
    const tenancy = new Tenancy(this, "tenant", {
      tenant: agency.tenant,
      description: agency.name.zh,
      tags: [`agency:${agency.id}`],
      quotas: agency.quotas,
      operatorRoleId: props.operatorRoleId,
      deployersGroupId: props.deployersGroupId,
      loadBalancing: offers(stack.site, "octavia"),
    });
    stack.declare(tenancy, agency.quotas);
    const routerId = this.router(props);
    this.boundary(props, routerId);
    const networks = this.networks(props, tenancy.projectId, routerId);
    new TenantSystems(stack, "system", {
      projectId: tenancy.projectId,
      tenant: agency.tenant,
      systems: stack.environment.systems.filter(({ stack: id }) => id === stack.node.id),
      certificates: agency.certificates ?? [],
      flows: props.flows,
      baseline: props.baseline,
      network: (id) => {
        const network = networks.get(id);
        if (!network) throw new RangeError(`Cannot find network "${id}" of agency "${agency.id}"`);
        return network;
      },
      deployable: tenancy.deployable,
    });
  }

  private router(props: AgencyProps): string {
    return new NetworkingRouterV2(this, "router", {
      name: `${this.stack.node.id}-router`,
      tenantId: props.backboneProjectId,
      adminStateUp: true,
      tags: [`agency:${props.agency.id}`],
    }).id;
  }

  private boundary(props: AgencyProps, routerId: string): void {
    const { agency } = props;
    const link = new Link(this, "link", {
      name: `${this.stack.node.id}-link`,
      cidr: props.linkCidr,
      projectId: props.backboneProjectId,
      subnetPoolId: props.linkPoolId,
      tags: [`agency:${agency.id}`, "zone:transit"],
      upperRouterId: props.upperRouterId,
      lowerRouterId: routerId,
      below: [agency.block],
      above: props.above,
    });
    new LinkFirewall(this, "firewall", {
      name: `${this.stack.node.id}-boundary`,
      projectId: props.backboneProjectId,
      portIds: [link.upperPortId],
      passes: passesOf([agency.block], props.flows, props.baseline, boundaryBlocks(this.stack.environment)),
    });
  }

  private networks(props: AgencyProps, projectId: string, routerId: string): Map<string, Subnetwork> {
    const made = new Map<string, Subnetwork>();
    for (const network of props.agency.networks) {
      const place = new Construct(this, `network-${network.id}`);
      this.stack.declare(place, network);
      const subnetwork = new Subnetwork(place, "default", {
        name: `${props.agency.id}-${network.id}`,
        description: network.name.zh,
        cidr: network.cidr,
        projectId,
        subnetPoolId: props.blockPoolId,
        tags: [`agency:${props.agency.id}`],
      });
      new NetworkingRouterInterfaceV2(place, "interface", { routerId, subnetId: subnetwork.subnetId });
      made.set(network.id, subnetwork);
    }
    return made;
  }
}
