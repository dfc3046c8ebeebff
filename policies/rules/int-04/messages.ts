/** Texts of INT-04. */
export const messages = {
  router: {
    zh: "路由器同时接入域 {one} 和 {other}",
    en: "The router stands in domains {one} and {other}.",
  },
  routerOk: { zh: "路由器不连通任何两个域", en: "The router joins no two domains." },
  route: {
    zh: "域 {one} 有通向域 {other} 的路由 {destination}",
    en: "Domain {one} has a route to domain {other}, {destination}.",
  },
  group: {
    zh: "域 {one} 的安全组规则放行域 {other}",
    en: "This rule of domain {one} lets domain {other} through.",
  },
  firewall: {
    zh: "防火墙规则放行域 {one} 到域 {other}",
    en: "The firewall rule lets domain {one} through to domain {other}.",
  },
  host: {
    zh: "{what}同时接入域 {one} 和 {other}",
    en: "The {what} stands in domains {one} and {other}.",
  },
  shared: {
    zh: "同一网络供域 {one} 和 {other} 使用",
    en: "One network is there for domains {one} and {other}.",
  },
  sharedWithAll: {
    zh: "网络共享给所有项目,各域的单位都能接入",
    en: "The network is shared with every project, of whatever domain.",
  },
  wire: {
    zh: "域 {one} 和 {other} 的网络接在同一物理链路 {wire} 上",
    en: "Networks of domains {one} and {other} are on one wire, {wire}.",
  },
  unknown: {
    zh: "无法得知此项是否连通两个域:{reason}",
    en: "It cannot be told whether this joins two domains: {reason}.",
  },
} as const;

/** What stands in two domains. */
export const things = {
  instance: { zh: "实例", en: "instance" },
  trunk: { zh: "中继端口", en: "trunk" },
} as const;
