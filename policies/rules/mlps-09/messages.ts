/** Texts of MLPS-09. */
export const messages = {
  ok: {
    zh: "规则写明协议、端口和对端地址",
    en: "The rule names protocol, ports and remote",
  },
  anyProtocol: { zh: "没有限定协议,等于任意协议", en: "No protocol is named, so any passes" },
  unknownProtocol: { zh: "无法得知协议:{reason}", en: "The protocol cannot be told: {reason}" },
  tunnel: {
    zh: "协议 {protocol} 是隧道,其中可以承载任何通信",
    en: "Protocol {protocol} is a tunnel: anything may travel in it",
  },
  allPorts: { zh: "没有限定端口,等于全部端口", en: "No ports are named, so all are open" },
  wholePorts: { zh: "端口 1-65535 等于全部端口", en: "Ports 1-65535 are all ports" },
  zeroPort: {
    zh: "端口 0 不会被 provider 发送,实际放行全部端口",
    en: "The provider does not send port 0, so all ports are open",
  },
  zeroIcmp: {
    zh: "ICMP 类型 0 不会被 provider 发送,实际放行全部 ICMP",
    en: "The provider does not send ICMP type 0, so all of ICMP passes",
  },
  unknownPorts: { zh: "无法得知端口:{reason}", en: "The ports cannot be told: {reason}" },
  anyRemote: {
    zh: "没有写任何对端(remote_*),等于任意地址",
    en: "No remote (remote_*) is named, so any address passes",
  },
  wholeRemote: { zh: "对端地址涵盖全部 {family} 地址", en: "The remote covers every {family} address" },
  internet: {
    zh: "对端地址包含地址规划之外的地址(互联网),例如 {example};互联网访问只能在统一出口声明",
    en: "The remote has addresses outside of the address plan (internet), such as {example}; only the one egress may declare internet traffic",
  },
  unknownRemote: { zh: "无法得知对端地址:{reason}", en: "The remote cannot be told: {reason}" },
  anySide: {
    zh: "没有写 {side},等于任意地址",
    en: "{side} is not written, so any address passes",
  },
  wholeSide: { zh: "{side} 涵盖全部地址", en: "{side} covers every address" },
} as const;
