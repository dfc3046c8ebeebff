/** Texts of WEB-01. */
export const messages = {
  clean: {
    zh: "{county} 的部门和乡镇街道没有单独的网站",
    en: "No department or township of {county} has a site of its own.",
  },
  below: {
    zh: "{host} 是 {county} 门户之下的单独网站:县级部门和乡镇街道不单独建站",
    en: "{host} is a site of its own below the portal of {county}, whose departments and townships have none.",
  },
  township: {
    zh: "{host} 是乡镇街道 {township} 的单独网站:内容应放在 {county} 门户上",
    en: "{host} is a site of its own of township {township}, whose pages belong on the portal of {county}.",
  },
  zone: {
    zh: "域名区 {host} 把 {county} 门户之下的名称交出去,可由其部门自行建站",
    en: "Zone {host} gives away names below the portal of {county}, where its departments could build sites.",
  },
  unknown: {
    zh: "无法得知此解析记录的名称:{reason}",
    en: "The name of this record set cannot be told: {reason}.",
  },
} as const;
