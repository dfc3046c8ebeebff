import { DnsRecordsetV2 } from "@cdktf/provider-openstack/lib/dns-recordset-v2";
import { DnsZoneV2 } from "@cdktf/provider-openstack/lib/dns-zone-v2";
import { NetworkingFloatingipV2 } from "@cdktf/provider-openstack/lib/networking-floatingip-v2";
import { NetworkingNetworkV2 } from "@cdktf/provider-openstack/lib/networking-network-v2";
import { NetworkingPortV2 } from "@cdktf/provider-openstack/lib/networking-port-v2";
import { NetworkingQosBandwidthLimitRuleV2 } from "@cdktf/provider-openstack/lib/networking-qos-bandwidth-limit-rule-v2";
import { NetworkingQosPolicyV2 } from "@cdktf/provider-openstack/lib/networking-qos-policy-v2";
import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterV2 } from "@cdktf/provider-openstack/lib/networking-router-v2";
import { NetworkingSubnetV2 } from "@cdktf/provider-openstack/lib/networking-subnet-v2";
import { TaasTapMirrorV2 } from "@cdktf/provider-openstack/lib/taas-tap-mirror-v2";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { passesOf } from "../constructs/boundary";
import type { EgovStack } from "../constructs/egov-stack";
import { LinkFirewall } from "../constructs/link-firewall";
import type { TenantSystems } from "../constructs/tenant-systems";
import { dependsOn } from "../constructs/workload";
import { nthAddress } from "../environments/addresses";
import type { ResolvedFlow } from "../environments/flows";
import type { Egress as DeclaredEgress, EgressFile, EgressLink } from "../environments/types";

export interface EgressProps {
  readonly declared: EgressFile;
  readonly projectId: string;
  readonly systems: TenantSystems;
  readonly flows: readonly ResolvedFlow[];
}

const kbpsPerMbps = 1000;
/** Burst of four fifths of the rate, as Neutron's manual advises for TCP. */
const burstShare = 0.8;

/** The one internet egress: its lines, each with router, bandwidth limit, firewall, mirror and public address; and public names. */
export class Egress extends Construct {
  // Routers and addresses are made one after the other: the quota allows as many as there are lines, and Neutron counts one that is
  // being made twice, as a reservation and as a resource.
  private lastRouter: TerraformResource | undefined;
  private lastPublished: TerraformResource | undefined;

  constructor(
    private readonly stack: EgovStack,
    private readonly props: EgressProps,
  ) {
    super(stack, "egress");
    for (const egress of props.declared.egresses) {
      const place = new Construct(this, egress.id);
      stack.declare(place, egress);
      for (const link of egress.links) this.line(place, egress, link);
    }
    this.names();
  }

  private line(scope: Construct, egress: DeclaredEgress, link: EgressLink): void {
    const place = new Construct(scope, `line-${link.id}`);
    this.stack.declare(place, link);
    const name = `${egress.id}-${link.id}`;
    const { network, subnet } = this.outside(place, name, link);
    const router = this.router(place, name, link, network, subnet);
    this.lastRouter = router;
    const inside = this.inside(place, name, link, router);
    this.firewall(place, name, link, inside);
    this.mirror(place, name, link, inside);
    const { address, balancer } = this.frontend(link);
    const published = new NetworkingFloatingipV2(place, "published", {
      // The pool is known by name; the reference makes the order.
      pool: network.name,
      address,
      portId: balancer.vipPortId,
      tenantId: this.props.projectId,
      description: name,
      tags: [`egress:${egress.id}`],
      dependsOn: [subnet, router, inside, ...(this.lastPublished ? [this.lastPublished] : [])],
    });
    this.lastPublished = published;
    this.stack.declare(published, link, "serviceAddress");
  }

  private outside(place: Construct, name: string, link: EgressLink) {
    const network = new NetworkingNetworkV2(place, "outside", {
      name,
      description: link.carrier,
      tenantId: this.props.projectId,
      adminStateUp: true,
      external: true,
      shared: false,
      portSecurityEnabled: true,
      segments: [{ networkType: "vlan", physicalNetwork: link.physicalNetwork, segmentationId: link.vlan }],
      tags: ["zone:internet"],
    });
    const subnet = new NetworkingSubnetV2(place, "outside-subnet", {
      name,
      networkId: network.id,
      tenantId: this.props.projectId,
      cidr: link.cidr,
      ipVersion: 4,
      gatewayIp: link.gateway,
      enableDhcp: false,
      tags: ["zone:internet"],
    });
    return { network, subnet };
  }

