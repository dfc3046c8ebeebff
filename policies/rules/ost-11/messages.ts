/** Texts of OST-11. */
export const messages = {
  memberOk: {
    zh: "成员 {address} 与虚拟地址在同一处({place})",
    en: "Member {address} is where the virtual address is: {place}.",
  },
  listenerOk: { zh: "监听器只接受声明的来源", en: "The listener takes named sources only." },
  ok: { zh: "七层策略不改变去向", en: "The policy leads nowhere else." },
  member: {
    zh: "成员 {address} 在{there},负载均衡器在{here}:它替双方中转,边界看不到",
    en: "Member {address} is in {there}, the load balancer in {here}: it relays between them and no boundary sees it.",
  },
  subnet: {
    zh: "成员的 subnet_id 在{there},负载均衡器在{here}:它会在那里多一块网卡",
    en: "subnet_id of a member is in {there}, the load balancer in {here}: it gets a card there.",
  },
  monitor: {
    zh: "健康检查地址 {address} 在{there},负载均衡器在{here}",
    en: "The address for health checks {address} is in {there}, the load balancer in {here}.",
  },
  anySource: {
    zh: "监听器没有写 allowed_cidrs:任何来源都可访问",
    en: "The listener names no allowed_cidrs: any source may use it.",
  },
  wholeSource: {
    zh: "allowed_cidrs 合起来涵盖全部地址",
    en: "allowed_cidrs together hold every address.",
  },
  internetSource: {
    zh: "allowed_cidrs 包含{place}的地址,公众访问只能进入出口,并在 egress.yaml 声明",
    en: "allowed_cidrs hold addresses of {place}: the public enters at the egress, by flows of egress.yaml.",
  },
  provider: {
    zh: "provider {provider} 不支持 allowed_cidrs,来源不受限制",
    en: "Provider {provider} knows no allowed_cidrs, so any source may use the load balancer.",
  },
  redirectUrl: {
    zh: "七层策略把访问者引向 {url}",
    en: "The policy sends visitors to {url}.",
  },
  redirectPool: {
    zh: "七层策略转到另一处({there})的成员池",
    en: "The policy leads to a pool elsewhere: {there}.",
  },
  unknown: {
    zh: "无法得知负载均衡器通向哪里:{reason}",
    en: "It cannot be told where the load balancer leads: {reason}.",
  },
} as const;
