import { BlockstorageVolumeV3 } from "@cdktf/provider-openstack/lib/blockstorage-volume-v3";
import { ComputeInstanceV2 } from "@cdktf/provider-openstack/lib/compute-instance-v2";
import { ComputeVolumeAttachV2 } from "@cdktf/provider-openstack/lib/compute-volume-attach-v2";
import { NetworkingAddressscopeV2 } from "@cdktf/provider-openstack/lib/networking-addressscope-v2";
import { NetworkingPortV2 } from "@cdktf/provider-openstack/lib/networking-port-v2";
import { NetworkingRouterInterfaceV2 } from "@cdktf/provider-openstack/lib/networking-router-interface-v2";
import { NetworkingRouterV2 } from "@cdktf/provider-openstack/lib/networking-router-v2";
import { NetworkingSecgroupV2 } from "@cdktf/provider-openstack/lib/networking-secgroup-v2";
import { NetworkingSubnetpoolV2 } from "@cdktf/provider-openstack/lib/networking-subnetpool-v2";
import { ObjectstorageContainerV1 } from "@cdktf/provider-openstack/lib/objectstorage-container-v1";
import { Construct } from "constructs";
import { passesOf } from "../constructs/boundary";
import type { EgovStack } from "../constructs/egov-stack";
import { AddressGroups, GroupRules } from "../constructs/group-rules";
import { InterconnectEnd } from "../constructs/interconnect";
import { Link } from "../constructs/link";
import { LinkFirewall } from "../constructs/link-firewall";
import { Subnetwork } from "../constructs/subnetwork";
import { ProjectCeilings, type ProjectQuotas } from "../constructs/tenancy";
import { dependsOn } from "../constructs/workload";
import { contains, nthBlock, parseCidr } from "../environments/addresses";
import type { ResolvedEnd, ResolvedFlow } from "../environments/flows";
import type { DeclaredSystem } from "../environments/model";
import type { RecoveryFile, RecoveryNetwork, RecoveryTarget, Zone } from "../environments/types";
import { boundaryBlocks, offers, populatedBlocks } from "./lookup";
import { makeOfferings, type Offerings } from "./offerings";

export interface RecoveryProps {
  readonly declared: RecoveryFile;
  readonly projectId: string;
  /** Project that owns routers and links at this site as well. */
  readonly backboneProjectId: string;
  readonly backboneQuotas: ProjectQuotas;
  /** Zone of the recovery site. */
  readonly zone: Zone;
  readonly flows: readonly ResolvedFlow[];
}

const bytesPerGib = 1024 ** 3;
/** Prefix length of a point-to-point link. */
const linkPrefix = 30;
/** Prefix length of the mirror of an agency. */
const mirrorPrefix = 20;

/** The recovery site: its own networks without any way out, and what protects each important system. */
export class Recovery extends Construct {
  private readonly networks = new Map<string, Subnetwork>();
  private readonly addressGroups: AddressGroups;
  private readonly offerings: Offerings;

  constructor(
    private readonly stack: EgovStack,
    private readonly props: RecoveryProps,
  ) {
    super(stack, "recovery");
    stack.declare(this, props.declared);
    const ceilings = new ProjectCeilings(this, "quota", {
      projectId: props.projectId,
      quotas: props.declared.quotas,
      loadBalancing: offers(stack.site, "octavia"),
    });
    stack.declare(ceilings, props.declared.quotas);
    // Quotas are by region: those of the platform hold at the primary site.
    new ProjectCeilings(this, "backbone-quota", {
      projectId: props.backboneProjectId,
      quotas: props.backboneQuotas,
      loadBalancing: offers(stack.site, "octavia"),
    });
    this.offerings = makeOfferings(this);
    this.addressGroups = new AddressGroups(this, "blocks", props.projectId);
    this.networksOfSite();
    for (const target of props.declared.targets) this.target(target);
  }

