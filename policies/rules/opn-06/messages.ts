/** Texts of OPN-06. */
export const messages = {
  noCityEgress: {
    zh: "没有声明全市统一互联网出口(level: city)",
    en: "The one internet egress of the city (level: city) is not declared",
  },
  cityEgress: { zh: "全市统一互联网出口 {egress}", en: "{egress} is the one internet egress of the city" },
  secondCity: {
    zh: "出口 {egress} 是市级的又一个互联网出口:一级政府只有一个核心出口",
    en: "Egress {egress} is another one of the city: each level of government has one",
  },
  countyEgress: { zh: "{unit} 有一个互联网出口", en: "{unit} has one internet egress" },
  secondCounty: {
    zh: "出口 {egress} 是 {unit} 的又一个互联网出口:一级政府只有一个核心出口",
    en: "Egress {egress} is another one of {unit}: each level of government has one",
  },
  legacy: { zh: "{agency} 的旧出口限期至 {until}", en: "The old egress of {agency} may stay until {until}" },
  legacyOver: {
    zh: "{agency} 的旧出口已于 {until} 到期,应当取消",
    en: "The old egress of {agency} was to be closed by {until}",
  },
  legacyUnlisted: {
    zh: "{agency} 有独立互联网出口,但没有列入 egress.yaml 的限期名单",
    en: "{agency} has an egress of its own that egress.yaml does not list with an end date",
  },
  intranetEgress: {
    zh: "内网环境声明了互联网出口",
    en: "An intranet declares an internet egress",
  },
  intranet: {
    zh: "内网环境中有{what}:内网不得有任何通向外部的途径",
    en: "An intranet has {what}: nothing may lead out of it",
  },
  foreign: {
    zh: "{owner}有{what}:通向互联网的途径只能在统一出口({egress})",
    en: "{owner} has {what}: ways to the internet exist only at the one egress ({egress})",
  },
  recovery: {
    zh: "灾备站点有{what}:灾备站点没有自己的互联网出口",
    en: "The recovery site has {what}: it has no internet egress of its own",
  },
  undeclaredLine: {
    zh: "出口项目中的外部网络不是 egress.yaml 声明的线路",
    en: "This external network of the egress project is no line that egress.yaml declares",
  },
  unknownExternal: {
    zh: "无法得知路由器连接哪个外部网络:它不在任何计划中",
    en: "It cannot be told which external network the router uses: no plan has it",
  },
  straight: {
    zh: "公网地址直接落在{owner}的资源上,绕过了统一出口",
    en: "A public address leads straight to a resource of {owner}, past the one egress",
  },
  unknownEnd: {
    zh: "无法得知公网地址通向谁:它所指的端口不在任何计划中",
    en: "It cannot be told where the public address leads: no plan has the port that it names.",
  },
  sharedOutside: {
    zh: "外部网络共享给{target},使其另有互联网出口",
    en: "An external network is shared with {target}, which gives it another way out",
  },
  sameWire: {
    zh: "网络接在出口线路 {line} 的同一链路上({wire}),形成第二出口",
    en: "The network is on the wire of egress line {line} ({wire}), which makes a second way out",
  },
  opaque: {
    zh: "{type} 会自行创建网络、路由器和公网地址,计划中看不到,无法判断",
    en: "{type} makes networks, routers and public addresses on its own, which no plan shows",
  },
  unknown: {
    zh: "无法得知这是否为外部网络:{reason}",
    en: "It cannot be told whether this network is external: {reason}",
  },
  inside: { zh: "不是外部网络,也没有外部网关", en: "Neither external nor with a gateway to the outside" },
  atEgress: { zh: "{what}属于统一出口", en: "{what} belongs to the one egress" },
} as const;

/** What a resource is, for the sentences above. */
export const things = {
  network: { zh: "外部网络", en: "an external network" },
  gateway: { zh: "路由器的外部网关", en: "a router with a gateway to the outside" },
  address: { zh: "公网地址", en: "a public address" },
  vpn: { zh: "VPN 服务", en: "a VPN service" },
  bgp: { zh: "BGP 路由发布", en: "BGP route announcement" },
  bgpvpn: { zh: "BGP VPN", en: "a BGP VPN" },
  attached: { zh: "直接接入外部网络的端口", en: "a port on an external network" },
  automatic: {
    zh: "自动创建网络和外部网关的实例",
    en: "an instance that makes a network with a gateway on its own",
  },
  sharing: { zh: "外部网络的共享策略", en: "a policy that shares a network as external" },
  mirror: { zh: "流量镜像", en: "a traffic mirror" },
} as const;

/** Owners in words. */
export const ownerNames = {
  unknown: { zh: "归属不明的项目", en: "A project that cannot be told" },
} as const;
