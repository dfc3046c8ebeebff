/** Texts of INT-05. */
export const messages = {
  leadsOut: {
    zh: "内网中的 {type} 可通向外部:{why}",
    en: "This {type} leads out of the intranet: {why}.",
  },
  hidden: {
    zh: "内网中的 {type} {why},无法判断是否通向外部",
    en: "It cannot be told whether this {type} leads out of the intranet: {why}.",
  },
  unknown: {
    zh: "无法得知此 {type} 是否通向外部:{reason}",
    en: "It cannot be told whether this {type} leads out: {reason}.",
  },
  unclassed: {
    zh: "资源类型 {type} 尚未归类,无法判断是否通向外部",
    en: "Type {type} is in no class, so it cannot be told whether it leads out.",
  },
  inside: { zh: "此 {type} 不通向外部", en: "This {type} leads nowhere outside." },
} as const;
