/** Texts of OST-15. */
export const messages = {
  ok: { zh: "协议 {protocol} 可以看清", en: "What protocol {protocol} carries can be seen." },
  protocol: {
    zh: "协议 {protocol} 不是 tcp、udp 或 icmp,没有任何声明能要求它:其中可以承载别的通信",
    en: "Protocol {protocol} is none of tcp, udp and icmp, so no declaration asks for it: other traffic may travel in it.",
  },
  allIcmp: {
    zh: "没有写明 ICMP 类型,放行全部 ICMP(可作隧道,也可改变路由)",
    en: "No type of ICMP is named, so all of it passes: enough for a tunnel, and for redirects.",
  },
  icmpType: {
    zh: "ICMP 类型 {type} 不是回显请求(8):应答由有状态规则自动放行",
    en: "ICMP type {type} is no echo request (8); replies pass by state.",
  },
  tunnelPort: {
    zh: "放行端口 {port}({name}),其中可以承载任何通信",
    en: "Port {port} is open, that of {name}: anything may travel in it.",
  },
  unknown: { zh: "无法得知放行什么:{reason}", en: "What passes cannot be told: {reason}." },
} as const;
