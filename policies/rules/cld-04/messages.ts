/** Texts of CLD-04. */
export const messages = {
  ports: { zh: "网络上的 {count} 个端口都有安全组", en: "Every port on the network has groups: {count}." },
  guarded: { zh: "网络的路由器端口有防火墙组", en: "The router ports of the network have a firewall group." },
  open: {
    zh: "网络上有 {count} 个端口没有起作用的安全组,路由器端口也没有防火墙组",
    en: "Ports on the network have no group that works ({count}), and its router port has no firewall group.",
  },
  listener: { zh: "监听器写明了允许的来源", en: "The listener names the sources that it takes." },
  openListener: {
    zh: "监听器没有写 allowed_cidrs,任何来源都可访问",
    en: "The listener has no allowed_cidrs, so it takes every source.",
  },
} as const;
