import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  ok: { zh: "安全组是有状态的", en: "The group is stateful." },
  stateless: {
    zh: "安全组是无状态的(stateful = false):应答方向也要放行,等于多开端口",
    en: "The group is stateless (stateful = false), so replies need open ports of their own.",
  },
  unknown: {
    zh: "无法得知安全组是否有状态:{reason}",
    en: "It cannot be told whether the group is stateful: {reason}.",
  },
};

/** Rules keep state: a reply passes because the request did. */
export const rule: Rule = {
  id: "MLPS-10",
  title: { zh: "访问控制基于会话状态", en: "Access control keeps state" },
  rationale: {
    zh: "应能根据会话状态信息为进出数据流提供明确的允许或拒绝访问的能力。",
    en: "Access is allowed or refused by the state of the session.",
  },
  remedy: {
    zh: "删除 stateful = false,或写 stateful = true。",
    en: "Remove stateful = false, or set it to true.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 d" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const group of context.estate.ofType("openstack_networking_secgroup_v2")) {
      if (group.mode === "managed") yield judgeGroup(context, group);
    }
  },
};

function judgeGroup(context: RuleContext, group: Resource): Judgement {
  const subject = factsOf(context).subject(group);
  const stateful = context.estate.get(group, "stateful");
  if (stateful.state === "reference" || stateful.state === "unknown") {
    return judge("undetermined", subject, messages.unknown, { reason: reasonOf(stateful) });
  }
  const off = stateful.state !== "absent" && String(stateful.value).toLowerCase() === "false";
  return judge(off ? "fail" : "pass", subject, off ? messages.stateless : messages.ok);
}
