/** Texts of CLD-12. */
export const messages = {
  ok: {
    zh: "管理区的实例属于运维项目,只在管理区内",
    en: "The machine in the management zone is of operations and stands nowhere else.",
  },
  both: {
    zh: "实例同时接入管理区和其他网络,两类流量在此汇合",
    en: "The machine stands in the management zone and on another network, so both kinds of traffic meet in it.",
  },
  customer: {
    zh: "{owner} 的资源接在管理区的网络上",
    en: "A resource of {owner} stands on a network of the management zone.",
  },
  unknown: {
    zh: "无法得知管理区网络上的资源属于谁:{reason}",
    en: "It cannot be told whose this resource in the management zone is: {reason}.",
  },
} as const;
