/** Texts of OST-23. */
export const messages = {
  ok: { zh: "对象容器只供本项目使用", en: "The container is for its own project only" },
  world: { zh: "{attribute} 允许任何人访问({element})", en: "{attribute} lets everybody in ({element})" },
  other: {
    zh: "{attribute} 允许{owner}以外的 {element} 访问",
    en: "{attribute} lets in {element}, which is not {owner}",
  },
  unknownAcl: {
    zh: "无法得知 {attribute} 允许谁访问:{reason}",
    en: "It cannot be told whom {attribute} lets in: {reason}",
  },
  sync: {
    zh: "容器同步到 {to},不是灾备站点",
    en: "The container is copied to {to}, which is not the recovery site",
  },
  unknownSync: {
    zh: "无法得知容器同步到哪里:{reason}",
    en: "It cannot be told where the container is copied: {reason}",
  },
  tempUrl: {
    zh: "临时网址不经身份认证即可打开对象",
    en: "A temporary URL opens an object without any identity",
  },
  key: {
    zh: "{attribute} 中的 {name} 使对象可以凭网址或其他账户打开",
    en: "{name} in {attribute} lets objects be opened by URL or from other accounts",
  },
} as const;
