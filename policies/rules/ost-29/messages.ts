/** Texts of OST-29. */
export const messages = {
  ok: { zh: "只有本项目可以读取", en: "Only its own project can read it" },
  user: {
    zh: "访问控制列出了{home}的用户",
    en: "Its access list names a user of {home}",
  },
  unknownUser: {
    zh: "访问控制列出了用户,无法得知其属于哪个单位",
    en: "Its access list names a user, and it cannot be told of which unit",
  },
  unknown: { zh: "无法得知谁可以读取:{reason}", en: "It cannot be told who can read it: {reason}" },
  foreignSecret: {
    zh: "引用了{other}的密钥",
    en: "It refers to a secret of {other}",
  },
} as const;
