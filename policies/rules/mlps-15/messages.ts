/** Texts of MLPS-15. */
export const messages = {
  days: { zh: "日志留存 {days} 天", en: "Logs are kept for {days} days." },
  fewDays: {
    zh: "日志只留存 {days} 天,六个月至少是 {least} 天",
    en: "Logs are kept for {days} days; six months are at least {least}.",
  },
  noRoom: {
    zh: "日志平台 {system} 没有声明任何存放记录的卷或容器",
    en: "Log platform {system} declares neither volumes nor containers for records.",
  },
  notPlanned: {
    zh: "没有日志平台 {system} 的计划,不判断其容量",
    en: "No plan has log platform {system}, so its room is not judged.",
  },
  room: {
    zh: "{what} 声明 {wanted} GiB,计划中有",
    en: "{what} declares {wanted} GiB, and the plans have them.",
  },
  littleRoom: {
    zh: "{what} 声明 {wanted} GiB,计划中只有 {planned} GiB",
    en: "{what} declares {wanted} GiB; the plans have {planned}.",
  },
} as const;
