import { NetworkingRouterV2 } from "@cdktf/provider-openstack/lib/networking-router-v2";
import { Construct } from "constructs";
import type { BaselineRule } from "../constructs/baseline";
import { passesOf } from "../constructs/boundary";
import type { EgovStack } from "../constructs/egov-stack";
import { Link } from "../constructs/link";
import { LinkFirewall } from "../constructs/link-firewall";
import type { ResolvedFlow } from "../environments/flows";
import type { DomainFile } from "../environments/types";
import { boundaryBlocks } from "./lookup";

export interface DomainProps {
  readonly domain: DomainFile;
  readonly flows: readonly ResolvedFlow[];
  readonly baseline: readonly BaselineRule[];
  readonly backboneProjectId: string;
  readonly linkPoolId: string;
  readonly coreRouterId: string;
  /** The /30 between the core and the domain. */
  readonly linkCidr: string;
  /** The only blocks that the domain can reach: management, never another domain. */
  readonly above: readonly string[];
}

/** A graded domain of an intranet: its router, on a guarded link to the core. Output: `router`. */
export class Domain extends Construct {
  constructor(stack: EgovStack, props: DomainProps) {
    super(stack, "domain");
    const { domain } = props;
    stack.declare(this, domain);
    const router = new NetworkingRouterV2(this, "router", {
      name: `${stack.node.id}-router`,
      tenantId: props.backboneProjectId,
      adminStateUp: true,
      tags: [`domain:${domain.id}`],
    });
    stack.output("router", router.id);
    const link = new Link(this, "link", {
      name: `${stack.node.id}-link`,
      cidr: props.linkCidr,
      projectId: props.backboneProjectId,
      subnetPoolId: props.linkPoolId,
      tags: [`domain:${domain.id}`, "zone:transit"],
      upperRouterId: props.coreRouterId,
      lowerRouterId: router.id,
      below: [domain.block],
      above: props.above,
    });
    new LinkFirewall(this, "firewall", {
      name: `${stack.node.id}-boundary`,
      projectId: props.backboneProjectId,
      portIds: [link.upperPortId],
      passes: passesOf([domain.block], props.flows, props.baseline, boundaryBlocks(stack.environment)),
    });
  }
}