  private networksOfSite(): void {
    const { declared, projectId, zone } = this.props;
    const poolId = this.pool();
    const coreRouterId = this.core();
    for (const network of declared.networks) {
      const place = new Construct(this, `network-${network.id}`);
      this.stack.declare(place, network);
      const subnetwork = new Subnetwork(place, "default", {
        name: network.id,
        description: network.name.zh,
        cidr: network.cidr,
        projectId,
        subnetPoolId: poolId,
        tags: [`zone:${zone.id}`, `mirrors:${network.mirrors}`],
      });
      const routerId =
        network.mirrors === "agency" ? this.apart(place, network, poolId, coreRouterId) : coreRouterId;
      new NetworkingRouterInterfaceV2(place, "interface", { routerId, subnetId: subnetwork.subnetId });
      this.networks.set(network.id, subnetwork);
    }
  }

  private pool(): string {
    const { backboneProjectId, zone } = this.props;
    const scope = new NetworkingAddressscopeV2(this, "address-scope", {
      name: `${this.stack.environment.id}-recovery`,
      ipVersion: 4,
      shared: false,
      projectId: backboneProjectId,
    });
    const pool = new NetworkingSubnetpoolV2(this, "pool", {
      name: `${this.stack.environment.id}-${zone.id}`,
      description: zone.name.zh,
      prefixes: [zone.block],
      addressScopeId: scope.id,
      ipVersion: 4,
      minPrefixlen: 12,
      maxPrefixlen: 30,
      defaultPrefixlen: 24,
      isDefault: false,
      shared: false,
      projectId: backboneProjectId,
    });
    this.stack.declare(pool, zone);
    return pool.id;
  }

  /** The core of this site, on the line to the primary site. */
  private core(): string {
    const { backboneProjectId, declared, flows, zone } = this.props;
    const router = this.router(this, `${this.stack.environment.id}-recovery-core`, ["core"]);
    const end = new InterconnectEnd(this, "interconnect", {
      interconnect: declared.interconnect,
      end: "recovery",
      projectId: backboneProjectId,
      routerId: router,
      beyond: populatedBlocks(this.stack.environment),
    });
    this.stack.declare(end, declared.interconnect);
    const isHere = ({ prefixes }: ResolvedEnd) => prefixes.some((prefix) => contains(zone.block, prefix));
    const crossing = flows.filter(({ from, to }) => isHere(from) !== isHere(to));
    const firewall = new LinkFirewall(this, "interconnect-firewall", {
      name: "interconnect-boundary",
      projectId: backboneProjectId,
      portIds: [end.portId],
      // Seen from the line, the primary site is the unit: what this router sends into the line goes inward.
      passes: passesOf(
        populatedBlocks(this.stack.environment),
        crossing,
        [],
        boundaryBlocks(this.stack.environment),
      ),
    });
    this.stack.declare(firewall, declared.interconnect);
    return router;
  }

  /** Agencies stay apart here as well: a mirrored one has a router of its own, which knows the way to its own senders only. */
  private apart(
    place: Construct,
    network: RecoveryNetwork,
    subnetPoolId: string,
    coreRouterId: string,
  ): string {
    const { backboneProjectId, flows, declared, zone } = this.props;
    const tags = [`zone:${zone.id}`, `mirrors:${network.mirrors}`];
    const router = this.router(place, `${network.id}-router`, tags);
    const passes = passesOf([network.cidr], flows, [], boundaryBlocks(this.stack.environment));
    const link = new Link(place, "link", {
      name: `${network.id}-link`,
      cidr: nthBlock(declared.links, linkPrefix, mirrorIndex(zone.block, network.cidr)),
      projectId: backboneProjectId,
      subnetPoolId,
      tags,
      upperRouterId: coreRouterId,
      lowerRouterId: router,
      below: [network.cidr],
      above: [...new Set(passes.map(({ source }) => source))],
    });
    new LinkFirewall(place, "firewall", {
      name: `${network.id}-boundary`,
      projectId: backboneProjectId,
      portIds: [link.upperPortId],
      passes,
    });
    return router;
  }

  private router(scope: Construct, name: string, tags: readonly string[]): string {
    return new NetworkingRouterV2(scope, "router", {
      name,
      tenantId: this.props.backboneProjectId,
      adminStateUp: true,
      tags: [...tags],
    }).id;
  }

