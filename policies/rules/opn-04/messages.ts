/** Texts of OPN-04. */
export const messages = {
  declared: {
    zh: "{county} 声明了完整的下级:乡镇街道 {townships},村社区 {villages}",
    en: "{county} declares the levels below it; townships: {townships}, villages: {villages}.",
  },
  noNode: {
    zh: "没有任何计划包含 {unit} 的汇聚节点,无法判断其上联",
    en: "No plan has the node of {unit}, so its uplink cannot be told.",
  },
  leftOut: { zh: "{unit} 的计划不在本次检查之内", en: "The plan of {unit} was left out of this check." },
  twoUnits: {
    zh: "路由器同时接入 {one} 和 {other}:每个单位各有一个接入节点",
    en: "The router stands in {one} and {other}, while each unit has a node of its own.",
  },
  sideways: {
    zh: "{unit} 的节点与 {other} 直接相连:上联只能是{upper}",
    en: "The node of {unit} is linked with {other}; its only way up is {upper}.",
  },
  stranger: {
    zh: "{unit} 的节点与一个不在四级网络中的路由器相连({router})",
    en: "The node of {unit} is linked with a router that is no node of the four levels, {router}.",
  },
  noUplink: {
    zh: "{unit} 的节点没有连到{upper}",
    en: "The node of {unit} has no link to {upper}.",
  },
  node: {
    zh: "{unit} 的节点只上联{upper}",
    en: "The node of {unit} has {upper} as its only way up.",
  },
  twoNodes: {
    zh: "网段 {cidr} 同时接入 {count} 个路由器,应只有一个接入节点",
    en: "Subnet {cidr} hangs on {count} routers; it must have one node.",
  },
  noRouter: { zh: "网段 {cidr} 没有接入任何节点", en: "Subnet {cidr} hangs on no node." },
  oneNode: { zh: "网段 {cidr} 只接入一个节点", en: "Subnet {cidr} hangs on one node." },
  unknown: {
    zh: "无法得知此接口连到哪个路由器或网络",
    en: "It cannot be told which router or network this interface joins.",
  },
} as const;

/** Levels in words. */
export const levelNames = {
  core: { zh: "市级核心", en: "the core of the city" },
  egress: { zh: "统一出口", en: "the egress" },
  county: { zh: "{name}", en: "{name}" },
  township: { zh: "{county}{name}", en: "{name} of {county}" },
  agency: { zh: "{name}", en: "{name}" },
  recovery: { zh: "灾备站点", en: "the recovery site" },
} as const;
