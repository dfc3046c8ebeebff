import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { machinesOf } from "../../facts/machines";
import { isPlatform } from "../../facts/owner-names";
import { untold } from "../../facts/untold";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { declaredUsers, ownerKey } from "./tenants";

/** Judges where ports stand, and instances that join a network without one. */
export function* judgePorts(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const port of estate.ofType("openstack_networking_port_v2")) {
    if (port.mode !== "managed") continue;
    const [network] = estate.targets(port, "network_id");
    yield judgeStand(context, port, network, messages.foreign);
  }
  for (const type of ["openstack_networking_router_interface_v2", "openstack_lb_loadbalancer_v2"]) {
    for (const stander of estate.ofType(type)) {
      const subnets = [...estate.targets(stander, "subnet_id"), ...estate.targets(stander, "vip_subnet_id")];
      const [network] = subnets.flatMap((subnet) => estate.targets(subnet, "network_id"));
      if (network) yield judgeStand(context, stander, network, messages.stands);
    }
  }
  for (const { instance, networks, ports } of machinesOf(context)) {
    const byPorts = new Set(ports.flatMap((port) => estate.targets(port, "network_id")));
    for (const network of networks) {
      if (!byPorts.has(network)) yield judgeStand(context, instance, network, messages.direct);
    }
  }
}

function judgeStand(
  context: RuleContext,
  stander: Resource,
  network: Resource | undefined,
  foreign: (typeof messages)["foreign" | "direct" | "stands"],
): Judgement {
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(stander);
  const own = owners.of(stander);
  // The platform's own ports are those of routers.
  if (isPlatform(own)) return judge("pass", subject, messages.portOk, { owner: ownerKey(own) ?? "" });
  const other = network && owners.of(network);
  const [owner, of] = [ownerKey(own), other && ownerKey(other)];
  if (!network || owner === undefined || of === undefined) {
    const reason = network ? "a project is not named" : "no plan has the network";
    return judge(untold(context), subject, messages.portUnknown, { reason });
  }
  const may = owner === of || (isPlatform(other) && declaredUsers(context, network).includes(owner));
  return may
    ? judge("pass", subject, messages.portOk, { owner })
    : judge("fail", subject, foreign, { owner, other: of });
}
