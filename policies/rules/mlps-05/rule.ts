import type { Resource } from "../../../estate/model";
import { areaName } from "../../facts/area-names";
import { boundariesOf, type Breach, type Join } from "../../facts/boundaries";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";
import { told } from "./told";

/** Every flow across a boundary goes through a declared controlled interface. */
export const rule: Rule = {
  id: "MLPS-05",
  title: { zh: "跨边界经受控接口", en: "Boundaries are crossed at guarded interfaces" },
  rationale: {
    zh: "跨越边界的访问和数据流应当通过边界设备提供的受控接口;链路端口没有防火墙组,单位之间就只剩各自的安全组。",
    en: "What crosses a boundary passes a controlled interface; without a firewall group on the link only each unit's own groups are left.",
  },
  remedy: {
    zh: "在单位之间的链路路由器端口上绑定防火墙组(openstack_fw_group_v2.ports),并写明两个方向的策略;删除绕过它的接口。",
    en: "Put a firewall group (openstack_fw_group_v2.ports) with a policy in both directions on the router port of the link, and remove interfaces that go past it.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.1 a" }],
  severity: "critical",
  waivable: true,
  *check(context) {
    const { joins, breaches } = boundariesOf(context);
    for (const join of joins) {
      if (join.guard) yield guarded(context, join, join.guard);
      else if (typeof join.network === "string" && join.network.startsWith("network of")) {
        yield judge("undetermined", factsOf(context).subject(join.resource), messages.unknown);
      }
    }
    for (const breach of breaches) yield breached(context, breach);
  },
};

function guarded(context: RuleContext, { resource }: Join, guard: Resource): Judgement {
  const evidence = { guard: `${guard.stack}::${guard.address}` };
  return judge("pass", factsOf(context).subject(resource), messages.guarded, {}, evidence);
}

function breached(context: RuleContext, found: Breach): Judgement {
  const { breach, leftTo } = told(context, found);
  const evidence = { path: breach.path.map(({ resource }) => `${resource.stack}::${resource.address}`) };
  const [area, other] = breach.areas.map(areaName);
  const subject = factsOf(context).subject(breach.join.resource);
  const values = { area: area ?? "", other: other ?? "" };
  return { ...judge("fail", subject, messages.breach, values, evidence), ...(leftTo ? { leftTo } : {}) };
}
