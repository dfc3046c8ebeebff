/** Texts of OST-17. */
export const messages = {
  ok: {
    zh: "防火墙组在路由器端口上,两个方向各有其策略",
    en: "The group guards router ports, with the right policy each way.",
  },
  down: {
    zh: "防火墙组写明 admin_state_up = false",
    en: "The firewall group says admin_state_up = false.",
  },
  notRouter: {
    zh: "防火墙组绑定的端口 {port} 不是路由器端口,不起作用",
    en: "Port {port} of the group is no router's: the group does nothing there.",
  },
  twice: {
    zh: "端口 {port} 同时在防火墙组 {other} 中:一个端口只能属于一个组",
    en: "Port {port} is in firewall group {other} too; a port can be in one.",
  },
  swapped: {
    zh: "{direction} 策略放行的是相反方向的流量(例如规则 {rule}):策略装反了",
    en: "The {direction} policy lets traffic of the other direction pass (such as rule {rule}): the policies are swapped.",
  },
  samePolicy: {
    zh: "两个方向用同一条策略",
    en: "Both directions have one and the same policy.",
  },
  unknown: {
    zh: "无法得知防火墙组如何工作:{reason}",
    en: "It cannot be told how the firewall group works: {reason}.",
  },
} as const;
