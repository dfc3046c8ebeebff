import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isForeign, nameOfOwner } from "../../facts/owner-names";
import { isWritten, reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

const types = ["openstack_keymanager_secret_v1", "openstack_keymanager_container_v1"] as const;

/** Keys and certificates are read by their own project only. */
export const rule: Rule = {
  id: "OST-29",
  title: { zh: "密钥只供本项目读取", en: "Keys are read by their own project" },
  rationale: {
    zh: "密钥管理服务的访问控制可以不分项目地点名用户;被点名的人取得私钥,就能冒充系统或解开数据。",
    en: "The access list of the key manager names users of any project: whoever is named takes the private key and can pose as the system or open its data.",
  },
  remedy: {
    zh: "删除 acl 中别的单位的用户;需要时由密钥的主人在交换平台上提供服务,而不是给出密钥。",
    en: "Remove other units' users from acl; let the owner of a key offer a service at the exchange instead of the key.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.4.2 d" },
    { norm: "gb-t-22239-2019", clause: "8.1.4.8 b" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const type of types) {
      for (const item of context.estate.ofType(type)) {
        const found = [...judgeUsers(context, item), ...judgeParts(context, item)];
        yield* found;
        if (found.length === 0) yield judge("pass", factsOf(context).subject(item), messages.ok);
      }
    }
  },
};

function* judgeUsers(context: RuleContext, item: Resource): Iterable<Judgement> {
  const { estate } = context;
  const { owners } = factsOf(context);
  const subject = factsOf(context).subject(item);
  const lists = estate.blockCount(item, "acl");
  const whole = estate.get(item, "acl");
  if (lists === undefined && isWritten(whole)) {
    yield judge("undetermined", subject, messages.unknown, { reason: reasonOf(whole) });
    return;
  }
  for (let at = 0; at < (lists ?? 0); at += 1) {
    const path = `acl.${at}.read.0.users`;
    const users = estate.get(item, path);
    if (!isWritten(users)) continue;
    const targets = estate.targets(item, path);
    const counted =
      users.state === "known" && Array.isArray(users.value) ? users.value.length : targets.length;
    if (targets.length === 0 || targets.length < counted)
      yield judge("undetermined", subject, messages.unknownUser);
    for (const user of targets) {
      const home = owners.projectAt(user, "default_project_id");
      const foreign = isForeign(owners.of(item), home);
      if (foreign === undefined) yield judge("undetermined", subject, messages.unknownUser);
      else if (foreign) yield judge("fail", subject, messages.user, { home: nameOfOwner(home) });
    }
  }
}

/** A container that holds another unit's secret gives it away as well. */
function* judgeParts(context: RuleContext, item: Resource): Iterable<Judgement> {
  const { owners, subject } = factsOf(context);
  const count = context.estate.blockCount(item, "secret_refs") ?? 0;
  for (let at = 0; at < count; at += 1) {
    for (const secret of context.estate.targets(item, `secret_refs.${at}.secret_ref`)) {
      const other = owners.of(secret);
      if (isForeign(owners.of(item), other) === true) {
        yield judge("fail", subject(item), messages.foreignSecret, { other: nameOfOwner(other) });
      }
    }
  }
}
