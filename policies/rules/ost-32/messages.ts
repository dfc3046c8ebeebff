/** Texts of OST-32. */
export const messages = {
  none: { zh: "没有计划去掉任何防护", en: "No plan takes a protection away" },
  removed: { zh: "计划{how}{what}", en: "The plan {how} {what}" },
  weakened: { zh: "计划使{what}失效({how})", en: "The plan makes {what} void ({how})" },
  together: {
    zh: "{what}与它所保护的对象一并撤除",
    en: "What goes is {what}, together with what it protected",
  },
  unknownRole: {
    zh: "计划{how}一项角色授予,无法得知是不是审计角色",
    en: "The plan {how} a role assignment, and it cannot be told whether that is the audit role",
  },
} as const;

/** What the plan does, in the middle of a sentence. */
export const ways = {
  delete: { zh: "删除", en: "removes" },
  replace: { zh: "销毁并重建", en: "destroys and rebuilds" },
  forget: { zh: "不再管理", en: "no longer manages" },
} as const;

/** What is lost. */
export const protections = {
  logs: { zh: "日志留存({name})", en: "a keeper of logs ({name})" },
  firewall: { zh: "边界防火墙 {name}", en: "the boundary firewall {name}" },
  policy: { zh: "防火墙策略 {name}", en: "the firewall policy {name}" },
  denial: { zh: "拒绝规则 {name}", en: "the denying rule {name}" },
  group: { zh: "默认拒绝的安全组 {name}", en: "the default-deny group {name}" },
  mirror: { zh: "入侵检测的流量镜像 {name}", en: "the mirror {name} for intrusion detection" },
  line: { zh: "出口线路 {name}", en: "the egress line {name}" },
  link: { zh: "上联链路 {name}", en: "the uplink {name}" },
  recovery: { zh: "灾备目标 {name}", en: "the recovery target {name}" },
  bandwidth: { zh: "出口带宽限制 {name}", en: "the bandwidth limit {name}" },
  audit: { zh: "审计管理员的权限({name})", en: "the right of the audit administrators ({name})" },
} as const;

/** How a protection is made void without removing it. */
export const voids = {
  off: { zh: "关闭", en: "switched off" },
  ports: { zh: "不再绑定全部端口", en: "no longer on all its ports" },
  policy: { zh: "策略不再包含它", en: "no longer in its policy" },
  allows: { zh: "改为放行", en: "it now allows" },
  versions: { zh: "不再保留旧版本", en: "keeps no versions" },
} as const;
