import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { labelsOf } from "../../facts/labels";
import { isForeign, nameOfOwner } from "../../facts/owner-names";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A volume in an instance; undefined where no plan has it. */
interface Attachment {
  /** The resource that asks for it. */
  readonly by: Resource;
  readonly instance: Resource | undefined;
  readonly volume: Resource | undefined;
}

/** Judges which instances share a volume. */
export function* judgeAttachments(context: RuleContext): Iterable<Judgement> {
  const all = [...attachments(context)];
  for (const attachment of all) yield judgeAttachment(context, attachment, all);
  for (const attachment of context.estate.ofType("openstack_blockstorage_volume_attach_v3")) {
    const host = textAt(context.estate, attachment, "host_name") ?? "?";
    yield judge("fail", factsOf(context).subject(attachment), messages.host, { host });
  }
}

function* attachments({ estate }: RuleContext): Iterable<Attachment> {
  for (const by of estate.ofType("openstack_compute_volume_attach_v2")) {
    yield { by, instance: estate.targets(by, "instance_id")[0], volume: estate.targets(by, "volume_id")[0] };
  }
  for (const instance of estate.ofType("openstack_compute_instance_v2")) {
    const count = estate.blockCount(instance, "block_device") ?? 0;
    for (let at = 0; at < count; at += 1) {
      if (textAt(estate, instance, `block_device.${at}.source_type`) !== "volume") continue;
      yield { by: instance, instance, volume: estate.targets(instance, `block_device.${at}.uuid`)[0] };
    }
  }
}

function judgeAttachment(context: RuleContext, own: Attachment, all: readonly Attachment[]): Judgement {
  const { owners } = factsOf(context);
  const subject = factsOf(context).subject(own.by);
  const { instance, volume } = own;
  if (!instance) return judge("undetermined", subject, messages.unknown, { attribute: "instance_id" });
  if (!volume) return judge("undetermined", subject, messages.unknown, { attribute: "volume_id" });
  const owner = owners.of(volume);
  const other = owners.of(instance);
  const foreign = isForeign(owner, other);
  if (foreign === true) {
    return judge("fail", subject, messages.foreign, { owner: nameOfOwner(owner), other: nameOfOwner(other) });
  }
  if (foreign === undefined)
    return judge("undetermined", subject, messages.unknown, { attribute: "volume_id" });
  const sharers = all.filter((attachment) => attachment.volume === volume);
  if (sharers.length < 2) return judge("pass", subject, messages.attached);
  const systems = new Set(
    sharers.map((attachment) => attachment.instance && labelsOf(context.estate, attachment.instance).system),
  );
  if (systems.has(undefined)) return judge("undetermined", subject, messages.unknownSystems);
  return systems.size > 1
    ? judge("fail", subject, messages.twoSystems, { systems: [...systems].join(", ") })
    : judge("pass", subject, messages.attached);
}
