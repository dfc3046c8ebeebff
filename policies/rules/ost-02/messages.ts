/** Texts of OST-02. */
export const messages = {
  ok: { zh: "端口有固定地址,防伪造起作用", en: "The port has a fixed address, so anti-spoofing works." },
  noFixedIp: {
    zh: "no_fixed_ip = true:防伪造只看 MAC,实例可以用任何源地址",
    en: "no_fixed_ip = true leaves anti-spoofing with the MAC alone: the instance may send from any address.",
  },
  noSubnet: {
    zh: "端口所在网络没有任何子网,端口得不到地址:防伪造只看 MAC,非 IP 帧不受安全组约束",
    en: "The port's network has no subnet, so the port gets no address: anti-spoofing checks the MAC alone and other frames than IP pass.",
  },
  unknown: {
    zh: "无法得知端口是否有固定地址:{reason}",
    en: "It cannot be told whether the port has a fixed address: {reason}.",
  },
  unknownOwner: {
    zh: "无法得知 device_owner:{reason};“network:” 开头的值会强制关闭端口安全",
    en: 'device_owner cannot be told: {reason}; a value that starts with "network:" forces port security off.',
  },
  unknownSecurity: {
    zh: "无法得知网络是否关闭端口安全:{reason}",
    en: "It cannot be told whether the network turns port security off: {reason}.",
  },
} as const;
