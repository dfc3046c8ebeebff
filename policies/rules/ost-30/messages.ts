/** Texts of OST-30. */
export const messages = {
  ok: {
    zh: "栈 {stack} 只在 {home} 的项目中建资源(共 {count} 项)",
    en: "Stack {stack} builds only in the project of {home} (resources: {count})",
  },
  platform: {
    zh: "栈 {stack} 属于平台,可以为各单位建资源(共 {count} 项)",
    en: "Stack {stack} is the platform's, which builds for every unit (resources: {count})",
  },
  foreign: {
    zh: "{home}的栈在{owner}的项目中建 {type}",
    en: "The stack of {home} makes {type} in the project of {owner}",
  },
  undeclared: {
    zh: "在没有单位声明的项目 {project} 中建 {type}",
    en: "It makes {type} in {project}, a project that no unit declares",
  },
  unknownOwner: {
    zh: "无法得知建在哪个项目中:{reason}",
    en: "It cannot be told in which project it is made: {reason}",
  },
  unknownHome: {
    zh: "栈 {stack} 的名称不对应任何单位,又在多个单位的项目中建资源,无法得知它属于谁",
    en: "Stack {stack} is named after no unit and builds in the projects of several, so it cannot be told whose it is",
  },
} as const;
