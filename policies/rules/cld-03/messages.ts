/** Texts of CLD-03. */
export const messages = {
  shareOk: {
    zh: "共享给 {target},与 backbone.yaml 的声明一致",
    en: "It is shared with {target}, as backbone.yaml declares.",
  },
  shareAll: { zh: "共享给所有项目", en: "It is shared with every project." },
  shareUnknown: {
    zh: "无法得知共享给谁:{reason}",
    en: "It cannot be told with whom it is shared: {reason}.",
  },
  undeclared: {
    zh: "{owner} 的{what}共享给 {target},没有这样的声明",
    en: "{what} of {owner} is shared with {target}, which nothing declares.",
  },
  portOk: { zh: "端口在 {owner} 可用的网络上", en: "The port of {owner} is on a network that it may use." },
  foreign: {
    zh: "{owner} 的端口在 {other} 的网络上",
    en: "A port of {owner} is on a network of {other}.",
  },
  direct: {
    zh: "{owner} 的实例直接接在 {other} 的网络上",
    en: "An instance of {owner} joins a network of {other}.",
  },
  stands: {
    zh: "{owner} 的路由器或负载均衡接在 {other} 的网络上",
    en: "A router or balancer of {owner} stands on a network of {other}.",
  },
  portUnknown: {
    zh: "无法得知端口与网络是否同属一个项目:{reason}",
    en: "It cannot be told whether port and network are of one project: {reason}.",
  },
} as const;

/** What can be shared, by its type in a policy. */
export const objects: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  network: { zh: "网络", en: "A network" },
  security_group: { zh: "安全组", en: "A security group" },
  address_group: { zh: "地址组", en: "An address group" },
  address_scope: { zh: "地址范围", en: "An address scope" },
  subnetpool: { zh: "子网池", en: "A subnet pool" },
  qos_policy: { zh: "QoS 策略", en: "A QoS policy" },
  bgpvpn: { zh: "BGP VPN", en: "A BGP VPN" },
};
