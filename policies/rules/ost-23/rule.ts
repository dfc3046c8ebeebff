import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { judgeAcl } from "./acl";
import { messages } from "./messages";

/** Objects are read and written by their own project only, and copied to the recovery site only. */
export const rule: Rule = {
  id: "OST-23",
  title: { zh: "对象存储不对外开放", en: "Object storage is not open to others" },
  rationale: {
    zh: "对象存储在控制面上提供,不经过任何边界;容器的访问控制、同步和临时网址都能把数据带出单位甚至带出本云。",
    en: "Objects are served by the control plane, past every boundary: an ACL, a sync or a temporary URL takes data out of the unit, or out of the cloud.",
  },
  remedy: {
    zh: "删除 container_read、container_write 中其他项目和任何人的条目;同步只指向灾备站点;不用临时网址及其密钥。",
    en: "Remove everybody and other projects from container_read and container_write; sync to the recovery site only; use no temporary URLs and no keys for them.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 a" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    const { estate } = context;
    for (const container of estate.ofType("openstack_objectstorage_container_v1")) {
      const found = [...judgeContainer(context, container)];
      yield* found;
      if (found.length === 0) yield judge("pass", factsOf(context).subject(container), messages.ok);
    }
    for (const url of estate.ofType("openstack_objectstorage_tempurl_v1")) {
      yield judge("fail", factsOf(context).subject(url), messages.tempUrl);
    }
    for (const account of estate.ofType("openstack_objectstorage_account_v1")) {
      const found = [...judgeKeys(context, account)];
      yield* found;
      if (found.length === 0) yield judge("pass", factsOf(context).subject(account), messages.ok);
    }
  },
};

function* judgeContainer(context: RuleContext, container: Resource): Iterable<Judgement> {
  yield* judgeAcl(context, container, "container_read");
  yield* judgeAcl(context, container, "container_write");
  yield* judgeKeys(context, container);
  yield* judgeSync(context, container);
}

/** Headers that Swift takes from metadata. */
function* judgeKeys(context: RuleContext, resource: Resource): Iterable<Judgement> {
  const subject = factsOf(context).subject(resource);
  for (const name of Object.keys(mapOf(context.estate, resource, "metadata"))) {
    if (!/temp-?url-?key|access-control|^web-/i.test(name.replaceAll("_", "-"))) continue;
    yield judge("fail", subject, messages.key, { attribute: "metadata", name });
  }
}

function* judgeSync(context: RuleContext, container: Resource): Iterable<Judgement> {
  const { environment, estate } = context;
  const value = estate.get(container, "container_sync_to");
  if (value.state === "absent" || value.state === "default") return;
  const subject = factsOf(context).subject(container);
  const targets = estate.targets(container, "container_sync_to");
  const { owners } = factsOf(context);
  if (targets.length > 0) {
    const astray = targets.find((target) => owners.unitOf(target)?.kind !== "recovery");
    if (astray) yield judge("fail", subject, messages.sync, { to: astray.address });
    return;
  }
  if (value.state !== "known") {
    yield judge("undetermined", subject, messages.unknownSync, { reason: reasonOf(value) });
    return;
  }
  // `//realm/cluster/account/container`: a cluster is named after its region.
  const to = String(value.value);
  const [, cluster] = to.startsWith("//") ? to.slice(2).split("/") : [];
  const recovery = environment.settings.sites.some(
    ({ role, region }) => role === "recovery" && region === cluster,
  );
  if (!recovery) yield judge("fail", subject, messages.sync, { to });
}
