/** Texts of OST-13. */
export const messages = {
  ok: { zh: "实例只在{place}", en: "The instance stands in {place} only." },
  joined: {
    zh: "实例同时在{one}和{other}:它可以在两者之间转发,边界看不到",
    en: "The instance stands in {one} and in {other}: it may forward between them and no boundary sees it.",
  },
  owner: {
    zh: "实例同时在{one}和{other}的网络上",
    en: "The instance stands on networks of {one} and of {other}.",
  },
  unknown: {
    zh: "无法得知实例在哪里:{reason}",
    en: "It cannot be told where the instance stands: {reason}.",
  },
} as const;
