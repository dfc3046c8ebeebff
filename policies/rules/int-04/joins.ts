import type { Resource } from "../../../estate/model";
import { domainOfTenant } from "../../facts/grades";
import { factsOf } from "../../facts/facts";
import { locatedSubject } from "../../facts/located";
import { countOf, subnetsOfPort, subnetsOn } from "../../facts/standing";
import { isTrueAt, textAt } from "../../facts/values";
import { segmentsOf, wireOf } from "../../facts/wires";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { domainOfOwner, domainsOfSubnets } from "./domains";
import { messages, things } from "./messages";

/** Judges what has several ports: instances and trunks stand in one domain. */
export function* judgeHosts(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const attached = new Map<Resource, Resource[]>();
  for (const one of estate.ofType("openstack_compute_interface_attach_v2")) {
    for (const instance of estate.targets(one, "instance_id")) {
      attached.set(instance, [...(attached.get(instance) ?? []), one]);
    }
  }
  for (const instance of estate.ofType("openstack_compute_instance_v2")) {
    const subnets = [
      ...subnetsAt(context, instance, "network", "port", "uuid"),
      ...(attached.get(instance) ?? []).flatMap((one) => [
        ...estate.targets(one, "port_id").flatMap((port) => subnetsOfPort(estate, port)),
        ...estate.targets(one, "network_id").flatMap((network) => subnetsOn(estate, network)),
      ]),
    ];
    yield* judgeSubnets(context, instance, subnets, "instance");
  }
  for (const trunk of estate.ofType("openstack_networking_trunk_v2")) {
    const parent = estate.targets(trunk, "port_id").flatMap((port) => subnetsOfPort(estate, port));
    yield* judgeSubnets(
      context,
      trunk,
      [...parent, ...subnetsAt(context, trunk, "sub_port", "port_id")],
      "trunk",
    );
  }
}

function subnetsAt(
  { estate }: RuleContext,
  resource: Resource,
  block: string,
  portKey: string,
  networkKey?: string,
): readonly Resource[] {
  return Array.from({ length: countOf(estate, resource, block) }, (_, at) => [
    ...estate.targets(resource, `${block}.${at}.${portKey}`).flatMap((port) => subnetsOfPort(estate, port)),
    ...(networkKey === undefined ? [] : estate.targets(resource, `${block}.${at}.${networkKey}`)).flatMap(
      (network) => subnetsOn(estate, network),
    ),
  ]).flat();
}

function* judgeSubnets(
  context: RuleContext,
  resource: Resource,
  subnets: readonly Resource[],
  what: keyof typeof things,
): Iterable<Judgement> {
  const [one, other] = domainsOfSubnets(context, subnets);
  if (one === undefined || other === undefined) return;
  yield judge("fail", locatedSubject(context, resource), messages.host, { what: things[what], one, other });
}

/** Judges networks: none is for two domains, by subnets, by sharing or by a common wire. */
export function* judgeNetworks(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const users = new Map<Resource, Set<string>>();
  const wires = new Map<string, string>();
  for (const network of estate.ofType("openstack_networking_network_v2")) {
    const own = domainOfOwner(context, network);
    const ids = new Set([
      ...domainsOfSubnets(context, subnetsOn(estate, network), true),
      ...(own === undefined ? [] : [own]),
    ]);
    users.set(network, ids);
    const subject = locatedSubject(context, network);
    const [one, other] = ids;
    if (one !== undefined && other !== undefined)
      yield judge("fail", subject, messages.shared, { one, other });
    if (isTrueAt(estate, network, "shared")) yield judge("fail", subject, messages.sharedWithAll);
    yield* judgeWires(context, network, one, wires);
  }
  yield* judgeSharing(context, users);
}

function* judgeWires(
  context: RuleContext,
  network: Resource,
  domain: string | undefined,
  wires: Map<string, string>,
): Iterable<Judgement> {
  if (domain === undefined) return;
  for (const segment of segmentsOf(context.estate, network)) {
    const wire = wireOf(segment);
    if (wire === undefined) continue;
    const one: string = wires.get(wire) ?? domain;
    wires.set(wire, one);
    if (one === domain) continue;
    const subject = locatedSubject(context, segment.resource);
    yield judge("fail", subject, messages.wire, { one, other: domain, wire });
  }
}

function* judgeSharing(context: RuleContext, users: Map<Resource, Set<string>>): Iterable<Judgement> {
  const { environment, estate } = context;
  const { owners } = factsOf(context);
  for (const policy of estate.ofType("openstack_networking_rbac_policy_v2")) {
    const subject = locatedSubject(context, policy);
    if (textAt(estate, policy, "target_tenant") === "*") {
      yield judge("fail", subject, messages.sharedWithAll);
      continue;
    }
    const [network] = estate.targets(policy, "object_id");
    const target = owners.projectAt(policy, "target_tenant");
    const domain = target?.kind === "unit" ? domainOfTenant(environment, target.unit.tenant)?.id : undefined;
    if (!network || domain === undefined) continue;
    const ids = users.get(network) ?? new Set();
    users.set(network, ids);
    const other = [...ids].find((id) => id !== domain);
    ids.add(domain);
    if (other !== undefined) yield judge("fail", subject, messages.shared, { one: other, other: domain });
  }
}
