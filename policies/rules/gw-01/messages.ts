/** Texts of GW-01. */
export const messages = {
  oneZone: { zh: "网络 {cidr} 在区域 {zone}", en: "Network {cidr} lies in zone {zone}." },
  noZone: {
    zh: "网段 {cidr} 有地址不在任何区域之内",
    en: "Subnet {cidr} has addresses in no zone.",
  },
  twoZones: {
    zh: "网络同时在区域 {zone} 和 {other}:一个网络只属于一个区域",
    en: "The network lies in zones {zone} and {other}; a network belongs to one.",
  },
  wrongTag: {
    zh: "网络标为区域 {tagged},地址 {cidr} 却在区域 {zone}",
    en: "The network is tagged as zone {tagged}, but its addresses {cidr} lie in zone {zone}.",
  },
  ipv6: {
    zh: "网段 {cidr} 是 IPv6,地址规划没有 IPv6 的区域",
    en: "Subnet {cidr} is IPv6, for which the address plan has no zone.",
  },
  unknown: { zh: "无法得知网段的地址:{reason}", en: "The addresses of the subnet cannot be told: {reason}." },
} as const;
