import { factsOf } from "../../facts/facts";
import { nameOfOwner } from "../../facts/owner-names";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { judgeAttachments } from "./attachments";
import { judgeContents } from "./contents";
import { messages } from "./messages";

const accesses = [
  ["openstack_blockstorage_volume_type_access_v3", "project_id"],
  ["openstack_compute_flavor_access_v2", "tenant_id"],
] as const;

/** A disk belongs to one system of one unit, from its first byte on. */
export const rule: Rule = {
  id: "OST-27",
  title: { zh: "卷不跨系统、不跨单位", en: "No disk between systems or units" },
  rationale: {
    zh: "同一个卷挂在两个系统上,或者由别的单位的快照、镜像建立,数据就不经交换平台流动,网络上毫无痕迹。",
    en: "A volume in two systems, or one made from another unit's snapshot or image, moves data past the exchange and leaves no trace in the network.",
  },
  remedy: {
    zh: "每个卷只挂在本系统的实例上;用本单位的快照、卷或平台的镜像建卷;卷类型和规格只开放给声明的单位。",
    en: "Attach a volume inside its own system; make it from the unit's own snapshots and volumes or the platform's images; open volume types and flavors to declared units only.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
    { norm: "opinion-2017", clause: "二(二)1" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    yield* judgeAttachments(context);
    yield* judgeContents(context);
    yield* judgeAccesses(context);
  },
};

function* judgeAccesses(context: RuleContext): Iterable<Judgement> {
  const { owners, subject } = factsOf(context);
  for (const [type, attribute] of accesses) {
    for (const access of context.estate.ofType(type)) {
      const owner = owners.projectAt(access, attribute);
      const project = nameOfOwner(owner);
      if (owner?.kind === "unit") yield judge("pass", subject(access), messages.access, { project });
      else if (owner?.kind === "other")
        yield judge("fail", subject(access), messages.accessOther, { project });
      else yield judge("undetermined", subject(access), messages.unknown, { attribute });
    }
  }
}
