import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterV2 } from "@cdktf/provider-openstack/lib/networking-router-v2";
import { Construct } from "constructs";
import type { BaselineRule } from "../constructs/baseline";
import { passesOf } from "../constructs/boundary";
import type { EgovStack } from "../constructs/egov-stack";
import { Link } from "../constructs/link";
import { LinkFirewall } from "../constructs/link-firewall";
import { Subnetwork } from "../constructs/subnetwork";
import { defaultGroupOnly, Tenancy } from "../constructs/tenancy";
import type { ResolvedFlow } from "../environments/flows";
import type { CountyFile, Township } from "../environments/types";
import { countyBoundaryBlocks, offers } from "./lookup";

export interface CountyProps {
  readonly county: CountyFile;
  readonly flows: readonly ResolvedFlow[];
  readonly baseline: readonly BaselineRule[];
  readonly operatorRoleId: string;
  readonly deployersGroupId: string;
  readonly backboneProjectId: string;
  readonly blockPoolId: string;
  readonly linkPoolId: string;
  readonly coreRouterId: string;
  /** The two /30 of its uplinks, a and b. */
  readonly uplinks: readonly string[];
  /** The /30 of a township's link. */
  readonly townshipLink: (township: Township) => string;
  /** The only blocks that the county can reach: the core and published services, never another county. */
  readonly above: readonly string[];
}

/** An aggregation node: network only, doubled uplinks, townships below it and villages below them. */
export class County extends Construct {
  private readonly projectId: string;

  constructor(
    private readonly stack: EgovStack,
    private readonly props: CountyProps,
  ) {
    super(stack, "county");
    const { county } = props;
    stack.declare(this, county);
    this.projectId = this.tenancy().projectId;
    const routerId = this.router(this, county.id);
    this.uplinks(routerId);
    const lan = new Construct(this, "lan");
    stack.declare(lan, county, "lan");
    this.network(lan, `${county.id}-lan`, county.name.zh, county.lan, routerId);
    for (const township of county.townships) this.township(township, routerId);
  }

  private tenancy(): Tenancy {
    const { county } = this.props;
    const tenancy = new Tenancy(this, "tenant", {
      tenant: county.tenant,
      description: county.name.zh,
      tags: [`county:${county.id}`],
      quotas: { ...county.node, ...defaultGroupOnly, loadBalancers: 0 },
      operatorRoleId: this.props.operatorRoleId,
      deployersGroupId: this.props.deployersGroupId,
      loadBalancing: offers(this.stack.site, "octavia"),
    });
    this.stack.declare(tenancy, county.node);
    return tenancy;
  }

  private uplinks(routerId: string): void {
    const { county } = this.props;
    const names = ["a", "b"];
    const links = this.props.uplinks.map(
      (cidr, index) =>
        new Link(this, `uplink-${names[index]}`, {
          name: `${county.id}-uplink-${names[index]}`,
          cidr,
          projectId: this.props.backboneProjectId,
          subnetPoolId: this.props.linkPoolId,
          tags: [`county:${county.id}`, "zone:transit"],
          upperRouterId: this.props.coreRouterId,
          lowerRouterId: routerId,
          below: [county.block],
          above: this.props.above,
        }),
    );
    new LinkFirewall(this, "firewall", {
      name: `county-${county.id}-boundary`,
      projectId: this.props.backboneProjectId,
      portIds: links.map(({ upperPortId }) => upperPortId),
      passes: passesOf(
        [county.block],
        this.props.flows,
        this.props.baseline,
        countyBoundaryBlocks(this.stack.environment),
      ),
    });
  }

  private township(township: Township, countyRouterId: string): void {
    const { county } = this.props;
    const place = new Construct(this, township.id);
    this.stack.declare(place, township);
    const routerId = this.router(place, `${county.id}-${township.id}`);
    new Link(place, "uplink", {
      name: `${county.id}-${township.id}-uplink`,
      cidr: this.props.townshipLink(township),
      projectId: this.props.backboneProjectId,
      subnetPoolId: this.props.linkPoolId,
      tags: [`county:${county.id}`, "zone:transit"],
      upperRouterId: countyRouterId,
      lowerRouterId: routerId,
      below: [township.block],
      above: [...this.props.above, county.lan],
    });
    this.network(place, `${county.id}-${township.id}`, township.name.zh, township.lan, routerId);
    for (const village of township.villages) {
      const below = new Construct(place, village.id);
      this.stack.declare(below, village);
      this.network(
        below,
        `${county.id}-${township.id}-${village.id}`,
        village.name.zh,
        village.cidr,
        routerId,
      );
    }
  }

  private router(scope: Construct, name: string): string {
    return new NetworkingRouterV2(scope, "router", {
      name: `${name}-router`,
      tenantId: this.props.backboneProjectId,
      adminStateUp: true,
      tags: [`county:${this.props.county.id}`],
    }).id;
  }

  private network(scope: Construct, name: string, description: string, cidr: string, routerId: string): void {
    const subnetwork = new Subnetwork(scope, "net", {
      name,
      description,
      cidr,
      projectId: this.projectId,
      subnetPoolId: this.props.blockPoolId,
      tags: [`county:${this.props.county.id}`],
    });
    new NetworkingRouterInterfaceV2(scope, "interface", { routerId, subnetId: subnetwork.subnetId });
  }
}
