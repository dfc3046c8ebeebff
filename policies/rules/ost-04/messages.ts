/** Texts of OST-04. */
export const messages = {
  shared: { zh: "{what}对所有项目共享(shared)", en: "{what} is shared with every project." },
  isDefault: {
    zh: "{what}是默认值(is_default):没有写明的项目都会用它",
    en: "{what} is the default: every project that names none takes it.",
  },
  ok: { zh: "{what}只属于自己的项目", en: "{what} belongs to its own project only." },
  unknown: {
    zh: "无法得知{what}是否共享:{reason}",
    en: "It cannot be told whether {what} is shared: {reason}.",
  },
} as const;

/** What a resource is, at the start of a sentence. */
export const things: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  openstack_networking_network_v2: { zh: "网络", en: "The network" },
  openstack_networking_subnetpool_v2: { zh: "地址池", en: "The subnet pool" },
  openstack_networking_addressscope_v2: { zh: "地址范围", en: "The address scope" },
  openstack_networking_qos_policy_v2: { zh: "QoS 策略", en: "The QoS policy" },
  openstack_fw_group_v2: { zh: "防火墙组", en: "The firewall group" },
  openstack_fw_policy_v2: { zh: "防火墙策略", en: "The firewall policy" },
  openstack_fw_rule_v2: { zh: "防火墙规则", en: "The firewall rule" },
};
