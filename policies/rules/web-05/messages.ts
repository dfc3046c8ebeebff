/** Texts of WEB-05. */
export const messages = {
  resolves: {
    zh: "{county} 门户 {host} 解析到市平台的公网地址",
    en: "Portal {host} of {county} resolves to the public addresses of the city platform.",
  },
  elsewhere: {
    zh: "{county} 门户 {host} 解析到 {address},不是市平台的公网地址",
    en: "Portal {host} of {county} resolves to {address}, which is no public address of the city platform.",
  },
  none: {
    zh: "{county} 门户 {host} 没有解析记录",
    en: "Portal {host} of {county} has no record.",
  },
  noSite: {
    zh: "{county} 的门户在平台 {platform} 上没有站点 {site},没有可解析的名称",
    en: "The portal of {county} is no site {site} of platform {platform}, so no name can resolve.",
  },
  noPlan: {
    zh: "没有任何计划包含域名区,无法得知 {host} 解析到哪里",
    en: "No plan has the zone, so it cannot be told where {host} resolves to.",
  },
  unknown: {
    zh: "{county} 门户 {host} 的解析记录要到执行后才知道",
    en: "What portal {host} of {county} resolves to is known only after apply.",
  },
} as const;
