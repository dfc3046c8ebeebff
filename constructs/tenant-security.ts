import { Construct } from "constructs";
import { NetworkingSecgroupV2 } from "@cdktf/provider-openstack/lib/networking-secgroup-v2";
import type { ResolvedEnd, ResolvedFlow } from "../environments/flows";
import type { DeclaredSystem } from "../environments/model";
import type { Tier } from "../environments/types";
import type { BaselineRule, ServiceRule } from "./baseline";
import { EgovStack } from "./egov-stack";
import { AddressGroups, GroupRules, type Allowance, type Remote } from "./group-rules";

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

interface Group {
  readonly group: NetworkingSecgroupV2;
  readonly rules: GroupRules;
}

/** Security groups of a tenant: one for each tier, one baseline for all; default deny in both directions. */
export class TenantSecurity extends Construct {
  private readonly groups = new Map<Tier, Group>();
  private readonly baseline: Group | undefined;
  private readonly addressGroups: AddressGroups;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TenantSecurityProps,
  ) {
    super(scope, id);
    this.addressGroups = new AddressGroups(this, "blocks", props.projectId);
    if (props.systems.some(({ system }) => system.tiers.length > 0)) this.baseline = this.baselineGroup();
    for (const { system } of props.systems) {
      for (const tier of system.tiers) {
        const tags = [`system:${system.id}`, `tier:${tier.id}`];
        const made = this.group(`${system.id}_${tier.id}`, `${system.id}-${tier.id}`, system.name.zh, tags);
        EgovStack.of(this).declare(made.group, tier);
        this.groups.set(tier, made);
      }
    }
    const allowances = [...this.allowances()];
    for (const [rules, allowance] of allowances) rules.note(allowance);
    for (const [rules, allowance] of allowances) rules.allow(allowance);
  }

  /** Ids of the groups of a tier's ports. */
  groupIds(tier: Tier): string[] {
    const made = [this.groups.get(tier), this.baseline].filter((group) => group !== undefined);
    return made.map(({ group }) => group.id);
  }

  private baselineGroup(): Group {
    const made = this.group("baseline", `${this.props.tenant}-baseline`, this.props.tenant, ["baseline"]);
    for (const rule of this.props.baseline) made.rules.allow(baselineAllowance(rule, rule.id));
    return made;
  }

  private group(id: string, name: string, description: string, tags: string[]): Group {
    const { projectId } = this.props;
    const group = new NetworkingSecgroupV2(this, id, {
      name,
      description,
      tenantId: projectId,
      // Neutron adds "allow all egress" to a new group otherwise, and no plan shows it.
      deleteDefaultRules: true,
      stateful: true,
      tags,
    });
    const rules = new GroupRules(this, `rule_${id}`, {
      securityGroupId: group.id,
      projectId,
      addressGroups: this.addressGroups,
    });
    return { group, rules };
  }

  private *allowances(): Iterable<readonly [GroupRules, Allowance]> {
    for (const flow of this.props.flows) {
      yield* this.allowance(flow, "ingress", flow.to, flow.from);
      yield* this.allowance(flow, "egress", flow.from, flow.to);
    }
    for (const rule of this.props.services ?? []) {
      const made = this.groups.get(rule.tier);
      if (made) yield [made.rules, baselineAllowance(rule, "served")];
    }
  }

  private *allowance(
    flow: ResolvedFlow,
    direction: "ingress" | "egress",
    own: ResolvedEnd,
    other: ResolvedEnd,
  ): Iterable<readonly [GroupRules, Allowance]> {
    const made = own.kind === "tier" ? this.groups.get(own.tier) : undefined;
    if (!made) return;
    const { protocol, ports, source } = flow;
    yield [made.rules, { direction, protocol, ports, remote: this.remote(other), source }];
  }

  private remote(end: ResolvedEnd): Remote {
    if (end.kind !== "tier") {
      return { kind: "blocks", name: nameOf(end), prefixes: end.prefixes };
    }
    // No id holds two hyphens in a row, so no two tiers share a name.
    const name = `${end.system.system.id}--${end.tier.id}`;
    const own = this.groups.get(end.tier);
    return own
      ? { kind: "group", name, groupId: own.group.id }
      : { kind: "blocks", name, prefixes: end.prefixes };
  }
}

function baselineAllowance(rule: BaselineRule, name: string): Allowance {
  return {
    direction: rule.direction,
    protocol: rule.protocol,
    ports: [{ from: rule.port, to: rule.port }],
    remote: { kind: "blocks", name, prefixes: rule.prefixes },
    source: rule.source,
    key: rule.key,
  };
}

function nameOf(end: Exclude<ResolvedEnd, { kind: "tier" }>): string {
  switch (end.kind) {
    case "network":
      return end.network.id;
    case "load-balancer":
      return `balancer-${end.loadBalancer.id}`;
    default:
      return `${end.kind}-${end.id === "*" ? "all" : end.id}`;
  }
}
