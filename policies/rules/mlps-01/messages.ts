/** Texts of MLPS-01. */
export const messages = {
  ok: {
    zh: "网络的全部子网都在区域 {zone} 的地址段内",
    en: "All subnets of the network are in the block of zone {zone}.",
  },
  noSubnet: {
    zh: "网络没有子网,不在任何区域内",
    en: "The network has no subnet, so it is in no zone.",
  },
  noZone: {
    zh: "子网 {cidr} 不完全落在任何一个区域的地址段内",
    en: "Subnet {cidr} does not lie wholly in the block of one zone.",
  },
  manyZones: {
    zh: "网络的子网分属多个区域:{zones}",
    en: "The subnets of the network are in several zones: {zones}.",
  },
  otherTag: {
    zh: "网络标为区域 {tag},地址却属于区域 {zone}",
    en: "The network is tagged as zone {tag}, but its addresses are of zone {zone}.",
  },
  unknown: { zh: "无法得知子网的地址:{reason}", en: "The addresses of a subnet cannot be told: {reason}." },
} as const;
