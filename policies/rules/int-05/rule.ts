import type { Resource } from "../../../estate/model";
import { locatedSubject } from "../../facts/located";
import { resourceTypes } from "../../facts/resource-types";
import { living } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { conditions } from "./conditions";
import { messages } from "./messages";

/** Nothing leads out of an intranet, by whatever type of resource. */
export const rule: Rule = {
  id: "INT-05",
  title: { zh: "内网没有任何通向外部的途径", en: "Nothing leads out of the intranet" },
  rationale: {
    zh: "涉密信息系统不得直接或间接与国际互联网或其他公共信息网络相连,必须实行物理隔离;外网与内网之间同样物理隔离。",
    en: "A classified system is never connected with the internet or another public network, directly or not; extranet and intranet are physically apart as well.",
  },
  remedy: {
    zh: "删除该资源或取消其通向外部的设置;经批准的导入导出使用专用设备,不由本工具建立。",
    en: "Remove the resource or what leads out of it; approved import and export use devices of their own, which this tool does not make.",
  },
  norms: [
    { norm: "secrecy-internet-2000", clause: "第六条" },
    { norm: "isolation-2002", clause: "网络隔离" },
    { norm: "secrecy-law-2010", clause: "第二十四条" },
    { norm: "secrecy-law-2024", clause: "第三十一条" },
  ],
  severity: "critical",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind !== "intranet") return;
    for (const resource of living(context.estate)) {
      const judgement = judgeResource(context, resource);
      if (judgement) yield judgement;
    }
  },
};

function judgeResource(context: RuleContext, resource: Resource): Judgement | undefined {
  const { type } = resource;
  if (!type.startsWith("openstack_")) return undefined;
  const subject = locatedSubject(context, resource);
  const known = resourceTypes[type];
  if (!known) return judge("undetermined", subject, messages.unclassed, { type });
  const { why, leadsOut } = known;
  if (!why || leadsOut === undefined) return undefined;
  if (leadsOut === "always") {
    return known.class === "opaque"
      ? judge("undetermined", subject, messages.hidden, { type, why })
      : judge("fail", subject, messages.leadsOut, { type, why });
  }
  const answer = conditions[type]?.(context, resource) ?? "no condition is known";
  if (typeof answer === "string")
    return judge("undetermined", subject, messages.unknown, { type, reason: answer });
  return answer
    ? judge("fail", subject, messages.leadsOut, { type, why })
    : judge("pass", subject, messages.inside, { type });
}
