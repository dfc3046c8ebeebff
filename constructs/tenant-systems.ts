import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { KeymanagerContainerV1 } from "@cdktf/provider-openstack/lib/keymanager-container-v1";
import { ObjectstorageContainerV1 } from "@cdktf/provider-openstack/lib/objectstorage-container-v1";
import type { ResolvedFlow } from "../environments/flows";
import type { DeclaredSystem } from "../environments/model";
import type { Certificate, LoadBalancer, System, Tier } from "../environments/types";
import type { BaselineRule, ServiceRule } from "./baseline";
import { EgovStack } from "./egov-stack";
import { TierLoadBalancer } from "./load-balancer";
import { TenantSecurity } from "./tenant-security";
import { type AttachedNetwork, dependsOn, TierInstances } from "./workload";

export interface TenantSystemsProps {
  readonly projectId: string;
  /** Name of the OpenStack project. */
  readonly tenant: string;
  readonly systems: readonly DeclaredSystem[];
  readonly certificates: readonly Certificate[];
  readonly flows: readonly ResolvedFlow[];
  readonly baseline: readonly BaselineRule[];
  /** @default - the tenant carries no shared operations service */
  readonly services?: readonly ServiceRule[];
  /** Network by its id in YAML. */
  readonly network: (id: string) => AttachedNetwork;
  /** The right to build in the project, when this stack gives it. @default - another stack gave it */
  readonly deployable?: TerraformResource;
}

const bytesPerGib = 1024 ** 3;

/** All systems of a tenant: groups, instances, load balancers, certificates by reference, object containers. */
export class TenantSystems extends Construct {
  private readonly balancers = new Map<LoadBalancer, TierLoadBalancer>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TenantSystemsProps,
  ) {
    super(scope, id);
    const security = new TenantSecurity(this, "group", props);
    const certificates = new Map(
      props.certificates.map((certificate) => [certificate.id, this.certificate(certificate)]),
    );
    for (const { system } of props.systems) {
      const place = new Construct(this, system.id);
      EgovStack.of(this).declare(place, system);
      for (const tier of system.tiers) this.instances(place, system, tier, security.groupIds(tier));
      for (const balancer of system.loadBalancers ?? []) this.balance(place, system, balancer, certificates);
      for (const store of system.objectStores ?? []) this.objectStore(place, system, store);
    }
  }

  /** The load balancer made from a declaration of this tenant. */
  balancer(declared: LoadBalancer): TierLoadBalancer {
    const made = this.balancers.get(declared);
    if (!made)
      throw new RangeError(`Cannot find load balancer "${declared.id}" in tenant "${this.props.tenant}"`);
    return made;
  }

  private instances(place: Construct, system: System, tier: Tier, securityGroupIds: readonly string[]): void {
    const stack = EgovStack.of(this);
    const image = stack.environment.settings.images.find(({ id }) => id === tier.image);
    new TierInstances(place, tier.id, {
      system,
      tier,
      projectId: this.props.projectId,
      network: this.props.network(tier.network),
      securityGroupIds,
      tenantProvider: stack.tenantProvider(this.props.tenant),
      imageName: image?.name ?? tier.image,
      ...(this.props.deployable ? { deployable: this.props.deployable } : {}),
    });
  }

  private balance(
    place: Construct,
    system: System,
    declared: LoadBalancer,
    certificates: ReadonlyMap<string, KeymanagerContainerV1>,
  ): void {
    const tier = system.tiers.find(({ id }) => id === declared.tier);
    if (!tier) throw new RangeError(`Cannot find tier "${declared.tier}" of load balancer "${declared.id}"`);
    const certificate =
      declared.certificate === undefined ? undefined : certificates.get(declared.certificate);
    const balancer = new TierLoadBalancer(place, `balancer-${declared.id}`, {
      system,
      tier,
      loadBalancer: declared,
      projectId: this.props.projectId,
      subnetId: this.props.network(tier.network).subnetId,
      allowedCidrs: this.sourcesOf(declared),
      ...(certificate
        ? {
            tls: {
              containerRef: certificate.containerRef,
              provider: EgovStack.of(this).tenantProvider(this.props.tenant),
            },
          }
        : {}),
    });
    this.balancers.set(declared, balancer);
  }

  /** Blocks that declared flows let reach a load balancer. */
  private sourcesOf(balancer: LoadBalancer): string[] {
    const sources = this.props.flows
      .filter(({ to }) => to.kind === "load-balancer" && to.loadBalancer === balancer)
      .flatMap(({ from }) => from.prefixes);
    return [...new Set(sources)].sort();
  }

  private certificate(certificate: Certificate): KeymanagerContainerV1 {
    const container = new KeymanagerContainerV1(this, `certificate-${certificate.id}`, {
      name: certificate.id,
      type: "certificate",
      secretRefs: [
        { name: "certificate", secretRef: certificate.certificateRef },
        { name: "private_key", secretRef: certificate.privateKeyRef },
      ],
      provider: EgovStack.of(this).tenantProvider(this.props.tenant),
      ...dependsOn(this.props.deployable),
    });
    EgovStack.of(this).declare(container, certificate);
    return container;
  }

  private objectStore(
    place: Construct,
    system: System,
    store: NonNullable<System["objectStores"]>[number],
  ): void {
    const stack = EgovStack.of(this);
    const container = new ObjectstorageContainerV1(place, `store-${store.id}`, {
      name: `${system.id}-${store.id}`,
      metadata: { system: system.id, "quota-bytes": String(store.quotaGb * bytesPerGib) },
      versioning: true,
      provider: stack.tenantProvider(this.props.tenant),
      ...dependsOn(this.props.deployable),
    });
    stack.declare(container, store);
  }
}
