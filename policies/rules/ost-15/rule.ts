import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { hasDroppedIcmpType } from "../../facts/ports";
import { isIcmp, isTunnel } from "../../facts/protocol";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** What a flow of YAML can ask for. */
const declarable = new Set(["tcp", "udp", "icmp", "ipv6-icmp"]);
const echoRequest: Readonly<Record<string, number>> = { icmp: 8, "ipv6-icmp": 128 };

/** Ports of protocols that carry whole packets. */
const tunnelPorts: readonly (readonly [protocol: string, port: number, name: string])[] = [
  ["udp", 500, "IKE"],
  ["udp", 1194, "OpenVPN"],
  ["tcp", 1194, "OpenVPN"],
  ["udp", 1701, "L2TP"],
  ["tcp", 1723, "PPTP"],
  ["udp", 3544, "Teredo"],
  ["udp", 4500, "IPsec"],
  ["udp", 4754, "GRE"],
  ["udp", 4789, "VXLAN"],
  ["udp", 6081, "Geneve"],
  ["udp", 6635, "MPLS"],
  ["udp", 8472, "VXLAN"],
  ["udp", 51820, "WireGuard"],
];

/**
 * Only tcp, udp and echo requests pass; no tunnel by another number or port.
 * Firewall rules know no protocol but these: the provider refuses others.
 */
export const rule: Rule = {
  id: "OST-15",
  title: { zh: "不放行隧道和其他协议", en: "No tunnels and no other protocols" },
  rationale: {
    zh: "隧道里的通信,边界规则看不到来源、目的和端口;不常见的协议号、全部 ICMP 和封装端口都是隧道。",
    en: "Inside a tunnel no boundary sees sources, destinations and ports. A rare protocol number, all of ICMP and the ports of encapsulations are tunnels as well.",
  },
  remedy: {
    zh: "只放行声明的 tcp、udp 端口和 ICMP 回显请求(类型 8);加密用应用层的 TLS。",
    en: "Let declared tcp and udp ports and echo requests (type 8) pass; encrypt by TLS in the application.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 c" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const rule of groupRulesOf(context)) {
      const judgement = judgeGroupRule(context, rule);
      if (judgement) yield judgement;
    }
  },
};

/** Any protocol, well-known tunnels and unknown ones are a matter of MLPS-09. */
function judgeGroupRule(
  context: RuleContext,
  { resource, protocol, ports }: GroupRule,
): Judgement | undefined {
  const subject = factsOf(context).subject(resource);
  if (protocol.kind !== "named" || isTunnel(protocol.name)) return undefined;
  const { name } = protocol;
  if (!declarable.has(name)) return judge("fail", subject, messages.protocol, { protocol: name });
  if (isIcmp(name)) return judgeIcmp(context, resource, name);
  if (ports?.kind !== "range") return undefined;
  const open = tunnelPorts.find(
    ([carrier, port]) => carrier === name && ports.from <= port && port <= ports.to,
  );
  return open
    ? judge("fail", subject, messages.tunnelPort, { port: open[1], name: open[2] })
    : judge("pass", subject, messages.ok, { protocol: name });
}

function judgeIcmp(context: RuleContext, resource: Resource, protocol: string): Judgement | undefined {
  const { estate } = context;
  const subject = factsOf(context).subject(resource);
  // A type of 0 that is not sent is a matter of MLPS-09.
  if (hasDroppedIcmpType(estate, resource)) return undefined;
  const type = estate.get(resource, "port_range_min");
  if (type.state === "absent") return judge("fail", subject, messages.allIcmp);
  if (type.state !== "known" && type.state !== "default") {
    const reason = type.state === "unknown" ? type.reason : "known only after apply";
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  return Number(type.value) === echoRequest[protocol]
    ? judge("pass", subject, messages.ok, { protocol })
    : judge("fail", subject, messages.icmpType, { type: Number(type.value) });
}
