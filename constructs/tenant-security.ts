import { Construct } from "constructs";
import { NetworkingSecgroupV2 } from "@cdktf/provider-openstack/lib/networking-secgroup-v2";
import type { ResolvedEnd, ResolvedFlow } from "../environments/flows";
import type { DeclaredSystem } from "../environments/model";
import type { Tier } from "../environments/types";
import { EgovStack } from "./egov-stack";
import type { BaselineRule, ServiceRule } from "./baseline";
import { AddressGroups, GroupRule, type Remote } from "./group-rules";

export interface TenantSecurityProps {
  readonly projectId: string;
  /** Name of the OpenStack project. */
  readonly tenant: string;
  /** Systems whose tiers get a group. */
  readonly systems: readonly DeclaredSystem[];
  /** Every flow of the environment; those that touch a tier of `systems` become rules. */
  readonly flows: readonly ResolvedFlow[];
  /** Flows between every instance and the shared operations services, from this tenant's point of view. */
  readonly baseline: readonly BaselineRule[];
  /** The same flows seen from the services, for the tenant that carries them. @default - none */
  readonly services?: readonly ServiceRule[];
}

/** Security groups of a tenant: one for each tier, one baseline for all; default deny in both directions. */
export class TenantSecurity extends Construct {
  private readonly groups = new Map<Tier, NetworkingSecgroupV2>();
  private readonly baseline: NetworkingSecgroupV2 | undefined;
  private readonly addressGroups: AddressGroups;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TenantSecurityProps,
  ) {
    super(scope, id);
    const stack = EgovStack.of(this);
    this.addressGroups = new AddressGroups(this, "blocks", props.projectId);
    if (props.systems.some(({ system }) => system.tiers.length > 0)) {
      this.baseline = this.group("baseline", `${props.tenant}-baseline`, "Shared operations services", ["baseline"]);
      this.addBaselineRules(this.baseline);
    }
    for (const { system } of props.systems) {
      for (const tier of system.tiers) {
        const group = this.group(`${system.id}_${tier.id}`, `${system.id}-${tier.id}`, system.name.zh, [
          `system:${system.id}`,
          `tier:${tier.id}`,
        ]);
        stack.declare(group, tier);
        this.groups.set(tier, group);
      }
    }
    this.addFlowRules();
    this.addServiceRules();
  }

  /** Ids of the groups of a tier's ports. */
  groupIds(tier: Tier): string[] {
    const own = this.groups.get(tier);
    return [own, this.baseline].filter((group) => group !== undefined).map((group) => group.id);
  }

  private group(id: string, name: string, description: string, tags: string[]): NetworkingSecgroupV2 {
    return new NetworkingSecgroupV2(this, id, {
      name,
      description,
      tenantId: this.props.projectId,
      // Neutron adds "allow all egress" to a new group otherwise, and no plan shows it.
      deleteDefaultRules: true,
      stateful: true,
      tags,
    });
  }

  private addBaselineRules(group: NetworkingSecgroupV2): void {
    for (const rule of this.props.baseline) {
      new GroupRule(this, `baseline-${rule.id}`, {
        securityGroupId: group.id,
        projectId: this.props.projectId,
        direction: rule.direction,
        protocol: rule.protocol,
        ports: [{ from: rule.port, to: rule.port }],
        remote: { kind: "blocks", name: rule.id, prefixes: rule.prefixes },
        description: rule.description,
        addressGroups: this.addressGroups,
      });
    }
  }

  private addFlowRules(): void {
    for (const flow of this.props.flows) {
      this.addRule(flow, "ingress", flow.to, flow.from);
      this.addRule(flow, "egress", flow.from, flow.to);
    }
  }

  private addServiceRules(): void {
    for (const { tier, system, ...rule } of this.props.services ?? []) {
      const group = this.groups.get(tier);
      if (!group) continue;
      new GroupRule(this, `${system}_${tier.id}_service-${rule.id}`, {
        securityGroupId: group.id,
        projectId: this.props.projectId,
        direction: rule.direction,
        protocol: rule.protocol,
        ports: [{ from: rule.port, to: rule.port }],
        remote: { kind: "blocks", name: "served-zones", prefixes: rule.prefixes },
        description: rule.description,
        addressGroups: this.addressGroups,
      });
    }
  }

  private addRule(
    flow: ResolvedFlow,
    direction: "ingress" | "egress",
    own: ResolvedEnd,
    other: ResolvedEnd,
  ): void {
    if (own.kind !== "tier") return;
    const group = this.groups.get(own.tier);
    if (!group) return;
    const rule = new GroupRule(this, `${own.system.system.id}_${own.tier.id}_${direction}-${flow.id.replaceAll("/", "-")}`, {
      securityGroupId: group.id,
      projectId: this.props.projectId,
      direction,
      protocol: flow.protocol,
      ports: flow.ports,
      remote: this.remote(other),
      description: flow.purpose.zh,
      addressGroups: this.addressGroups,
    });
    EgovStack.of(this).declare(rule, flow.source);
  }

  private remote(end: ResolvedEnd): Remote {
    if (end.kind === "tier") {
      const name = `${end.system.system.id}-${end.tier.id}`;
      const group = this.groups.get(end.tier);
      return group ? { kind: "group", name, groupId: group.id } : { kind: "blocks", name, prefixes: end.prefixes };
    }
    const name = end.kind === "network" ? end.network.id : `${end.kind}-${end.id}`;
    return { kind: "blocks", name: name.replaceAll("*", "all").replaceAll(":", "-"), prefixes: end.prefixes };
  }
}