  private router(
    place: Construct,
    name: string,
    link: EgressLink,
    network: NetworkingNetworkV2,
    subnet: NetworkingSubnetV2,
  ): NetworkingRouterV2 {
    const bandwidth = new NetworkingQosPolicyV2(place, "bandwidth", {
      name: `${name}-bandwidth`,
      projectId: this.props.projectId,
      shared: false,
    });
    for (const direction of ["egress", "ingress"] as const) {
      new NetworkingQosBandwidthLimitRuleV2(place, `bandwidth-${direction}`, {
        qosPolicyId: bandwidth.id,
        direction,
        maxKbps: link.bandwidthMbps * kbpsPerMbps,
        maxBurstKbps: link.bandwidthMbps * kbpsPerMbps * burstShare,
      });
    }
    return new NetworkingRouterV2(place, "router", {
      name: `${name}-router`,
      tenantId: this.props.projectId,
      adminStateUp: true,
      externalNetworkId: network.id,
      externalFixedIp: [{ subnetId: subnet.id, ipAddress: link.routerAddress }],
      externalQosPolicyId: bandwidth.id,
      enableSnat: true,
      tags: ["egress"],
      ...dependsOn(this.lastRouter),
    });
  }

  private inside(place: Construct, name: string, link: EgressLink, router: NetworkingRouterV2) {
    const edge = this.edgeOf(link);
    const port = new NetworkingPortV2(place, "inside-port", {
      name: `${name}-inside`,
      networkId: this.stack.input("backbone", `network_${edge.id}`),
      tenantId: this.props.projectId,
      adminStateUp: true,
      noSecurityGroups: true,
      fixedIp: [
        { subnetId: this.stack.input("backbone", `subnet_${edge.id}`), ipAddress: nthAddress(edge.cidr, 1) },
      ],
      tags: ["egress"],
    });
    return new NetworkingRouterInterfaceV2(place, "inside", { routerId: router.id, portId: port.id });
  }

  private firewall(
    place: Construct,
    name: string,
    link: EgressLink,
    inside: NetworkingRouterInterfaceV2,
  ): void {
    const crossing = this.props.flows.filter(
      ({ from, to }) => from.kind === "internet" || to.kind === "internet",
    );
    new LinkFirewall(place, "firewall", {
      name: `${name}-boundary`,
      projectId: this.props.projectId,
      portIds: [inside.portId],
      // Exact, unlike the boundaries inside: the internet sees the published addresses and no other host of the edge.
      passes: passesOf([this.edgeOf(link).cidr], crossing, [], ({ prefixes }) => prefixes),
      neverBeyond: this.stack.environment.addressPlan.zones
        .filter(({ outside }) => outside !== true)
        .map(({ block }) => block),
    });
  }

  private mirror(
    place: Construct,
    name: string,
    link: EgressLink,
    inside: NetworkingRouterInterfaceV2,
  ): void {
    const { detection } = this.props.declared;
    // Sessions of the lines must differ: the sensor tells them apart by it.
    const session = detection.id + this.lineNumber(link) * 2;
    const mirror = new TaasTapMirrorV2(place, "mirror", {
      name: `${name}-mirror`,
      // Some processes of Neutron leave the project out of their answer, and the provider would then replace a mirror that names one.
      provider: this.stack.tenantProvider(this.props.declared.tenant),
      portId: inside.portId,
      mirrorType: "gre",
      remoteIp: detection.sensor,
      directions: {
        ...(detection.directions === "out" ? {} : { in: session }),
        ...(detection.directions === "in" ? {} : { out: session + 1 }),
      },
    });
    this.stack.declare(mirror, detection);
  }

  private lineNumber(link: EgressLink): number {
    return this.props.declared.egresses.flatMap(({ links }) => links).indexOf(link);
  }

  private names(): void {
    const { dns } = this.props.declared;
    const zone = new DnsZoneV2(this, "zone", {
      name: `${dns.zone}.`,
      email: dns.email,
      ttl: 600,
      type: "PRIMARY",
      projectId: this.props.projectId,
    });
    this.stack.declare(zone, dns);
    const records = this.props.declared.egresses.flatMap(({ links }) =>
      links.map(({ serviceAddress }) => serviceAddress),
    );
    for (const { hostname, source } of this.hostnames()) {
      const record = new DnsRecordsetV2(this, `name-${hostname.replaceAll(".", "_")}`, {
        zoneId: zone.id,
        name: `${hostname}.`,
        type: "A",
        ttl: 300,
        records,
        projectId: this.props.projectId,
      });
      this.stack.declare(record, source);
    }
  }

  /** Public names, each once: published services, and the sites of site platforms. */
  private hostnames(): { hostname: string; source: object }[] {
    const sources = new Map<string, object>();
    for (const { system } of this.stack.environment.systems) {
      for (const source of [...(system.publish ?? []), ...(system.sites ?? [])]) {
        if (!sources.has(source.hostname)) sources.set(source.hostname, source);
      }
    }
    return [...sources].map(([hostname, source]) => ({ hostname, source }));
  }

  private frontend(link: EgressLink) {
    const system = this.props.declared.systems.find(({ id }) => id === link.frontend.system);
    const declared = system?.loadBalancers?.find(({ id }) => id === link.frontend.loadBalancer);
    if (!declared) throw new RangeError(`Cannot find the front end of egress line "${link.id}"`);
    return { address: link.serviceAddress, balancer: this.props.systems.balancer(declared) };
  }

  private edgeOf(link: EgressLink) {
    const edge = this.stack.environment.backbone.networks.find(({ id }) => id === link.edge);
    if (!edge) throw new RangeError(`Cannot find edge network "${link.edge}" of egress line "${link.id}"`);
    return edge;
  }
}
