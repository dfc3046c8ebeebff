/** Texts of OST-09. */
export const messages = {
  ok: { zh: "中继端口的所有网络都在{place}", en: "Every network of the trunk is in {place}." },
  joined: {
    zh: "中继端口把{one}和{other}接到同一台实例",
    en: "The trunk puts one instance into {one} and {other}.",
  },
  owner: {
    zh: "中继端口同时接入{one}和{other}的网络",
    en: "The trunk stands on networks of {one} and of {other}.",
  },
  unknown: {
    zh: "无法得知中继端口接入哪里:{reason}",
    en: "It cannot be told where the trunk stands: {reason}.",
  },
} as const;
