/** Texts of DR-01. */
export const messages = {
  within: {
    zh: "重要系统 {system} 的恢复目标在 {level} 级范围内(RTO {rto} 分钟,RPO {rpo} 分钟)",
    en: "Important system {system} names goals within level {level} (RTO {rto} min, RPO {rpo} min).",
  },
  missing: {
    zh: "重要系统 {system} 没有写明灾难恢复等级、RTO 和 RPO",
    en: "Important system {system} names no recovery level, RTO and RPO.",
  },
  rto: {
    zh: "重要系统 {system} 的 RTO {rto} 分钟不在 {level} 级的范围 {band} 内",
    en: "The RTO of important system {system}, {rto} min, is outside of level {level}: {band}.",
  },
  rpo: {
    zh: "重要系统 {system} 的 RPO {rpo} 分钟不在 {level} 级的范围 {band} 内",
    en: "The RPO of important system {system}, {rpo} min, is outside of level {level}: {band}.",
  },
  none: { zh: "没有标为重要的系统", en: "No system is marked important." },
} as const;

/** Ranges in words. */
export const ranges = {
  between: { zh: "{from} 至 {to} 分钟", en: "{from} to {to} min" },
  atLeast: { zh: "不少于 {from} 分钟", en: "at least {from} min" },
} as const;
