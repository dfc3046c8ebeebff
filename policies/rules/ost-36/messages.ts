/** Texts of OST-36. */
export const messages = {
  none: { zh: "全部 {count} 项资源都不附带程序", en: "None of the resources ({count}) runs a program" },
  ok: { zh: "没有附带程序", en: "It runs no program" },
  provisioner: {
    zh: "附带 {kinds} 程序:实施时运行,做什么计划中看不到",
    en: "It runs programs ({kinds}) at apply, and no plan shows what they do",
  },
  external: {
    zh: "数据源 {type} 在作计划时运行程序或连接外部",
    en: "Data source {type} runs a program or reaches out while planning",
  },
  foreignState: {
    zh: "读取另一个栈的状态:其中有该栈的全部内容和秘密",
    en: "It reads the state of another stack, with all that is in it, secrets too",
  },
} as const;
