/** Texts of OST-10. */
export const messages = {
  ok: { zh: "网段 {segment} 有声明", en: "Segment {segment} is declared." },
  several: {
    zh: "网络有 {count} 个网段({segments}):它们在二层桥接在一起",
    en: "The network has {count} segments ({segments}), which it bridges.",
  },
  undeclared: {
    zh: "网段 {segment} 没有任何声明:线路另一端是什么,无从判断",
    en: "Segment {segment} is in no declaration: what stands at the other end of the wire is anyone's guess.",
  },
  twice: {
    zh: "网段 {segment} 同时属于网络 {other},两个网络在同一链路上",
    en: "Segment {segment} is that of network {other} too: both are on one wire.",
  },
  transparent: {
    zh: "网络允许实例自带 VLAN 标签(transparent_vlan),可以进入同一链路的其他 VLAN",
    en: "The network lets instances tag their own frames (transparent_vlan) and so enter other VLANs of the wire.",
  },
  unknown: {
    zh: "无法得知网络接在哪个网段:{reason}",
    en: "It cannot be told which segment the network is on: {reason}.",
  },
} as const;
