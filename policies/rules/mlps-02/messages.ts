/** Texts of MLPS-02. */
export const messages = {
  edge: {
    zh: "出口线路 {line} 的边界网络在重要区域 {zone} 内",
    en: "The edge of egress line {line} is in the important zone {zone}.",
  },
  edgeOk: {
    zh: "出口线路 {line} 的边界网络在区域 {zone} 内,不是重要区域",
    en: "The edge of egress line {line} is in zone {zone}, which is not important.",
  },
  router: {
    zh: "带外部网关的路由器直接接入重要网络",
    en: "A router with a gateway to the outside stands on an important network.",
  },
  machine: {
    zh: "实例同时在外部边界和重要网络上",
    en: "The instance stands both at the outside boundary and on an important network.",
  },
  open: {
    zh: "重要网络与互联网之间没有任何防火墙组",
    en: "No firewall group lies between the internet and this important network.",
  },
  address: {
    zh: "公网地址直接落在重要网络的端口上",
    en: "A public address leads straight to a port of an important network.",
  },
  addressOk: { zh: "公网地址不落在重要网络上", en: "The public address leads to no important network." },
  routerOk: {
    zh: "带外部网关的路由器不接入重要网络",
    en: "The router with a gateway to the outside stands on no important network.",
  },
  unknown: {
    zh: "无法得知带外部网关的路由器接在哪个网络上",
    en: "It cannot be told which network this router with a gateway to the outside stands on.",
  },
} as const;
