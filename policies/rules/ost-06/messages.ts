/** Texts of OST-06. */
export const messages = {
  ok: {
    zh: "路由 {destination} 经 {hop} 通向声明的路由器",
    en: "The route to {destination} over {hop} leads to a router of the plans.",
  },
  option: {
    zh: "DHCP 选项 {option} 只通向路由器",
    en: "DHCP option {option} leads to routers only.",
  },
  internet: {
    zh: "路由合起来通向{place}({destination}):统一出口之外没有通向互联网的路由",
    en: "The routes lead to {place} ({destination}): beside the one egress none leads out.",
  },
  unit: {
    zh: "{own}的路由器有通向{place}的路由({destination})",
    en: "A router of {own} has a route to {place} ({destination}).",
  },
  detour: {
    zh: "通向{place}的路由({destination})经过{via}的路由器 {router}",
    en: "The route to {place} ({destination}) leads through {router}, a router of {via}.",
  },
  host: {
    zh: "下一跳 {hop} 是端口 {port},不是路由器",
    en: "Next hop {hop} is port {port}, which is no router's.",
  },
  nobody: {
    zh: "下一跳 {hop} 不是任何计划中路由器的地址",
    en: "Next hop {hop} is no address of a router of any plan.",
  },
  gatewayHost: {
    zh: "子网的网关 {hop} 是实例端口 {port} 的地址",
    en: "The gateway {hop} of the subnet is the address of {port}, a port of an instance.",
  },
  unknown: { zh: "无法得知路由通向哪里:{reason}", en: "It cannot be told where the route leads: {reason}." },
  unreadable: {
    zh: "无法读懂 DHCP 选项 {option} 的值",
    en: "The value of DHCP option {option} cannot be read.",
  },
} as const;
