/** Texts of MLPS-17. */
export const messages = {
  declared: {
    zh: "系统、安全、审计管理员的角色名称各不相同",
    en: "The roles of system, security and audit administrators have different names.",
  },
  sameName: {
    zh: "系统、安全、审计管理员共用角色名称 {name}",
    en: "Two kinds of administrators share the role name {name}.",
  },
  ok: {
    zh: "{holder} 在同一项目上至多担任一类管理员",
    en: "{holder} is an administrator of at most one kind on any project.",
  },
  both: {
    zh: "{holder} 在{place}上兼任 {kinds} 管理员",
    en: "{holder} is an administrator of the kinds {kinds} on {place}.",
  },
  unknown: {
    zh: "无法得知分配给了谁、什么角色:{reason}",
    en: "It cannot be told who gets which role: {reason}.",
  },
} as const;
