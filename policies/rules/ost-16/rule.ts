import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { isForeign, nameOfOwner } from "../../facts/owner-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Who may pass is written in one place, by the one it concerns. */
export const rule: Rule = {
  id: "OST-16",
  title: { zh: "安全组只由一处、由自己管理", en: "Groups are managed in one place, by their owner" },
  rationale: {
    zh: "规则和成员可以从别的栈、别的项目加到一个安全组上;审查那个组的人看不到它们,也不知道何时改变。",
    en: "Rules and members can be added to a group from other stacks and projects. Who reviews the group sees none of them and no change.",
  },
  remedy: {
    zh: "规则写在安全组所在的栈;跨单位的对端写地址段;端口的安全组只写在端口上。",
    en: "Write rules in the stack of their group, blocks as remotes of other units, and the groups of a port on the port only.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.3.1 b" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const rule of groupRulesOf(context)) yield judgeRule(context, rule);
    for (const port of context.estate.ofType("openstack_networking_port_v2")) yield* judgePort(context, port);
    for (const link of context.estate.ofType("openstack_networking_port_secgroup_associate_v2")) {
      const known = context.estate.targets(link, "port_id").some(({ mode }) => mode === "managed");
      const subject = factsOf(context).subject(link);
      yield known
        ? judge("fail", subject, messages.associated)
        : judge("undetermined", subject, messages.associatedUnknown);
    }
  },
};

function judgeRule(context: RuleContext, rule: GroupRule): Judgement {
  const { owners, subject: subjectOf } = factsOf(context);
  const { resource, group, remote, owner } = rule;
  const subject = subjectOf(resource);
  if (!group || group.mode === "data") return judge("undetermined", subject, messages.noGroup);
  if (group.stack !== resource.stack) {
    return judge("fail", subject, messages.strangeRule, { stack: resource.stack, group: group.stack });
  }
  // Groups that agencies name as remotes are a matter of OPN-08.
  const agency = owner.kind === "unit" && owner.unit.kind === "agency";
  if (remote.kind === "group") {
    const other = remote.group && owners.of(remote.group);
    const foreign = isForeign(owner, other);
    const otherAgency = other?.kind === "unit" && other.unit.kind === "agency";
    if (foreign === true && !(agency && otherAgency)) {
      return judge("fail", subject, messages.remote, { other: nameOfOwner(other) });
    }
    if (foreign === undefined && !agency) {
      const reason = other?.kind === "unknown" ? other.reason : "no plan has the group";
      return judge("undetermined", subject, messages.noRemote, { reason });
    }
  }
  for (const addresses of context.estate.targets(resource, "remote_address_group_id")) {
    const other = owners.of(addresses);
    if (isForeign(owner, other) === true) {
      return judge("fail", subject, messages.addressGroup, { other: nameOfOwner(other) });
    }
  }
  return judge("pass", subject, messages.ok);
}

function* judgePort(context: RuleContext, port: Resource): Iterable<Judgement> {
  const { owners, subject } = factsOf(context);
  const owner = owners.of(port);
  for (const group of context.estate.targets(port, "security_group_ids")) {
    const other = owners.of(group);
    if (isForeign(owner, other) !== true) continue;
    yield judge("fail", subject(port), messages.borrowed, { other: nameOfOwner(other) });
    return;
  }
}
