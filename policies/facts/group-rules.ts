import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { internetPart } from "./address-plan";
import { AddressSet } from "../../estate/address-set";
import { factsOf } from "./facts";
import { isDeclared } from "./internet-flows";
import type { Owner } from "./owners";
import { groupRulePorts, type Ports } from "./ports";
import { hasPorts, protocolOf, type Protocol } from "./protocol";
import { remoteOf, type Remote } from "./remotes";

/** A security-group rule as it works, not as it is written. */
export interface GroupRule {
  readonly resource: Resource;
  /** Group that it belongs to, which may be of another stack; undefined when no plan has it. */
  readonly group: Resource | undefined;
  readonly owner: Owner;
  readonly direction: "ingress" | "egress" | "unknown";
  readonly protocol: Protocol;
  /** Undefined for a protocol without ports. */
  readonly ports: Ports | undefined;
  readonly remote: Remote;
  /** Addresses of the internet that it lets through. */
  readonly internet: AddressSet;
  /** It is traffic between the egress and the internet that egress.yaml declares. */
  readonly declaredInternet: boolean;
}

const analysed = new WeakMap<RuleContext, readonly GroupRule[]>();

/** Every security-group rule of an estate. */
export function groupRulesOf(context: RuleContext): readonly GroupRule[] {
  let rules = analysed.get(context);
  if (!rules) {
    rules = context.estate
      .ofType("openstack_networking_secgroup_rule_v2")
      .map((resource) => analyse(context, resource));
    analysed.set(context, rules);
  }
  return rules;
}

function analyse(context: RuleContext, resource: Resource): GroupRule {
  const { estate } = context;
  const facts = factsOf(context);
  const written = estate.get(resource, "direction");
  const direction = written.state === "known" && isDirection(written.value) ? written.value : "unknown";
  const protocol = protocolOf(estate, resource);
  const ports =
    protocol.kind === "named" && !hasPorts(protocol.name) ? undefined : groupRulePorts(estate, resource);
  const remote = remoteOf(estate, resource);
  const internet =
    remote.kind === "addresses" || remote.kind === "any"
      ? internetPart(facts.addressPlan, remote.set)
      : AddressSet.none(4);
  const owner = facts.owners.of(resource);
  return {
    resource,
    group: estate.targets(resource, "security_group_id")[0],
    owner,
    direction,
    protocol,
    ports,
    remote,
    internet,
    declaredInternet:
      owner.kind === "unit" &&
      owner.unit.kind === "egress" &&
      protocol.kind === "named" &&
      (ports === undefined || ports.kind === "range") &&
      isDeclared(facts.internetFlows, direction, protocol.name, ports),
  };
}

function isDirection(value: unknown): value is "ingress" | "egress" {
  return value === "ingress" || value === "egress";
}
