/** Texts of OST-18. */
export const messages = {
  ok: { zh: "value_specs 只有 {keys}", en: "value_specs hold {keys} only." },
  smuggled: {
    zh: "value_specs 写了 {keys}:这些值不经类型检查,直接合并进请求",
    en: "value_specs carry {keys}: merged into the request past every typed argument.",
  },
  unknown: {
    zh: "无法得知 value_specs 写了什么:{reason}",
    en: "It cannot be told what value_specs carry: {reason}.",
  },
} as const;
