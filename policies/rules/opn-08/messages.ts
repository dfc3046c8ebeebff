/** Texts of OPN-08. */
export const messages = {
  flow: {
    zh: "部门 {agency} 声明的访问 {flow} 直达部门 {other}:跨部门共享必须通过共享交换平台",
    en: "Flow {flow} of agency {agency} goes straight to agency {other}: sharing between departments goes through the exchange platform",
  },
  flowOk: {
    zh: "部门 {agency} 的系统 {system} 没有直达其他部门的访问",
    en: "No flow of system {system} of agency {agency} goes straight to another agency",
  },
  addresses: {
    zh: "部门 {agency} 的安全组规则的对端地址进入部门 {other} 的地址段",
    en: "The remote addresses of this rule of agency {agency} reach into the block of agency {other}",
  },
  group: {
    zh: "部门 {agency} 的安全组规则以部门 {other} 的安全组为对端",
    en: "This rule of agency {agency} names a group of agency {other} as its remote",
  },
  unknownRemote: {
    zh: "无法得知部门 {agency} 的安全组规则的对端:{reason}",
    en: "The remote of this rule of agency {agency} cannot be told: {reason}",
  },
  groupRuleOk: {
    zh: "部门 {agency} 的安全组规则不涉及其他部门",
    en: "This rule of agency {agency} reaches no other agency",
  },
  firewall: {
    zh: "防火墙规则允许部门 {agency} 直达部门 {other}",
    en: "The firewall rule lets agency {agency} through to agency {other}",
  },
  firewallOk: { zh: "防火墙规则不连通任何两个部门", en: "The firewall rule joins no two agencies" },
  route: {
    zh: "部门 {agency} 的路由器有通向部门 {other} 地址段的路由",
    en: "A router of agency {agency} has a route into the block of agency {other}",
  },
  attached: {
    zh: "部门 {agency} 的路由器接入部门 {other} 的网络",
    en: "A router of agency {agency} is attached to a network of agency {other}",
  },
  sharedWith: {
    zh: "部门 {agency} 的 {object} 共享给 {other}",
    en: "A {object} of agency {agency} is shared with {other}",
  },
  sharedUnknown: {
    zh: "无法得知部门 {agency} 的 {object} 共享给谁",
    en: "It cannot be told with whom a {object} of agency {agency} is shared",
  },
  sharedWithAll: {
    zh: "部门 {agency} 的网络共享给所有项目(shared)",
    en: "A network of agency {agency} is shared with every project",
  },
  common: {
    zh: "同一网络共享给部门 {agency} 和 {other},两个部门在同一网段内",
    en: "One network is shared with agencies {agency} and {other}, which puts them on one segment",
  },
  shareOk: { zh: "共享策略不连通任何两个部门", en: "The sharing policy joins no two agencies" },
} as const;
