/** Texts of DR-05. */
export const messages = {
  wayOut: {
    zh: "灾备站点有{what}:灾备站点不得有通向外部的途径",
    en: "The recovery site has {what}: nothing may lead out of it.",
  },
  wire: {
    zh: "灾备站点的网络接在物理链路 {wire} 上,那不是声明的站间线路 {line}",
    en: "A network of the recovery site is on the wire {wire}, which is not the declared line between the sites, {line}.",
  },
  line: {
    zh: "灾备站点的网络接在声明的站间线路 {line} 上",
    en: "The network is on the declared line between the sites, {line}.",
  },
  routeOut: {
    zh: "灾备站点的路由 {destination} 通向地址规划之外",
    en: "Route {destination} of the recovery site leads to addresses outside of the plan.",
  },
  route: {
    zh: "灾备站点的路由 {destination} 在地址规划之内",
    en: "Route {destination} of the recovery site stays within the plan.",
  },
  joined: {
    zh: "灾备站点的路由器同时接入 {one} 和 {other},两个单位的副本不再隔离",
    en: "A router of the recovery site stands in both {one} and {other}, so the copies of two units are not apart.",
  },
  crossing: {
    zh: "灾备网络 {one} 的路由器有通向 {other} 的路由 {destination}",
    en: "A router of recovery network {one} has a route to {other}, {destination}.",
  },
  shared: {
    zh: "灾备站点的网络共享给{target}",
    en: "A network of the recovery site is shared with {target}.",
  },
  apart: { zh: "灾备站点的路由器只在 {one}", en: "The router of the recovery site stands in {one} only." },
  core: {
    zh: "灾备站点的路由器不接入任何单位的副本网络",
    en: "The router of the recovery site stands in no unit's copies.",
  },
  unknown: {
    zh: "无法得知灾备站点的此项通向哪里:{reason}",
    en: "It cannot be told where this leads at the recovery site: {reason}.",
  },
} as const;
