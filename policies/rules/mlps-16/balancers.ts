import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { listOf } from "../../facts/labels";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { managementOf } from "./management";
import { messages } from "./messages";

/** Judges listeners whose virtual address is in the management zone. */
export function* judgeBalancers(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const zone = managementOf(context.environment).zone;
  for (const listener of estate.ofType("openstack_lb_listener_v2")) {
    const [balancer] = estate.targets(listener, "loadbalancer_id");
    if (!balancer || !standsIn(context, balancer, zone)) continue;
    const subject = factsOf(context).subject(listener);
    const written = listOf(estate, listener, "allowed_cidrs");
    const blocks = written.length === 0 ? ["0.0.0.0/0"] : written;
    const cidr = blocks.find((block) => AddressSet.parse(block)?.minus(zone).isEmpty !== true);
    yield cidr === undefined
      ? judge("pass", subject, messages.zoneOk)
      : judge("fail", subject, messages.balancer, { cidr });
  }
}

function standsIn({ estate }: RuleContext, balancer: Resource, zone: AddressSet): boolean {
  const own = AddressSet.parse(textAt(estate, balancer, "vip_address") ?? "");
  if (own) return own.intersects(zone);
  return estate
    .targets(balancer, "vip_subnet_id")
    .some((subnet) => AddressSet.parse(textAt(estate, subnet, "cidr") ?? "")?.intersects(zone) === true);
}
