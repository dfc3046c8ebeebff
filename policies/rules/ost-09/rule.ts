import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { networkOwners, placesOfPorts } from "../../facts/spans";
import { placeName } from "../../facts/places";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** The ports of a trunk stand in one unit and zone. */
export const rule: Rule = {
  id: "OST-09",
  title: { zh: "中继端口不跨单位和区域", en: "No trunk spans units or zones" },
  rationale: {
    zh: "中继端口让一台实例用 VLAN 标签同时进入各子端口的网络;实例可以在其间转发,边界看不到。",
    en: "A trunk puts one instance on the networks of all its subports, by VLAN tags; the instance may forward between them and no boundary sees it.",
  },
  remedy: {
    zh: "每个单位、区域使用各自的实例和端口;跨区流量走声明的访问。",
    en: "Use instances and ports of their own for each unit and zone; declare flows for traffic between them.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 b" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    for (const trunk of context.estate.ofType("openstack_networking_trunk_v2"))
      yield judgeTrunk(context, trunk);
  },
};

function judgeTrunk(context: RuleContext, trunk: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(trunk);
  const count = estate.blockCount(trunk, "sub_port");
  if (count === undefined) {
    return judge("undetermined", subject, messages.unknown, { reason: "subports are written dynamically" });
  }
  const paths = ["port_id", ...Array.from({ length: count }, (_, at) => `sub_port.${at}.port_id`)];
  const ports = paths.flatMap((path): readonly (Resource | undefined)[] => {
    const found = estate.targets(trunk, path);
    return found.length > 0 ? found : [undefined];
  });
  const { places, reason } = placesOfPorts(context, ports);
  const [one, other] = places;
  if (one && other)
    return judge("fail", subject, messages.joined, { one: placeName(one), other: placeName(other) });
  const [owner, second] = networkOwners(context, ports);
  if (owner !== undefined && second !== undefined)
    return judge("fail", subject, messages.owner, { one: owner, other: second });
  if (reason !== undefined) return judge("undetermined", subject, messages.unknown, { reason });
  return judge("pass", subject, messages.ok, { place: one ? placeName(one) : "-" });
}
