/** Texts of OST-33. */
export const messages = {
  ok: {
    zh: "按本单位或平台的对象查找",
    en: "The look-up is bound to an object of its own unit or of the platform",
  },
  byName: {
    zh: "只按名称或标签查找 {type}:别的项目有同名对象时会取到它",
    en: "It looks {type} up by name or tag only: an object of another project with that name may be found",
  },
  foreign: { zh: "查找的是{owner}的对象", en: "It looks up an object of {owner}" },
  byId: {
    zh: "按任何计划都没有的标识查找,无法得知对象归谁",
    en: "It looks up by an id that no plan explains, so it cannot be told whose object that is",
  },
  pool: {
    zh: "公网地址池按名称 {pool} 查找,而不是引用计划中的外部网络",
    en: "The pool of the public address is looked up by name ({pool}), not by a network of the plans",
  },
} as const;
