/** Texts of OST-07. */
export const messages = {
  ok: { zh: "{what}只涉及出口自己的网络", en: "{what} concerns networks of the egress only." },
  peerWide: {
    zh: "VPN 对端网段涵盖{place}({blocks}):隧道会截走内部流量或成为又一出口",
    en: "The peers of the VPN cover {place} ({blocks}): the tunnel takes inside traffic away or is another way out.",
  },
  local: {
    zh: "VPN 的本地一端是{place},不属于出口",
    en: "The local end of the VPN is {place}, which is not the egress's.",
  },
  tenantNetworks: {
    zh: "BGP 发布者会公布租户网络(advertise_tenant_networks 默认为 true),外部由此得到通向内部的路由",
    en: "The BGP speaker announces tenant networks (advertise_tenant_networks is true unless written): the outside learns routes inward.",
  },
  joined: {
    zh: "{owner}的{object}接入 BGP VPN,与路由目标 {targets} 相同的各方连通",
    en: "A {object} of {owner} joins the BGP VPN and with it everyone of route targets {targets}.",
  },
  unknown: {
    zh: "无法得知{what}通向哪里:{reason}",
    en: "It cannot be told where {what} leads: {reason}.",
  },
} as const;

/** What a resource is. */
export const things = {
  vpn: { zh: "VPN", en: "The VPN" },
  endpoints: { zh: "VPN 端点组", en: "The group of VPN ends" },
  speaker: { zh: "BGP 发布者", en: "The BGP speaker" },
  bgpvpn: { zh: "BGP VPN 的接入", en: "The association with the BGP VPN" },
} as const;
