import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { LbListenerV2 } from "@cdktf/provider-openstack/lib/lb-listener-v2";
import { LbLoadbalancerV2 } from "@cdktf/provider-openstack/lib/lb-loadbalancer-v2";
import { LbMemberV2 } from "@cdktf/provider-openstack/lib/lb-member-v2";
import { LbMonitorV2 } from "@cdktf/provider-openstack/lib/lb-monitor-v2";
import { LbPoolV2 } from "@cdktf/provider-openstack/lib/lb-pool-v2";
import type { LoadBalancer, System, Tier } from "../environments/types";
import { EgovStack } from "./egov-stack";

export interface TierLoadBalancerProps {
  readonly system: System;
  readonly tier: Tier;
  readonly loadBalancer: LoadBalancer;
  readonly projectId: string;
  readonly subnetId: string;
  /** Blocks that may use it; the listener refuses all others. */
  readonly allowedCidrs: readonly string[];
  /** For TERMINATED_HTTPS. */
  readonly tls?: BalancerCertificate;
}

/** The certificate of a listener that ends TLS. */
export interface BalancerCertificate {
  /** Reference of its container in the key manager. */
  readonly containerRef: string;
  /**
   * Provider scoped to the project of the container. The load-balancer service opens the container with the rights of whoever makes
   * the listener, and the key manager knows no rights of administrators over other projects' keys.
   */
  readonly provider: TerraformProvider;
}

/** Load balancer with a fixed virtual address before the instances of a tier. */
export class TierLoadBalancer extends Construct {
  /** Port that carries the virtual address. */
  readonly vipPortId: string;

  constructor(scope: Construct, id: string, props: TierLoadBalancerProps) {
    super(scope, id);
    const { system, loadBalancer } = props;
    EgovStack.of(this).declare(this, loadBalancer);
    const name = `${system.id}-${loadBalancer.id}`;
    const tags = [`system:${system.id}`, `tier:${props.tier.id}`];
    const balancer = new LbLoadbalancerV2(this, "default", {
      name,
      tenantId: props.projectId,
      vipSubnetId: props.subnetId,
      vipAddress: loadBalancer.address,
      adminStateUp: true,
      tags,
    });
    this.vipPortId = balancer.vipPortId;
    const listener = new LbListenerV2(this, "listener", {
      name,
      tenantId: props.projectId,
      loadbalancerId: balancer.id,
      protocol: loadBalancer.protocol,
      protocolPort: loadBalancer.port,
      allowedCidrs: [...props.allowedCidrs],
      ...(props.tls ? { defaultTlsContainerRef: props.tls.containerRef, provider: props.tls.provider } : {}),
      tags,
    });
    const pool = new LbPoolV2(this, "pool", {
      name,
      tenantId: props.projectId,
      listenerId: listener.id,
      protocol: memberProtocol(loadBalancer.protocol),
      lbMethod: "SOURCE_IP",
      tags,
    });
    for (const address of props.tier.addresses) {
      new LbMemberV2(this, `member-${address.replaceAll(".", "-")}`, {
        name: `${name}-${address}`,
        tenantId: props.projectId,
        poolId: pool.id,
        subnetId: props.subnetId,
        address,
        protocolPort: loadBalancer.memberPort,
        tags,
      });
    }
    new LbMonitorV2(this, "monitor", {
      name,
      tenantId: props.projectId,
      poolId: pool.id,
      type: "TCP",
      delay: 10,
      timeout: 5,
      maxRetries: 3,
    });
  }
}

/** Protocol to the members; TLS that ends at the listener goes on as HTTP. */
function memberProtocol(protocol: LoadBalancer["protocol"]): string {
  return protocol === "TERMINATED_HTTPS" ? "HTTP" : protocol;
}
