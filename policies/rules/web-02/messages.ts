/** Texts of WEB-02. */
export const messages = {
  site: {
    zh: "站点 {host} 是 {unit} 唯一的网站,域名合规",
    en: "Site {host} is the one site of {unit}, with a proper name.",
  },
  second: {
    zh: "站点 {host} 是 {unit} 的又一个网站(已有 {first}):一个单位最多一个网站",
    en: "Site {host} is another one of {unit}, which has {first}: a unit has at most one.",
  },
  form: {
    zh: "站点 {host} 的域名不是 www.X.{zone} 或 X.{zone}",
    en: "The name of site {host} is neither www.X.{zone} nor X.{zone}.",
  },
  record: { zh: "{host} 是已声明的名称", en: "{host} is a name that YAML declares." },
  undeclared: {
    zh: "解析记录 {host} 不是任何已声明的网站或服务",
    en: "Record {host} belongs to no declared site or service.",
  },
  wildcard: {
    zh: "泛解析 {host} 使任意名称成为网站",
    en: "Wildcard {host} makes any name a site.",
  },
  delegated: {
    zh: "解析记录 {host} 把名称委托给别的服务器,其下的网站不在声明之内",
    en: "Record {host} hands names to other servers, and the sites below them are not declared.",
  },
  unknown: {
    zh: "无法得知此解析记录的名称:{reason}",
    en: "The name of this record set cannot be told: {reason}.",
  },
} as const;
