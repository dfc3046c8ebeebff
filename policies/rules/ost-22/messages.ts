/** Texts of OST-22. */
export const messages = {
  ok: { zh: "共享文件系统不对外公开", en: "The share is not public" },
  public: { zh: "共享文件系统对全部项目公开(is_public)", en: "The share is public: every project sees it" },
  inside: { zh: "只允许 {owner} 自己的地址访问", en: "Only addresses of {owner} itself get in" },
  outside: {
    zh: "允许 {to} 访问{owner}的共享文件系统:不在该单位的地址范围内",
    en: "{to} gets into a share of {owner}, although it is no address of that unit",
  },
  unknown: { zh: "无法得知谁可以访问:{reason}", en: "It cannot be told who gets in: {reason}" },
  unplaced: {
    zh: "按 {type} 授权,无法得知 {to} 属于哪个单位",
    en: "Access is given by {type}: it cannot be told to which unit {to} belongs",
  },
  noOwner: { zh: "无法得知共享文件系统归谁", en: "It cannot be told whose share this is" },
} as const;
