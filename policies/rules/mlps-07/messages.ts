/** Texts of MLPS-07. */
export const messages = {
  groupOk: { zh: "安全组已删除默认放行规则", en: "The group removes the default allow-all rules" },
  groupDefault: {
    zh: "安全组没有写明 delete_default_rules = true:Neutron 会自动加入放行全部出站的规则,计划中看不到",
    en: "The group does not say delete_default_rules = true: Neutron adds rules that allow all egress, which no plan shows",
  },
  portOk: { zh: "端口有明确的安全组", en: "The port has groups of its own" },
  portRouter: { zh: "路由器端口,由防火墙管控", en: "A router port: the firewall guards it" },
  portClosed: {
    zh: "端口不带任何安全组,Neutron 丢弃其全部流量",
    en: "The port has no group at all, so Neutron drops all its traffic",
  },
  portDefault: {
    zh: "端口没有写明安全组,Neutron 会套用项目的 default 组",
    en: "The port names no group, so Neutron puts the project's default group on it",
  },
  defaultGroup: {
    zh: "端口使用 default 安全组,其规则不在计划中",
    en: "The port uses the group default, whose rules are in no plan",
  },
  unknownGroups: {
    zh: "无法得知端口的安全组:{reason}",
    en: "The groups of the port cannot be told: {reason}",
  },
  securityOff: {
    zh: "端口安全被关闭(port_security_enabled = false):安全组和防伪造都不起作用",
    en: "Port security is off (port_security_enabled = false): neither groups nor anti-spoofing work",
  },
  networkSecurityOff: {
    zh: "网络关闭了端口安全,其上的新端口都不受安全组约束",
    en: "The network turns port security off: no group works on its new ports",
  },
  unknownSecurity: {
    zh: "无法得知端口安全是否开启:{reason}",
    en: "It cannot be told whether port security is on: {reason}",
  },
  networkOwner: {
    zh: "device_owner 为 {owner}:Neutron 强制关闭端口安全,计划中写的安全组不起作用",
    en: "device_owner is {owner}: Neutron forces port security off, so the groups in the plan do not work",
  },
  wideAddresses: {
    zh: "allowed_address_pairs 涵盖全部地址:实例可以冒用任何源地址",
    en: "allowed_address_pairs cover every address: the instance may send from any source",
  },
  instanceOk: { zh: "实例只使用明确的端口", en: "The instance uses ports of its own only" },
  instanceGroups: {
    zh: "实例上写了 security_groups:与端口并用时不起作用,应写在端口上",
    en: "security_groups are written on the instance: with ports they do not apply; write them on the ports",
  },
  instanceNetwork: {
    zh: "实例直接接入网络(第 {at} 个 network),Nova 创建的端口带 default 安全组",
    en: "The instance joins a network directly (network {at}): the port that Nova makes has the default group",
  },
  instanceNoNetwork: {
    zh: "实例没有写明端口,由 Nova 自行选择网络并套用 default 安全组",
    en: "The instance names no port: Nova chooses a network and the default group",
  },
  attachNetwork: {
    zh: "附加网卡没有写明端口,Nova 创建的端口带 default 安全组",
    en: "The added interface names no port: the one that Nova makes has the default group",
  },
  firewallOk: { zh: "防火墙组在两个方向都有策略", en: "The firewall group has a policy in both directions" },
  firewallOneWay: {
    zh: "防火墙组缺少 {direction} 方向的策略",
    en: "The firewall group has no policy in direction {direction}",
  },
  firewallNoPorts: {
    zh: "防火墙组没有绑定任何端口,不起作用",
    en: "The firewall group is bound to no port and does nothing",
  },
  liveDisabled: {
    zh: "写明 enabled = false 的放行规则:provider 首次创建时不发送该值,规则实际生效",
    en: "An allow rule with enabled = false: the provider does not send this on create, so the rule is live",
  },
  whole: {
    zh: "安全组规则合起来放行全部 {family} 地址({direction})",
    en: "Together the rules of the group let every {family} address through ({direction})",
  },
  wholeOk: { zh: "规则没有放行全部地址", en: "The rule does not let every address through" },
  wholeDeclared: {
    zh: "统一出口已声明的互联网访问",
    en: "Internet traffic of the one egress that egress.yaml declares",
  },
} as const;
