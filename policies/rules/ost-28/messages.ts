/** Texts of OST-28. */
export const messages = {
  zone: { zh: "统一出口的公共域名区域", en: "The zone of public names at the one egress" },
  foreignZone: {
    zh: "域名区域属于{owner},不属于统一出口",
    en: "The zone belongs to {owner}, not to the one egress",
  },
  undeclaredZone: {
    zh: "域名区域 {zone} 不是 egress.yaml 声明的 {declared}",
    en: "Zone {zone} is not the one that egress.yaml declares ({declared})",
  },
  secondary: {
    zh: "域名区域的内容取自别处的服务器(SECONDARY)",
    en: "The content of the zone comes from servers elsewhere (SECONDARY)",
  },
  handedOver: {
    zh: "域名区域被共享或转让给其他项目",
    en: "The zone is shared with or handed to another project",
  },
  record: { zh: "{name} 指向统一出口", en: "{name} points to the one egress" },
  plain: {
    zh: "{name} 的 {type} 记录不指向任何地址",
    en: "The {type} record of {name} points at no address",
  },
  inside: {
    zh: "公共名称 {name} 指向内部地址 {target}:暴露内部结构,并绕过出口的发布",
    en: "The public name {name} points at the inside address {target}: it shows what is inside and passes by the egress",
  },
  elsewhere: {
    zh: "公共名称 {name} 指向 {target},不是统一出口的服务地址",
    en: "The public name {name} points at {target}, which is no service address of the one egress",
  },
  unknown: { zh: "无法得知{what}:{reason}", en: "It cannot be told {what}: {reason}" },
  servers: { zh: "只使用声明的域名服务器", en: "Only declared name servers" },
  foreignServer: {
    zh: "域名服务器 {server} 不是 operations.yaml 声明的:查询可被伪造,也可夹带数据外出",
    en: "Name server {server} is not one that operations.yaml declares: answers may be forged, and queries carry data out",
  },
  published: {
    zh: "子网把内部地址发布到域名服务(dns_publish_fixed_ip)",
    en: "The subnet publishes inside addresses in the name service (dns_publish_fixed_ip)",
  },
} as const;

/** What cannot be told. */
export const unknowns = {
  target: { zh: "记录指向哪里", en: "where the record points" },
  zone: { zh: "区域的名称", en: "what the zone is called" },
  servers: { zh: "使用哪些域名服务器", en: "which name servers are used" },
} as const;