  private target(target: RecoveryTarget): void {
    const place = new Construct(this, target.system);
    this.stack.declare(place, target);
    const protectedSystem = this.stack.environment.systems.find(({ system }) => system.id === target.system);
    // Not admitted to this environment: there is nothing that may be protected.
    if (!protectedSystem) return;
    if (target.mode === "backup") this.vault(place, target);
    else this.replica(place, target, protectedSystem);
  }

  private vault(place: Construct, target: RecoveryTarget): void {
    new ObjectstorageContainerV1(place, "vault", {
      name: `recovery-${target.system}`,
      metadata: {
        system: target.system,
        "recovery-mode": target.mode,
        "quota-bytes": String(target.vaultGb * bytesPerGib),
      },
      versioning: true,
      provider: this.stack.tenantProvider(this.props.declared.tenant),
    });
  }

  private replica(place: Construct, target: RecoveryTarget, declared: DeclaredSystem): void {
    const group = this.receiverGroup(place, target, declared);
    for (const [index, address] of (target.addresses ?? []).entries()) {
      const receiver = new Construct(place, address.replaceAll(".", "-"));
      this.stack.declare(receiver, target.addresses ?? target, index);
      this.receiver(receiver, target, address, group);
    }
  }

  /** Receives replication from the instances of the protected system and nothing else; sends nothing. */
  private receiverGroup(place: Construct, target: RecoveryTarget, declared: DeclaredSystem): string {
    const group = new NetworkingSecgroupV2(place, "group", {
      name: `recovery-${target.system}`,
      description: declared.system.name.zh,
      tenantId: this.props.projectId,
      deleteDefaultRules: true,
      stateful: true,
      tags: [`system:${target.system}`],
    });
    const port = this.props.declared.replicationPort;
    const rules = new GroupRules(place, "rule", {
      securityGroupId: group.id,
      projectId: this.props.projectId,
      addressGroups: this.addressGroups,
    });
    rules.allow({
      direction: "ingress",
      protocol: "tcp",
      ports: [{ from: port, to: port }],
      remote: {
        kind: "blocks",
        name: target.system,
        prefixes: this.props.flows
          .filter(({ source }) => source === target)
          .flatMap(({ from }) => from.prefixes),
      },
      source: target,
    });
    return group.id;
  }

  private receiver(place: Construct, target: RecoveryTarget, address: string, groupId: string): void {
    const network = this.networks.get(target.network ?? "");
    if (
      !network ||
      target.flavor === undefined ||
      target.image === undefined ||
      target.volumeType === undefined
    ) {
      throw new RangeError(
        `Cannot place the ${target.mode} of "${target.system}": network, flavor, image or volume type is missing`,
      );
    }
    const provider = this.stack.tenantProvider(this.props.declared.tenant);
    const name = `recovery-${target.system}-${place.node.id}`;
    const metadata = { system: target.system, "recovery-mode": target.mode };
    const image = this.stack.environment.settings.images.find(({ id }) => id === target.image);
    const port = new NetworkingPortV2(place, "port", {
      name,
      networkId: network.networkId,
      tenantId: this.props.projectId,
      adminStateUp: true,
      portSecurityEnabled: true,
      securityGroupIds: [groupId],
      fixedIp: [{ subnetId: network.subnetId, ipAddress: address }],
      tags: [`system:${target.system}`],
    });
    const instance = new ComputeInstanceV2(place, "default", {
      name,
      flavorName: target.flavor,
      imageName: image?.name ?? target.image,
      network: [{ port: port.id }],
      metadata,
      provider,
      // Known by name, so nothing else tells the order.
      ...dependsOn(this.offerings.flavors.get(target.flavor)),
    });
    const volume = new BlockstorageVolumeV3(place, "volume", {
      name,
      size: target.vaultGb,
      volumeType: target.volumeType,
      metadata,
      provider,
      ...dependsOn(this.offerings.volumeTypes.get(target.volumeType)),
    });
    new ComputeVolumeAttachV2(place, "attach", { instanceId: instance.id, volumeId: volume.id, provider });
  }
}

/** Position of the /20 of the zone that a mirrored network lies in. */
function mirrorIndex(zone: string, cidr: string): number {
  return Math.floor((parseCidr(cidr).first - parseCidr(zone).first) / 2 ** (32 - mirrorPrefix));
}
