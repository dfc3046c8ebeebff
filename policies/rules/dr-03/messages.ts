/** Texts of DR-03. */
export const messages = {
  apart: {
    zh: "灾备站点 {site} 在 {city},与生产站点 {primary}({other})异地",
    en: "Recovery site {site} stands in {city}, apart from production at {primary} in {other}.",
  },
  sameCity: {
    zh: "灾备站点 {site} 与生产站点 {primary} 同在 {city}:一次灾害会同时失去两者",
    en: "Recovery site {site} stands in {city} like production at {primary}: one disaster takes both.",
  },
  sameRegion: {
    zh: "灾备站点 {site} 与生产站点 {primary} 是同一区域 {region}",
    en: "Recovery site {site} and production at {primary} are one region, {region}.",
  },
  sameLocation: {
    zh: "灾备站点 {site} 与生产站点 {primary} 写的是同一地点:{location}",
    en: "Recovery site {site} and production at {primary} name one place: {location}.",
  },
  unknown: {
    zh: "站点 {site} 没有写明所在城市(city),无法判断是否异地",
    en: "Site {site} names no city, so it cannot be told whether the two are apart.",
  },
  atRecovery: {
    zh: "此灾备资源在灾备站点的区域 {region}",
    en: "This resource of the recovery project is in the region of the recovery site, {region}.",
  },
  atProduction: {
    zh: "此灾备资源在区域 {region},不在灾备站点 {site}",
    en: "This resource of the recovery project is in region {region}, not at the recovery site {site}.",
  },
  noRegion: {
    zh: "无法得知此灾备资源在哪个区域",
    en: "It cannot be told in which region this resource of the recovery project is.",
  },
} as const;
