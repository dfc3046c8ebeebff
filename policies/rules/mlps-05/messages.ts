/** Texts of MLPS-05. */
export const messages = {
  guarded: {
    zh: "此处有防火墙组,两个方向都有策略",
    en: "A firewall group with a policy in both directions stands here.",
  },
  breach: {
    zh: "{area}与{other}在此连通,途中没有防火墙组",
    en: "Here {area} and {other} are joined with no firewall group in between.",
  },
  unknown: {
    zh: "路由器接口没有防火墙组,也无法得知它接在哪个网络上",
    en: "The interface has no firewall group, and no plan has the network that it is on.",
  },
} as const;
