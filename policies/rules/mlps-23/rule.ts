import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { levelOf } from "./level";
import { messages } from "./messages";

/** Volumes of systems of level 3 and above are of an encrypted type. */
export const rule: Rule = {
  id: "MLPS-23",
  title: { zh: "三级系统的卷加密存储", en: "Volumes of level 3 are encrypted" },
  rationale: {
    zh: "应采用密码技术保证重要数据在存储过程中的保密性;未加密的卷随磁盘一起流出。",
    en: "Important data is encrypted where it is stored; an unencrypted volume leaves with its disk.",
  },
  remedy: {
    zh: "卷写明 volume_type,用 environment.yaml 中 encrypted: true 的类型。",
    en: "Name a volume_type that environment.yaml declares as encrypted: true.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.8 b" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    const { estate } = context;
    for (const volume of estate.ofType("openstack_blockstorage_volume_v3")) {
      if (volume.mode === "managed") yield* judgeVolume(context, volume, "volume_type");
    }
    for (const instance of estate.ofType("openstack_compute_instance_v2")) {
      for (const path of madeByInstance(context, instance)) yield* judgeVolume(context, instance, path);
    }
  },
};

/** Paths of the type of volumes that an instance makes for itself. */
function madeByInstance({ estate }: RuleContext, instance: Resource): readonly string[] {
  const count = estate.blockCount(instance, "block_device") ?? 0;
  return Array.from({ length: count }, (_, at) => `block_device.${at}`)
    .filter((block) => textAt(estate, instance, `${block}.destination_type`) === "volume")
    .filter((block) => textAt(estate, instance, `${block}.source_type`) !== "volume")
    .map((block) => `${block}.volume_type`);
}

function* judgeVolume(context: RuleContext, holder: Resource, path: string): Iterable<Judgement> {
  const { environment, estate } = context;
  const level = levelOf(context, holder);
  if (level === undefined) return;
  const subject = factsOf(context).subject(holder);
  const value = estate.get(holder, path);
  if (value.state === "absent") return yield judge("fail", subject, messages.unnamed, { level });
  const [target] = estate.targets(holder, path);
  const type = target ? textAt(estate, target, "name") : textAt(estate, holder, path);
  if (type === undefined) {
    return yield judge("undetermined", subject, messages.unknown, { reason: reasonOf(value) });
  }
  const declared = environment.settings.volumeTypes.find(({ id }) => id === type);
  if (!declared) yield judge("fail", subject, messages.undeclared, { level, type });
  else if (declared.encrypted === true) yield judge("pass", subject, messages.ok, { type });
  else yield judge("fail", subject, messages.plain, { level, type });
}
