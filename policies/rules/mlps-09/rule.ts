import type { Rule } from "../../rule";
import { judgeFirewallRules } from "./firewall-rules";
import { judgeGroupRules } from "./group-rules";

/** Each rule names protocol, ports and the other end; none says "any". */
export const rule: Rule = {
  id: "MLPS-09",
  title: { zh: "访问控制规则不含任意", en: "Access rules say no any" },
  rationale: {
    zh: "对源地址、目的地址、源端口、目的端口和协议等进行检查,以允许或拒绝数据包进出;在 Neutron 中,没有写的对端就是任意地址。",
    en: "Packets are checked by source, destination, ports and protocol. In Neutron a remote that is not written is any address.",
  },
  remedy: {
    zh: "写明 protocol、port_range_min/max 和 remote_ip_prefix、remote_group_id 或 remote_address_group_id;互联网访问只在 egress.yaml 声明。",
    en: "Name protocol, port_range_min and _max, and remote_ip_prefix, remote_group_id or remote_address_group_id; declare internet traffic in egress.yaml only.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 c" }],
  severity: "critical",
  waivable: true,
  *check(context) {
    yield* judgeGroupRules(context);
    yield* judgeFirewallRules(context);
  },
};
