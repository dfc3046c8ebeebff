import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { placeName } from "../../facts/places";
import { networkOwners, placesOfPorts } from "../../facts/spans";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** An instance stands in one unit and zone, with all its ports of all stacks. */
export const rule: Rule = {
  id: "OST-13",
  title: { zh: "实例不跨单位和区域", en: "No instance spans units or zones" },
  rationale: {
    zh: "有两块网卡的实例就是路由器:它能在两个区域之间转发,不经过任何防火墙组。事后附加的网卡同样如此。",
    en: "An instance with two cards is a router: it forwards between two zones past every firewall group. A card that is attached later does the same.",
  },
  remedy: {
    zh: "每个实例只接一个区域;跨区访问在 flows 声明,由边界放行。",
    en: "Give an instance cards of one zone only; declare flows for traffic between zones.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.3.1 a" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    const { estate } = context;
    const attachments = attachmentsOf(context);
    for (const instance of estate.ofType("openstack_compute_instance_v2")) {
      const judgement = judgeInstance(context, instance, attachments.get(instance) ?? []);
      if (judgement) yield judgement;
    }
    for (const attached of estate.ofType("openstack_compute_interface_attach_v2")) {
      if (estate.targets(attached, "instance_id").some(({ mode }) => mode === "managed")) continue;
      const reason = "no plan has the instance of this interface";
      yield judge("undetermined", factsOf(context).subject(attached), messages.unknown, { reason });
    }
  },
};

/** Ports that are attached or bound to an instance elsewhere than in its own blocks. */
function attachmentsOf({ estate }: RuleContext): ReadonlyMap<Resource, (Resource | undefined)[]> {
  const found = new Map<Resource, (Resource | undefined)[]>();
  const add = (instance: Resource, ports: readonly (Resource | undefined)[]): void => {
    found.set(instance, [...(found.get(instance) ?? []), ...ports]);
  };
  for (const attached of estate.ofType("openstack_compute_interface_attach_v2")) {
    const ports = estate.targets(attached, "port_id");
    // An interface without a port of its own is a matter of MLPS-07, and where it stands is its network's.
    const written = estate.get(attached, "port_id").state !== "absent";
    const byNetwork = ports.length === 0 && !written ? [attached] : [];
    const all = ports.length > 0 ? ports : byNetwork.length > 0 ? byNetwork : [undefined];
    for (const instance of estate.targets(attached, "instance_id")) add(instance, all);
  }
  for (const port of estate.ofType("openstack_networking_port_v2")) {
    for (const instance of estate.targets(port, "device_id")) add(instance, [port]);
  }
  return found;
}

function judgeInstance(
  context: RuleContext,
  instance: Resource,
  attached: readonly (Resource | undefined)[],
): Judgement | undefined {
  const { estate } = context;
  const subject = factsOf(context).subject(instance);
  const count = estate.blockCount(instance, "network");
  const own = Array.from({ length: count ?? 0 }, (_, at): readonly (Resource | undefined)[] => {
    const ports = estate.targets(instance, `network.${at}.port`);
    return ports.length > 0 ? ports : [undefined];
  }).flat();
  const ports = [...new Set([...own, ...attached])];
  // Without a port it names a network or none, which MLPS-07 says.
  if (ports.length === 0) return undefined;
  const { places, reason } = placesOfPorts(context, ports);
  const [one, other] = places;
  if (one && other)
    return judge("fail", subject, messages.joined, { one: placeName(one), other: placeName(other) });
  const [owner, second] = networkOwners(context, ports);
  if (owner !== undefined && second !== undefined) {
    return judge("fail", subject, messages.owner, { one: owner, other: second });
  }
  if (reason !== undefined && (ports.length > 1 || count === undefined)) {
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  return one ? judge("pass", subject, messages.ok, { place: placeName(one) }) : undefined;
}
