/** Texts of OST-12. */
export const messages = {
  ok: {
    zh: "在自己的网络上",
    en: "It stands on a network of its own project or one that is declared for it.",
  },
  foreign: {
    zh: "{owner}的资源接入{other}的网络,没有任何声明",
    en: "A resource of {owner} stands on a network of {other}, which nothing declares.",
  },
  lookedUp: {
    zh: "网络不在任何计划中(查询所得或直接写 id),无法得知它属于谁、通向哪里",
    en: "No plan has the network (it is looked up or written as an id): whose it is and where it leads cannot be told.",
  },
  unknown: {
    zh: "无法得知接入谁的网络:{reason}",
    en: "It cannot be told whose network it stands on: {reason}.",
  },
} as const;
