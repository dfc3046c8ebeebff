import { Construct } from "constructs";
import { FwGroupV2 } from "@cdktf/provider-openstack/lib/fw-group-v2";
import { FwPolicyV2 } from "@cdktf/provider-openstack/lib/fw-policy-v2";
import { FwRuleV2 } from "@cdktf/provider-openstack/lib/fw-rule-v2";
import type { BoundaryPass } from "./boundary";

export interface LinkFirewallProps {
  readonly name: string;
  readonly projectId: string;
  /** Router ports that it guards. */
  readonly portIds: readonly string[];
  /** What may pass; all else is dropped by the group's default. */
  readonly passes: readonly BoundaryPass[];
  /**
   * Blocks that never lie on the far side: their addresses are dropped there before anything passes. Without state a rule for replies
   * lets in whoever sends from the right port, also under a borrowed address.
   * @default - none
   */
  readonly neverBeyond?: readonly string[];
}

/** Unprivileged ports, where replies go to. */
const replyPorts = "1024:65535";

/**
 * Firewall group on the router ports of a link.
 *
 * The OVN driver keeps no state, so every pass has a rule for its replies. A policy's direction is seen from the network: the
 * ingress policy filters router → network, the egress policy network → router (neutron-fwaas, drivers/ovn).
 */
export class LinkFirewall extends Construct {
  constructor(scope: Construct, id: string, props: LinkFirewallProps) {
    super(scope, id);
    const towards = this.policy("towards-unit", props, "inward");
    const from = this.policy("from-unit", props, "outward");
    new FwGroupV2(this, "default", {
      name: props.name,
      tenantId: props.projectId,
      ports: [...props.portIds],
      ingressFirewallPolicyId: towards.id,
      egressFirewallPolicyId: from.id,
      shared: false,
    });
  }

  private policy(id: string, props: LinkFirewallProps, direction: BoundaryPass["direction"]): FwPolicyV2 {
    const dropped = (props.neverBeyond ?? []).map((block) => this.drop(id, props, direction, block));
    const passing = props.passes.map((pass) =>
      pass.direction === direction ? this.request(id, props, pass) : this.reply(id, props, pass),
    );
    return new FwPolicyV2(this, id, {
      name: `${props.name}-${id}`,
      tenantId: props.projectId,
      rules: [...dropped, ...passing].map((rule) => rule.id),
      audited: true,
      shared: false,
    });
  }

  private drop(
    policy: string,
    props: LinkFirewallProps,
    direction: BoundaryPass["direction"],
    block: string,
  ): FwRuleV2 {
    return this.rule(`${policy}_never-${block.replaceAll(/[./]/g, "-")}`, props, {
      action: "deny",
      ...(direction === "inward" ? { sourceIpAddress: block } : { destinationIpAddress: block }),
    });
  }

  private request(policy: string, props: LinkFirewallProps, pass: BoundaryPass): FwRuleV2 {
    return this.rule(`${policy}_${pass.id}`, props, {
      protocol: pass.protocol,
      sourceIpAddress: pass.source,
      destinationIpAddress: pass.destination,
      ...(pass.port === undefined ? {} : { destinationPort: pass.port }),
    });
  }

  private reply(policy: string, props: LinkFirewallProps, pass: BoundaryPass): FwRuleV2 {
    return this.rule(`${policy}_reply-${pass.id}`, props, {
      protocol: pass.protocol,
      sourceIpAddress: pass.destination,
      destinationIpAddress: pass.source,
      ...(pass.port === undefined ? {} : { sourcePort: pass.port, destinationPort: replyPorts }),
    });
  }

  private rule(
    id: string,
    props: LinkFirewallProps,
    match: {
      action?: "allow" | "deny";
      protocol?: string;
      sourceIpAddress?: string;
      destinationIpAddress?: string;
      sourcePort?: string;
      destinationPort?: string;
    },
  ): FwRuleV2 {
    return new FwRuleV2(this, id, {
      name: id,
      tenantId: props.projectId,
      action: "allow",
      ipVersion: 4,
      enabled: true,
      shared: false,
      ...match,
    });
  }
}
