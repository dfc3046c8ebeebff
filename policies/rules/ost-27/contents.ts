import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isForeign, isPlatform, nameOfOwner } from "../../facts/owner-names";
import { isWritten, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

const sources = ["snapshot_id", "source_vol_id", "source_replica", "backup_id", "image_id"] as const;

/** Judges whose data a new volume begins with. */
export function* judgeContents(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const volume of estate.ofType("openstack_blockstorage_volume_v3")) {
    for (const attribute of sources) yield* judgeSource(context, volume, attribute);
  }
  for (const share of estate.ofType("openstack_sharedfilesystem_share_v2")) {
    yield* judgeSource(context, share, "snapshot_id");
  }
  for (const instance of estate.ofType("openstack_compute_instance_v2")) {
    yield* judgeSource(context, instance, "image_id");
    const count = estate.blockCount(instance, "block_device") ?? 0;
    for (let at = 0; at < count; at += 1) {
      const type = textAt(estate, instance, `block_device.${at}.source_type`);
      if (type === "snapshot" || type === "image")
        yield* judgeSource(context, instance, `block_device.${at}.uuid`);
    }
  }
}

function* judgeSource(context: RuleContext, resource: Resource, attribute: string): Iterable<Judgement> {
  const { estate } = context;
  const { owners } = factsOf(context);
  // What the cloud reports of an existing resource is no choice of the author.
  if (
    estate.get(resource, attribute).state === "known" &&
    resource.action === "no-op" &&
    attribute === "image_id"
  )
    return;
  if (!isWritten(estate.get(resource, attribute))) return;
  const subject = factsOf(context).subject(resource);
  const targets = estate.targets(resource, attribute);
  if (targets.length === 0) {
    // An image that its owner does not share cannot be used: whose it is, is judged where it is shared.
    if (
      attribute === "image_id" ||
      textAt(estate, resource, attribute.replace("uuid", "source_type")) === "image"
    )
      return;
    yield judge("undetermined", subject, messages.unknown, { attribute });
  }
  for (const target of targets) {
    const other = owners.of(target);
    const foreign = isForeign(owners.of(resource), other);
    if (foreign === undefined) yield judge("undetermined", subject, messages.unknown, { attribute });
    else if (foreign && !(isPlatform(other) && target.type === "openstack_images_image_v2")) {
      yield judge("fail", subject, messages.copied, { attribute, other: nameOfOwner(other) });
    } else yield judge("pass", subject, messages.copiedOwn);
  }
}
