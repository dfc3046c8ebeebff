/** Texts of OST-01. */
export const messages = {
  ok: {
    zh: "附加地址 {addresses} 是本网段内的虚拟地址",
    en: "The further addresses {addresses} are virtual ones of the port's own subnet.",
  },
  wide: {
    zh: "附加地址对合起来有 {count} 个地址({addresses}),实例可以冒用其中任何一个",
    en: "Together the address pairs hold {count} addresses ({addresses}): the instance may send from any of them.",
  },
  elsewhere: {
    zh: "附加地址 {addresses} 进入{place},不在端口自己的网段内",
    en: "The further addresses {addresses} reach into {place}, not the port's own subnet.",
  },
  gateway: {
    zh: "附加地址包含网段的网关地址,实例可以冒充路由器",
    en: "The further addresses hold the subnet's gateway: the instance may pose as the router.",
  },
  other: {
    zh: "附加地址包含端口 {port} 的地址,两者不属于同一层",
    en: "The further addresses hold the address of port {port}, which is of another tier.",
  },
  unknown: {
    zh: "无法得知附加地址是否在端口自己的网段内:{reason}",
    en: "It cannot be told whether the further addresses are in the port's own subnet: {reason}.",
  },
} as const;
