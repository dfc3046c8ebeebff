import { judgePaths } from "../../facts/path-judgements";
import { lines } from "../../facts/path-units";
import type { Rule } from "../../rule";
import { messages } from "./messages";

/** One way between the inside and the internet. */
export const rule: Rule = {
  id: "RCH-01",
  title: { zh: "互联网通路只有统一出口一条", en: "One way between the inside and the internet" },
  rationale: {
    zh: "按照一级政府一个互联网核心出口的原则,全部通过统一出口与互联网连接。逐条规则各自合规,合起来仍可能有第二条通路;这里沿真实的转发语义走完每一条。",
    en: "All traffic with the internet takes the one egress. Rules that are fine one by one may still add up to a second way; here every way is followed as it is really forwarded.",
  },
  remedy: {
    zh: "按证据中的路径,从最后一跳起删除放行它的规则、网关、公网地址或转发主机;对外服务在 publish 中声明,上网走出口代理。",
    en: "Follow the path in the evidence and remove what lets it through: the rule, gateway, floating address or forwarding host; publish services under publish and use the proxies of the egress.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgePaths(context, "internet", lines(context.environment), messages);
  },
};
