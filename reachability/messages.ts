import type { Text } from "../messages/text";
import type { Ending } from "./questions";

/** Where packets end; `{place}`. */
export const stops: Readonly<Record<Ending["kind"], Text>> = {
  source: { zh: "{place} 不得使用该源地址", en: "{place} may not use this source address" },
  egress: { zh: "{place} 的安全组没有放行的出站规则", en: "no egress rule of {place} lets it out" },
  ingress: { zh: "{place} 的安全组没有放行的入站规则", en: "no ingress rule of {place} lets it in" },
  firewall: { zh: "防火墙组 {place} 没有放行", en: "the firewall group {place} drops it" },
  "no-route": { zh: "路由器 {place} 没有路由", en: "router {place} has no route" },
  "router-itself": { zh: "路由器 {place} 自己收下了", en: "router {place} takes it itself" },
  elsewhere: {
    zh: "报文到了 {place},不是所问的接收方",
    en: "it ends at {place}, which is not the end asked for",
  },
  odd: {
    zh: "路由器 {place} 丢弃了不该出现的地址",
    en: "router {place} drops an address that should not be there",
  },
  nobody: { zh: "网络 {place} 上没有这个地址", en: "nobody on network {place} has the address" },
};
