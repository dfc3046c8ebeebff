import type { Rule } from "../../rule";
import { judgeDeclared } from "./declared";
import { judgePlanned } from "./planned";

/** Each level of government has one internet egress; departments have none, but for listed old ones with an end date. */
export const rule: Rule = {
  id: "OPN-06",
  title: { zh: "一级政府一个互联网核心出口", en: "One internet egress for each level of government" },
  rationale: {
    zh: "按照一级政府一个互联网核心出口的原则,逐步取消市直部门独立互联网出口,全部通过电子政务外网统一出口与互联网连接。",
    en: "Each level of government has one core internet egress; those of departments are closed step by step and all traffic takes the one egress of the extranet.",
  },
  remedy: {
    zh: "删除该外部网络、网关、公网地址、VPN 或 BGP 资源;对外服务在系统的 publish 中声明,上网走出口的代理。",
    en: "Remove the external network, gateway, public address, VPN or BGP resource; publish services under publish of the system and reach the internet through the proxies of the egress.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    yield* judgeDeclared(context);
    yield* judgePlanned(context);
  },
};
