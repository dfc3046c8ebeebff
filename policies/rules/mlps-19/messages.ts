/** Texts of MLPS-19. */
export const messages = {
  ok: { zh: "高危端口只对本系统开放", en: "The port of high risk is open to the own system only." },
  open: {
    zh: "高危端口 {ports} 对系统 {system} 以外开放,例如 {example}",
    en: "Ports of high risk ({ports}) are open to addresses outside of system {system}, {example} for one.",
  },
  telnet: { zh: "规则放行 telnet(23 端口)", en: "The rule lets telnet (port 23) through." },
  unknown: {
    zh: "高危端口 {ports} 对谁开放无法得知:{reason}",
    en: "It cannot be told to whom ports of high risk ({ports}) are open: {reason}.",
  },
  noSystem: {
    zh: "高危端口 {ports} 开放,而安全组不属于任何系统",
    en: "Ports of high risk ({ports}) are open in a group that is of no system.",
  },
  firewall: {
    zh: "防火墙规则放行跨边界访问高危端口 {ports}",
    en: "The firewall rule lets ports of high risk ({ports}) through a boundary.",
  },
  listener: {
    zh: "监听器在高危端口 {ports} 上对本系统以外开放({cidr})",
    en: "The listener offers ports of high risk ({ports}) to addresses outside of its system ({cidr}).",
  },
} as const;
