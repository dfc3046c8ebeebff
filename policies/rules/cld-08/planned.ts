import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { locatedSubject } from "../../facts/located";
import { isTrueAt, reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

const images = "openstack_images_image_v2";

/** Judges what instances and volumes start from, and how images are found and fetched. */
export function* judgePlanned(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const instance of estate.ofType("openstack_compute_instance_v2")) {
    if (instance.mode === "managed") yield* judgeInstance(context, instance);
  }
  for (const volume of estate.ofType("openstack_blockstorage_volume_v3")) {
    if (estate.get(volume, "image_id").state !== "absent") yield judgeImage(context, volume, ["image_id"]);
  }
  for (const image of estate.resources) {
    if (image.type !== images || image.after === null) continue;
    if (isTrueAt(estate, image, "most_recent"))
      yield judge("fail", locatedSubject(context, image), messages.newest);
    const fetched = image.mode === "managed" && estate.get(image, "image_source_url").state !== "absent";
    if (fetched && textAt(estate, image, "verify_checksum") === "false") {
      yield judge("fail", locatedSubject(context, image), messages.unverified);
    }
  }
}

function* judgeInstance(context: RuleContext, instance: Resource): Iterable<Judgement> {
  const { estate } = context;
  const count = estate.blockCount(instance, "block_device") ?? 0;
  const devices = Array.from({ length: count }, (_, at) => `block_device.${at}`);
  const fromImages = devices.filter(
    (device) => textAt(estate, instance, `${device}.source_type`) === "image",
  );
  for (const device of fromImages) yield judgeImage(context, instance, [`${device}.uuid`]);
  const written = ["image_name", "image_id"].filter((path) => isNamed(context, instance, path));
  if (written.length > 0) yield judgeImage(context, instance, written);
  else if (devices.length === 0) yield judge("fail", factsOf(context).subject(instance), messages.unnamed);
}

/** `image_id` is filled in by the cloud where only the name is written. */
function isNamed({ estate }: RuleContext, instance: Resource, path: string): boolean {
  const value = estate.get(instance, path);
  if (value.state === "absent") return false;
  return path === "image_name" || value.state !== "unknown";
}

function judgeImage(context: RuleContext, holder: Resource, paths: readonly string[]): Judgement {
  const { environment, estate } = context;
  const subject = factsOf(context).subject(holder);
  const declaredImages = environment.settings.images;
  const values = paths.map((path) => namesAt(context, holder, path));
  const known = values.flat();
  if (known.length === 0) {
    const reason = reasonOf(estate.get(holder, paths[0] ?? ""));
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  // Before and after name and id may both be there: each must be of a declared image.
  const wrong = known.find(
    (name) => !declaredImages.some((image) => image.name === name || image.imageId === name),
  );
  if (wrong === undefined) return judge("pass", subject, messages.ok, { image: known[0] ?? "" });
  const applied = holder.action !== "create" && paths.length > 1;
  const byName = applied && declaredImages.some(({ name }) => known.includes(name));
  return byName
    ? judge("pass", subject, messages.ok, { image: known[0] ?? "" })
    : judge("fail", subject, messages.undeclared, { name: wrong });
}

/** Names or ids that a path holds; of an image in a plan, its name. */
function namesAt({ estate }: RuleContext, holder: Resource, path: string): readonly string[] {
  const targets = estate.targets(holder, path).filter(({ type }) => type === images);
  if (targets.length > 0) return targets.flatMap((image) => textAt(estate, image, "name") ?? []);
  const text = textAt(estate, holder, path);
  return text === undefined ? [] : [text];
}
