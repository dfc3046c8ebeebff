/** Texts of MLPS-22. */
export const messages = {
  ok: {
    zh: "重要系统 {system} 的 {tier} 层有 {count} 个成员同时承担业务",
    en: "Tier {tier} of important system {system} has members that all take part: {count}.",
  },
  single: {
    zh: "重要系统 {system} 的 {tier} 层只有 {count} 个成员,没有热冗余",
    en: "Tier {tier} of important system {system} has members: {count}; that is no redundancy.",
  },
  together: {
    zh: "重要系统 {system} 的 {tier} 层的成员可能同在一台主机上",
    en: "Members of tier {tier} of important system {system} may share a host.",
  },
  idle: {
    zh: "负载均衡 {balancer} 不把流量分给 {system} 的 {tier} 层的成员 {idle}",
    en: "Balancer {balancer} gives no traffic to members {idle} of tier {tier} of system {system}.",
  },
  unlike: {
    zh: "重要系统 {system} 的 {tier} 层的成员安全组不同,不能互相接替",
    en: "Members of tier {tier} of important system {system} have different groups, so one cannot take over for another.",
  },
  notPlanned: {
    zh: "计划中没有系统 {system} 的实例,不作判断",
    en: "The plans have no instance of system {system}, so there is nothing to judge.",
  },
} as const;
