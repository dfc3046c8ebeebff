import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isWritten } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  ok: { zh: "实例的规则都绑定在端口上", en: "All rules of the instance are bound to its ports." },
  network: {
    zh: "实例第 {at} 块网卡不是明确的端口,规则无处绑定",
    en: "Card {at} of the instance is no port of its own, so no rule is bound to it.",
  },
  none: {
    zh: "实例没有写网卡,由 Nova 选择网络,规则无处绑定",
    en: "The instance names no card: Nova chooses a network, and no rule is bound to it.",
  },
  onInstance: {
    zh: "安全组写在实例上,不在端口上",
    en: "Groups are written on the instance and not on its ports.",
  },
  attach: {
    zh: "附加的网卡不是明确的端口,规则无处绑定",
    en: "The added card is no port of its own, so no rule is bound to it.",
  },
  group: { zh: "防火墙组绑定在端口上", en: "The firewall group is bound to ports." },
  groupNone: {
    zh: "防火墙组没有绑定端口,规则不随任何实例",
    en: "The firewall group is bound to no port, so its rules follow nothing.",
  },
};

/** Access rules follow a machine when it moves: they are bound to ports, not to hosts or instances. */
export const rule: Rule = {
  id: "CLD-07",
  title: { zh: "访问规则随虚拟机迁移", en: "Rules follow a machine that moves" },
  rationale: {
    zh: "应保证当虚拟机迁移时,访问控制策略随其迁移;绑定在端口上的规则随端口走。",
    en: "When a machine moves its access rules move with it; those bound to its ports do.",
  },
  remedy: {
    zh: "实例的 network 只写 port,安全组写在端口上;防火墙组写明 ports。",
    en: "Write only port in the network blocks of instances, groups on the ports, and ports on firewall groups.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.4.2 a" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    const { estate } = context;
    const { subject } = factsOf(context);
    for (const instance of estate.ofType("openstack_compute_instance_v2")) {
      if (instance.mode === "managed") yield leaving(judgeInstance(context, instance));
    }
    for (const attached of estate.ofType("openstack_compute_interface_attach_v2")) {
      if (!isWritten(estate.get(attached, "port_id")))
        yield leaving(judge("fail", subject(attached), messages.attach));
      else yield judge("pass", subject(attached), messages.ok);
    }
    for (const group of estate.ofType("openstack_fw_group_v2")) {
      if (group.mode !== "managed") continue;
      const bound = isWritten(estate.get(group, "ports"));
      const [result, message] = bound
        ? (["pass", messages.group] as const)
        : (["fail", messages.groupNone] as const);
      yield leaving(judge(result, subject(group), message));
    }
  },
};

/** MLPS-07 refuses the same, since what names no port has the default group. */
function leaving(judgement: Judgement): Judgement {
  const { result, subject } = judgement;
  return result === "fail" ? { ...judgement, leftTo: [[{ rule: "MLPS-07", subject }]] } : judgement;
}

function judgeInstance(context: RuleContext, instance: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(instance);
  const count = estate.blockCount(instance, "network") ?? 0;
  if (count === 0) return judge("fail", subject, messages.none);
  for (let at = 0; at < count; at += 1) {
    const port = estate.get(instance, `network.${at}.port`);
    if (!isWritten(port)) return judge("fail", subject, messages.network, { at: at + 1 });
  }
  // What the cloud reports of an existing instance is no argument of the author.
  const written = instance.action === "create" || instance.action === "replace";
  return written && isWritten(estate.get(instance, "security_groups"))
    ? judge("fail", subject, messages.onInstance)
    : judge("pass", subject, messages.ok);
}
