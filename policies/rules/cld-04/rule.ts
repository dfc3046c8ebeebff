import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { guardOf } from "../../facts/guards";
import { listOf } from "../../facts/labels";
import { groupsOfPort, isUnsecured } from "../../facts/port-groups";
import { routersOf } from "../../facts/routers";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Access control stands at the edge of each virtual network that carries machines or services. */
export const rule: Rule = {
  id: "CLD-04",
  title: { zh: "虚拟网络边界有访问控制", en: "Access is controlled at the edge of each network" },
  rationale: {
    zh: "应在虚拟化网络边界部署访问控制机制并设置访问控制规则,在不同等级的网络区域边界同样如此。",
    en: "Access control with rules stands at the edge of virtual networks, and between zones of different levels.",
  },
  remedy: {
    zh: "网络上的端口都有安全组且端口安全开启,或路由器端口有防火墙组;监听器写明 allowed_cidrs。",
    en: "Give every port on the network a group with port security on, or its router port a firewall group, and listeners allowed_cidrs.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.3.1 a" }],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeNetworks(context);
    yield* judgeListeners(context);
  },
};

function* judgeNetworks(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const guarded = guardedNetworks(context);
  const standing = new Map<Resource, Resource[]>();
  const ofRouters = routerPorts(context);
  for (const port of estate.ofType("openstack_networking_port_v2")) {
    if (port.mode !== "managed" || ofRouters.has(port)) continue;
    for (const network of estate.targets(port, "network_id")) {
      const list = standing.get(network);
      if (list) list.push(port);
      else standing.set(network, [port]);
    }
  }
  for (const [network, ports] of standing) {
    const subject = factsOf(context).subject(network);
    const open = ports.filter((port) => isUnsecured(context, port) || isBare(context, port));
    if (open.length === 0) yield judge("pass", subject, messages.ports, { count: ports.length });
    else if (guarded.get(network) === true) yield judge("pass", subject, messages.guarded);
    else {
      const evidence = { ports: open.map(({ stack, address }) => `${stack}::${address}`) };
      yield judge("fail", subject, messages.open, { count: open.length }, evidence);
    }
  }
}

/** Neither a group nor none on purpose: `no_security_groups` drops everything. */
function isBare(context: RuleContext, port: Resource): boolean {
  if (groupsOfPort(context, port).length > 0) return false;
  return (
    context.estate.get(port, "security_group_ids").state === "absent" &&
    port.after?.["no_security_groups"] !== true
  );
}

/** Networks all of whose router feet have a firewall group. */
function guardedNetworks(context: RuleContext): ReadonlyMap<Resource, boolean> {
  const guarded = new Map<Resource, boolean>();
  for (const { feet } of routersOf(context).all.values()) {
    for (const { network, resource } of feet) {
      if (!network) continue;
      const guard = guardOf(context, resource) !== undefined;
      guarded.set(network, guard && guarded.get(network) !== false);
    }
  }
  return guarded;
}

function routerPorts({ estate }: RuleContext): ReadonlySet<Resource> {
  return new Set(
    estate
      .ofType("openstack_networking_router_interface_v2")
      .flatMap((attached) => estate.targets(attached, "port_id")),
  );
}

/** A listener lets everybody in where it names nobody. */
function* judgeListeners(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const listener of estate.ofType("openstack_lb_listener_v2")) {
    const subject = factsOf(context).subject(listener);
    const named =
      listOf(estate, listener, "allowed_cidrs").length > 0 ||
      estate.targets(listener, "allowed_cidrs").length > 0;
    yield judge(named ? "pass" : "fail", subject, named ? messages.listener : messages.openListener);
  }
}
