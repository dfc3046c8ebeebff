/** Texts of SHR-07. */
export const messages = {
  reviewed: {
    zh: "目录于 {day} 复核({number})",
    en: "The catalogue was reviewed on {day} ({number}).",
  },
  never: { zh: "没有目录复核的记录", en: "No review of the catalogue is recorded." },
  over: {
    zh: "目录上次复核是 {day},已超过一年",
    en: "The catalogue was last reviewed on {day}, more than a year ago.",
  },
  future: {
    zh: "目录复核日期 {day} 晚于检查日",
    en: "The review of the catalogue is dated {day}, after the day of judgement.",
  },
  unnumbered: {
    zh: "{day} 的目录复核没有文号",
    en: "The review of the catalogue on {day} names no document.",
  },
} as const;
