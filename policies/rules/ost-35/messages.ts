/** Texts of OST-35. */
export const messages = {
  ok: { zh: "provider 只写明区域和项目", en: "The provider names region and project only" },
  otherCloud: {
    zh: "provider 写有 {argument}:可以指向别的云",
    en: "The provider names {argument}, which may lead to another cloud",
  },
  insecure: {
    zh: "provider 关闭了证书校验(insecure)",
    en: "The provider does not check certificates (insecure)",
  },
  swauth: {
    zh: "provider 以另一套身份认证访问对象存储(swauth)",
    en: "The provider uses another login for objects (swauth)",
  },
  noRegion: {
    zh: "provider 没有写明区域,由执行者的环境变量决定建在哪个站点",
    en: "The provider names no region: the variables of whoever applies decide on which site it builds",
  },
  otherRegion: {
    zh: "provider 的区域 {region} 不是声明的站点",
    en: "Region {region} of the provider is no declared site",
  },
  otherSource: { zh: "provider 来自 {source}", en: "The provider comes from {source}" },
  otherVersion: {
    zh: "provider 的版本为 {version},规则按 {wanted} 编写",
    en: "The version of the provider is {version}, while the rules are written for {wanted}",
  },
  noVersion: {
    zh: "没有写明 provider 的版本,规则按 {wanted} 编写",
    en: "No version of the provider is named, while the rules are written for {wanted}",
  },
  unknown: { zh: "无法得知 {argument}:{reason}", en: "It cannot be told what {argument} is: {reason}" },
} as const;
