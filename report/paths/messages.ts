import type { Text } from "../../messages/text";
import type { Hop } from "../../reachability/trail";

/** Texts about who can talk to whom. */
export const messages = {
  question: { zh: "{from} → {to}:{services}", en: "{from} → {to}: {services}" },
  every: { zh: "全部报文", en: "every packet" },
  open: { zh: "有 {count} 组报文可以通过", en: "Sets of packets that get through: {count}" },
  nothing: { zh: "没有报文可以通过", en: "Nothing gets through." },
  nobodyAt: { zh: "计划中 {end} 没有主机", en: "No plan has a host at {end}." },
  stoppedBy: { zh: "最先拦住的:{stop}", en: "What stops it: {stop}." },
  way: { zh: "{from} → {to}  {services}", en: "{from} → {to}  {services}" },
  certain: { zh: "通", en: "open" },
  possible: { zh: "可能通,取决于 {doubts}", en: "possible, it depends on {doubts}" },
  declaredBy: { zh: "声明:{flows}", en: "declared by {flows}" },
  declaredByMore: { zh: "声明:{flows} 等 {count} 条", en: "declared by {flows} and others, {count} in all" },
  undeclared: { zh: "没有声明", en: "not declared" },
  more: { zh: "(另有 {count} 组,--json 全部列出)", en: "({count} more; --json lists all)" },

  matrix: {
    zh: "行是发起方,列是接收方;■ 通,? 可能通,· 不通。只算直接到达的报文",
    en: "Rows send, columns take; ■ open, ? possible, · closed. Packets that arrive directly",
  },
  pairs: {
    zh: "通的单位对:{count}(共 {all} 对)",
    en: "Pairs of units with something open: {count} of {all}",
  },
  agencies: {
    zh: "部门之间:{all} 对,直通 {count} 对",
    en: "Between agencies: {all} pairs, {count} of them open directly",
  },
  counties: {
    zh: "县市区之间:{all} 对,直通 {count} 对",
    en: "Between counties: {all} pairs, {count} of them open directly",
  },
  opens: { zh: "打开 {from} → {to}  {services}", en: "opens  {from} → {to}  {services}" },
  closes: { zh: "关闭 {from} → {to}  {services}", en: "closes {from} → {to}  {services}" },
  by: { zh: "由 {resource}", en: "by {resource}" },
  same: { zh: "变更前后通路相同", en: "The same is open before and after the change." },
  changed: {
    zh: "打开 {opens} 对,关闭 {closes} 对",
    en: "Pairs that open: {opens}; pairs that close: {closes}",
  },
  internet: { zh: "互联网", en: "Internet" },
  unplaced: { zh: "不在任何声明网段内", en: "In no declared block" },
  unplacedOn: { zh: "不在任何声明网段内的网络 {network}", en: "Network {network}, in no declared block" },
} as const satisfies Record<string, Text>;

/** One step of a way; `{place}` and `{by}`. */
export const hops: Readonly<Record<Hop["kind"], Text>> = {
  sends: { zh: "{place} 发出", en: "{place} sends" },
  enters: { zh: "进入路由器 {place}", en: "enters router {place}" },
  passes: { zh: "防火墙组 {place} 放行", en: "passes firewall group {place}" },
  redirected: { zh: "路由器 {place} 改写目的地址", en: "router {place} rewrites the destination" },
  routed: { zh: "路由器 {place} 转发", en: "router {place} forwards" },
  disguised: { zh: "路由器 {place} 改写源地址", en: "router {place} rewrites the source" },
  taken: { zh: "{place} 收下", en: "{place} takes it" },
};
