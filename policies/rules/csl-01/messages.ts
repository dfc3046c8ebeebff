/** Texts of CSL-01. */
export const messages = {
  ok: { zh: "声明日志留存 {days} 天", en: "Logs are declared to be kept for {days} days." },
  short: {
    zh: "声明日志只留存 {days} 天,六个月至少是 {least} 天",
    en: "Logs are declared to be kept for {days} days; six months are at least {least}.",
  },
  expiryOk: { zh: "日志 {days} 天后过期", en: "The logs expire after {days} days." },
  expiry: {
    zh: "此处的日志 {days} 天后即过期,少于 {least} 天",
    en: "The logs here expire after {days} days, fewer than {least}.",
  },
} as const;
