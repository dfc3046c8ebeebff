/** Texts of OST-19. */
export const messages = {
  ok: { zh: "端口经虚拟交换机收发", en: "The port sends and receives through the virtual switch." },
  direct: {
    zh: "网卡类型 {type} 直通物理网卡,不经虚拟交换机:安全组和防伪造不起作用",
    en: "A card of type {type} goes straight to the hardware, past the virtual switch: neither groups nor anti-spoofing work.",
  },
  profile: {
    zh: "端口写了 binding.profile,可以指定物理设备和 VLAN",
    en: "The port writes binding.profile, which may name a device and a VLAN of the hardware.",
  },
  flavor: {
    zh: "规格的 extra_specs 写了 {keys}:实例得到直通设备",
    en: "extra_specs of the flavor hold {keys}: instances get devices of the host.",
  },
  unknown: {
    zh: '无法得知网卡类型:{reason}。请写明 binding { vnic_type = "normal" }',
    en: 'The kind of the card cannot be told: {reason}. Write binding { vnic_type = "normal" }.',
  },
  unknownSpecs: { zh: "无法得知 extra_specs:{reason}", en: "extra_specs cannot be told: {reason}." },
} as const;
