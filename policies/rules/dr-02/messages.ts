/** Texts of DR-02. */
export const messages = {
  ok: {
    zh: "系统 {system} 声明 {level} 级,手段为 {mode}",
    en: "System {system} declares level {level} and has the means: {mode}.",
  },
  live: {
    zh: "系统 {system} 声明 {level} 级,灾备站点有实时副本和运行的实例",
    en: "System {system} declares level {level}; copies and running instances stand at the recovery site.",
  },
  noTarget: {
    zh: "系统 {system} 声明 {level} 级,却没有灾备目标",
    en: "System {system} declares level {level} and has no target at the recovery site.",
  },
  notLive: {
    zh: "系统 {system} 声明 {level} 级,手段只是 {mode},没有就绪的实例",
    en: "System {system} declares level {level}; {mode} keeps no instance ready.",
  },
  notPlanned: {
    zh: "系统 {system} 声明 {level} 级,计划中灾备站点没有它的副本卷或运行的实例",
    en: "System {system} declares level {level}; the plans have no copy or no running instance of it at the recovery site.",
  },
  noPlan: {
    zh: "没有灾备站点的计划,无法判断系统 {system}",
    en: "No plan has the recovery site, so system {system} cannot be judged.",
  },
  quota: {
    zh: "灾备站点的配额({what} {planned})够 4 级及以上系统整体切换({wanted})",
    en: "The quota of the recovery site ({what}: {planned}) carries all systems of level 4 and above ({wanted}).",
  },
  littleQuota: {
    zh: "灾备站点的配额({what} {planned})不够 4 级及以上系统整体切换({wanted})",
    en: "The quota of the recovery site ({what}: {planned}) does not carry all systems of level 4 and above ({wanted}).",
  },
  noQuota: {
    zh: "计划中没有灾备站点的计算配额,无法判断 4 级及以上系统能否切换",
    en: "The plans have no compute quota of the recovery site, so it cannot be told whether it carries systems of level 4 and above.",
  },
} as const;
