/** Texts of MLPS-03. */
export const messages = {
  uplinks: {
    zh: "县区 {county} 有 {count} 条带路由的上联链路",
    en: "County {county} has uplinks with routes: {count}.",
  },
  fewUplinks: {
    zh: "县区 {county} 只有 {count} 条带路由的上联链路,至少要两条",
    en: "County {county} has uplinks with routes: {count}; two are the least.",
  },
  lines: {
    zh: "出口 {egress} 的 {count} 条线路各有物理网络和路由器",
    en: "Egress {egress} has lines with a physical network and a router of their own: {count}.",
  },
  fewLines: {
    zh: "出口 {egress} 只有 {count} 条线路接在各自的物理网络上,至少要两条",
    en: "Egress {egress} has lines on a physical network of their own: {count}; two are the least.",
  },
  fewRouters: {
    zh: "出口 {egress} 的计划中只有 {count} 条线路有自己的路由器,至少要两条",
    en: "The plans give a router of its own to {count} lines of egress {egress}; two are the least.",
  },
  members: {
    zh: "等保 {level} 级系统 {system} 的 {tier} 层有 {count} 台实例,分散在不同主机",
    en: "Tier {tier} of system {system} (level {level}) has instances kept on different hosts: {count}.",
  },
  oneMember: {
    zh: "等保 {level} 级系统 {system} 的 {tier} 层只有一台实例",
    en: "Tier {tier} of system {system} (level {level}) has one instance only.",
  },
  together: {
    zh: "等保 {level} 级系统 {system} 的 {tier} 层的实例可能落在同一主机:没有共同的 anti-affinity 组",
    en: "Instances of tier {tier} of system {system} (level {level}) may share a host: no anti-affinity group holds them all.",
  },
  notPlanned: {
    zh: "计划中没有 {what} 的资源,不作判断",
    en: "The plans have nothing of {what}, so there is nothing to double.",
  },
} as const;
