/** Texts of OST-31. */
export const messages = {
  ok: { zh: "配额有限,不含不该有的权利", en: "The quota is finite and grants nothing that it must not" },
  unlimited: { zh: "{attribute} 不设上限({value})", en: "{attribute} is unlimited ({value})" },
  granted: {
    zh: "{owner} 的 {attribute} 为 {value},应当为 0",
    en: "{attribute} of {owner} is {value}, and must be 0",
  },
  tooMany: {
    zh: "{owner} 的 {attribute} 为 {value},声明的线路只有 {limit} 条",
    en: "{attribute} of {owner} is {value}, while the declared lines are {limit}",
  },
  unwritten: {
    zh: "没有写明 {attribute},云平台的默认值一般大于 0",
    en: "{attribute} is not written, and the cloud's default is seldom 0",
  },
  unknown: { zh: "无法得知 {attribute}:{reason}", en: "It cannot be told what {attribute} is: {reason}" },
  missing: {
    zh: "{owner} 在区域 {region} 没有{service}配额:云平台的默认值生效",
    en: "{owner} has no {service} quota in region {region}: the cloud's default holds",
  },
  complete: { zh: "{owner} 在区域 {region} 的配额齐全", en: "{owner} has every quota in region {region}" },
  noOwner: { zh: "无法得知配额属于哪个单位", en: "It cannot be told whose quota this is" },
} as const;

/** Services that have quotas. */
export const services = {
  openstack_networking_quota_v2: { zh: "网络", en: "network" },
  openstack_compute_quotaset_v2: { zh: "计算", en: "compute" },
  openstack_blockstorage_quotaset_v3: { zh: "卷", en: "volume" },
  openstack_lb_quota_v2: { zh: "负载均衡", en: "load-balancer" },
} as const;
