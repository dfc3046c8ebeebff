import type { Resource } from "../../../estate/model";
import type { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { machinesOf } from "../../facts/machines";
import { isPlatform } from "../../facts/owner-names";
import { blockOf, subnetsOn } from "../../facts/standing";
import { blocksOfZones } from "../../facts/zones";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Management traffic is separated from that of customers: networks of their own, with machines of operations only. */
export const rule: Rule = {
  id: "CLD-12",
  title: { zh: "管理流量与业务流量分离", en: "Management traffic is apart from customers'" },
  rationale: {
    zh: "应保证云计算平台管理流量与云服务客户业务流量分离。",
    en: "Management traffic of the platform is separated from business traffic of its customers.",
  },
  remedy: {
    zh: "管理区网络只放运维项目的实例;这些实例不再接入其他网络;业务实例不接入管理区。",
    en: "Put machines of operations only on networks of the management zone, on no other network besides, and business machines on none of them.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.5.1 b" }],
  severity: "high",
  waivable: true,
  *check(context) {
    const zone = blocksOfZones(context.environment, ["management"]);
    for (const machine of machinesOf(context)) {
      const inside = machine.networks.filter((network) => isIn(context, network, zone));
      if (inside.length > 0)
        yield judgeMachine(context, machine.instance, machine.networks.length > inside.length);
    }
    yield* judgePorts(context, zone);
  },
};

function judgeMachine(context: RuleContext, instance: Resource, elsewhere: boolean): Judgement {
  const subject = factsOf(context).subject(instance);
  if (elsewhere) return judge("fail", subject, messages.both);
  const { kind, tenant } = ownerOf(context, instance);
  if (kind === "unknown") return judge("undetermined", subject, messages.unknown, { reason: tenant });
  return kind === "operations"
    ? judge("pass", subject, messages.ok)
    : judge("fail", subject, messages.customer, { owner: tenant });
}

/** Ports of balancers and others that no machine of the plans has. */
function* judgePorts(context: RuleContext, zone: AddressSet): Iterable<Judgement> {
  const { estate } = context;
  const taken = new Set(machinesOf(context).flatMap(({ ports }) => ports));
  const standers = [
    ...estate.ofType("openstack_networking_port_v2").filter((port) => !taken.has(port)),
    ...estate.ofType("openstack_lb_loadbalancer_v2"),
  ];
  for (const stander of standers) {
    const networks = [
      ...estate.targets(stander, "network_id"),
      ...estate.targets(stander, "vip_network_id"),
      ...estate.targets(stander, "vip_subnet_id").flatMap((subnet) => estate.targets(subnet, "network_id")),
    ];
    if (!networks.some((network) => isIn(context, network, zone))) continue;
    if (isPlatform(factsOf(context).owners.of(stander))) continue;
    yield judgeMachine(context, stander, false);
  }
}

function ownerOf(
  context: RuleContext,
  resource: Resource,
): { readonly kind: string; readonly tenant: string } {
  const owner = factsOf(context).owners.of(resource);
  if (owner.kind === "unknown") return { kind: "unknown", tenant: owner.reason };
  return owner.kind === "unit"
    ? { kind: owner.unit.kind, tenant: owner.unit.tenant }
    : { kind: "other", tenant: owner.project };
}

function isIn({ estate }: RuleContext, network: Resource, zone: AddressSet): boolean {
  return subnetsOn(estate, network).some((subnet) => blockOf(estate, subnet)?.intersects(zone) === true);
}
