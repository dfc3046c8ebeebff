import type { Text } from "../../../messages/text";
import type { Stop } from "../../../reachability/walk";

/** Texts of RCH-08. */
export const messages = {
  kept: {
    zh: "声明的访问 {flow} 在计划中有完整的去路和回路",
    en: "The declared flow {flow} gets through in the plan, there and back.",
  },
  stopped: {
    zh: "声明的访问 {flow} 在计划中不通:从{from}出发,{stop}",
    en: "The declared flow {flow} does not get through: from {from}, {stop}.",
  },
  noWay: {
    zh: "声明的访问 {flow} 在计划中没有通路({from})",
    en: "The declared flow {flow} has no way in the plan ({from}).",
  },
  unanswered: {
    zh: "声明的访问 {flow} 只有去路,应答回不来({from} 到 {to})",
    en: "The declared flow {flow} arrives and its replies do not come back ({from} to {to}).",
  },
  uncertain: {
    zh: "声明的访问 {flow} 是否通取决于计划没有写明的内容:{doubts}",
    en: "Whether the declared flow {flow} gets through depends on what the plan does not tell: {doubts}.",
  },
} as const satisfies Record<string, Text>;

/** Where packets end; `{place}`. */
export const stops: Readonly<Record<Stop["kind"], Text>> = {
  source: { zh: "{place} 不得使用该源地址", en: "{place} may not use this source address" },
  egress: { zh: "{place} 的安全组没有放行的出站规则", en: "no egress rule of {place} lets it out" },
  ingress: { zh: "{place} 的安全组没有放行的入站规则", en: "no ingress rule of {place} lets it in" },
  firewall: { zh: "防火墙组 {place} 没有放行", en: "the firewall group {place} drops it" },
  "no-route": { zh: "路由器 {place} 没有路由", en: "router {place} has no route" },
  "router-itself": { zh: "路由器 {place} 自己收下了", en: "router {place} takes it itself" },
  nobody: { zh: "网络 {place} 上没有这个地址", en: "nobody on network {place} has the address" },
};
