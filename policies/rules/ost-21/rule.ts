import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isForeign, isPlatform, nameOfOwner } from "../../facts/owner-names";
import { isTrueAt, isWritten, reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** An image stays in its project, unless the platform offers it, and comes from no URL. */
export const rule: Rule = {
  id: "OST-21",
  title: { zh: "镜像不外传、不外取", en: "Images are not given away and not fetched" },
  rationale: {
    zh: "镜像带着系统的软件和数据。公开或共享的镜像绕过交换平台把数据带到别的单位,从网址导入则由控制面替租户连接外部网络。",
    en: "An image holds software and data. Shared, it carries them to another unit past the exchange; fetched from a URL, the control plane goes outside for the tenant.",
  },
  remedy: {
    zh: '租户镜像写 visibility = "private",删除镜像共享;公共镜像由平台从核对过的文件上传。',
    en: 'Set visibility = "private" and remove the sharing; let the platform upload common images from a checked file.',
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 a" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const image of context.estate.ofType("openstack_images_image_v2")) yield* judgeImage(context, image);
    for (const access of context.estate.ofType("openstack_images_image_access_v2"))
      yield judgeAccess(context, access);
    for (const accept of context.estate.ofType("openstack_images_image_access_accept_v2")) {
      yield judgeAccept(context, accept);
    }
  },
};

function* judgeImage(context: RuleContext, image: Resource): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(image);
  const attribute = ["image_source_url", "web_download"].find((name) =>
    name === "web_download" ? isTrueAt(estate, image, name) : isWritten(estate.get(image, name)),
  );
  if (attribute !== undefined) yield judge("fail", subject, messages.fetched, { attribute });
  yield judgeVisibility(context, image);
}

function judgeVisibility(context: RuleContext, image: Resource): Judgement {
  const { estate } = context;
  const { owners, subject } = factsOf(context);
  const value = estate.get(image, "visibility");
  if (value.state === "unknown" || value.state === "reference") {
    return judge("undetermined", subject(image), messages.unknownVisibility, { reason: reasonOf(value) });
  }
  const visibility = value.state === "absent" ? "private" : String(value.value);
  if (visibility === "private") return judge("pass", subject(image), messages.ok);
  const owner = owners.of(image);
  if (isPlatform(owner)) return judge("pass", subject(image), messages.platform);
  return judge("fail", subject(image), messages.wide, { owner: nameOfOwner(owner), visibility });
}

function judgeAccess(context: RuleContext, access: Resource): Judgement {
  const { owners, subject } = factsOf(context);
  const [image] = context.estate.targets(access, "image_id");
  const owner = owners.of(image ?? access);
  const member = owners.projectAt(access, "member_id");
  if (isForeign(owner, member) === false) return judge("pass", subject(access), messages.ok);
  if (isForeign(owner, member) === undefined)
    return judge("undetermined", subject(access), messages.unknownShare);
  const values = { owner: nameOfOwner(owner), member: nameOfOwner(member) };
  return isPlatform(owner)
    ? judge("pass", subject(access), messages.sharedByPlatform, values)
    : judge("fail", subject(access), messages.shared, values);
}

function judgeAccept(context: RuleContext, accept: Resource): Judgement {
  const { owners, subject } = factsOf(context);
  const [image] = context.estate.targets(accept, "image_id");
  if (!image) return judge("undetermined", subject(accept), messages.unknownShare);
  const owner = owners.of(image);
  return isPlatform(owner) || isForeign(owner, owners.of(accept)) === false
    ? judge("pass", subject(accept), messages.ok)
    : judge("fail", subject(accept), messages.accepted, { owner: nameOfOwner(owner) });
}
