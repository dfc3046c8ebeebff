/** Texts of OST-05. */
export const messages = {
  ok: { zh: "路由器只接入{places}", en: "The router stands in {places} only." },
  links: { zh: "路由器只接互联链路", en: "The router stands on links only." },
  joined: {
    zh: "路由器同时接入{one}和{other},两者之间不再有边界",
    en: "The router has feet in {one} and in {other}: no boundary is left between them.",
  },
  foreign: {
    zh: "{owner}的路由器接入{place}",
    en: "A router of {owner} stands in {place}.",
  },
  secondCore: {
    zh: "又一个路由器连接各区域({one}、{other}):区域之间只有一个核心",
    en: "Another router joins zones ({one}, {other}): there is one core between them.",
  },
  common: {
    zh: "路由器与 {router} 在同一网络上,直接连通{one}和{other}",
    en: "The router meets {router} on one network, which joins {one} and {other}.",
  },
  loose: {
    zh: "无法得知接口属于哪个路由器:它不在任何计划中",
    en: "It cannot be told which router this interface belongs to: no plan has it.",
  },
  unknown: {
    zh: "无法得知路由器接入哪里:{reason}",
    en: "It cannot be told where the router stands: {reason}.",
  },
} as const;
