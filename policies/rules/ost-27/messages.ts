/** Texts of OST-27. */
export const messages = {
  attached: { zh: "卷只挂在本系统的实例上", en: "The volume is attached inside its own system" },
  twoSystems: {
    zh: "同一个卷挂在不同系统({systems})的实例上,两边可以互传数据",
    en: "One volume is attached to instances of different systems ({systems}), which can pass data through it",
  },
  unknownSystems: {
    zh: "同一个卷挂在多个实例上,无法得知它们是否属于同一系统",
    en: "One volume is attached to several instances, and it cannot be told whether they are of one system",
  },
  foreign: {
    zh: "{owner}的卷挂在{other}的实例上",
    en: "A volume of {owner} is attached to an instance of {other}",
  },
  unknown: { zh: "无法得知{attribute}所指的资源归谁", en: "It cannot be told whose {attribute} it is" },
  host: {
    zh: "卷被直接挂到主机 {host},不经过计算服务",
    en: "The volume is attached straight to host {host}, past the compute service",
  },
  copied: {
    zh: "内容取自{other}的资源({attribute})",
    en: "Its content comes from a resource of {other} ({attribute})",
  },
  copiedOwn: { zh: "内容取自本单位或平台的资源", en: "Its content comes from its own unit or the platform" },
  access: { zh: "开放给声明的单位 {project}", en: "Open to {project}, a declared unit" },
  accessOther: {
    zh: "开放给没有单位声明的项目 {project}",
    en: "Open to {project}, a project that no unit declares",
  },
} as const;
