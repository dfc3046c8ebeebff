import type { Resource, Value } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { blocksOfUnit } from "../../facts/unit-blocks";
import { reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A file share is open to its own unit only. */
export const rule: Rule = {
  id: "OST-22",
  title: { zh: "共享文件系统只供本单位使用", en: "File shares are for their own unit" },
  rationale: {
    zh: "共享文件系统由存储网络提供,不经过单位边界和交换平台;对其他单位的地址开放就是部门之间的直接通道。",
    en: "A share is served past the boundary of a unit and past the exchange: open to another unit's addresses, it joins two departments directly.",
  },
  remedy: {
    zh: '写 is_public = false;access_to 只写本单位网络内的地址,用 access_type = "ip"。部门之间的数据走交换平台。',
    en: 'Set is_public = false; let access_to be addresses of the unit\'s own networks, by access_type = "ip". Data between units takes the exchange.',
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
    { norm: "opinion-2017", clause: "二(二)1" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const share of context.estate.ofType("openstack_sharedfilesystem_share_v2"))
      yield judgeShare(context, share);
    for (const access of context.estate.ofType("openstack_sharedfilesystem_share_access_v2")) {
      yield judgeAccess(context, access);
    }
  },
};

function judgeShare(context: RuleContext, share: Resource): Judgement {
  const subject = factsOf(context).subject(share);
  const value = context.estate.get(share, "is_public");
  if (isUnknown(value)) return judge("undetermined", subject, messages.unknown, { reason: reasonOf(value) });
  const open = textAt(context.estate, share, "is_public") === "true";
  return judge(open ? "fail" : "pass", subject, open ? messages.public : messages.ok);
}

function judgeAccess(context: RuleContext, access: Resource): Judgement {
  const { estate, environment } = context;
  const { owners } = factsOf(context);
  const subject = factsOf(context).subject(access);
  const unit = owners.unitOf(estate.targets(access, "share_id")[0] ?? access);
  if (!unit) return judge("undetermined", subject, messages.noOwner);
  const to = estate.get(access, "access_to");
  if (to.state !== "known") return judge("undetermined", subject, messages.unknown, { reason: reasonOf(to) });
  const type = textAt(estate, access, "access_type") ?? "ip";
  const addresses = AddressSet.parse(String(to.value));
  const values = { to: String(to.value), owner: unit.tenant, type };
  if (type !== "ip" || !addresses) return judge("undetermined", subject, messages.unplaced, values);
  const rest = addresses.minus(blocksOfUnit(environment, unit));
  return judge(
    rest.isEmpty ? "pass" : "fail",
    subject,
    rest.isEmpty ? messages.inside : messages.outside,
    values,
  );
}

function isUnknown(value: Value): boolean {
  return value.state === "unknown" || value.state === "reference";
}
