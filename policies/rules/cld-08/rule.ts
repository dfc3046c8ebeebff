import type { Rule } from "../../rule";
import { judgeDeclared } from "./declared";
import { judgePlanned } from "./planned";

/** Instances start from declared images that are fixed by id or by hash, never from whatever is newest. */
export const rule: Rule = {
  id: "CLD-08",
  title: { zh: "镜像固定并可校验", en: "Images are fixed and can be verified" },
  rationale: {
    zh: "应提供加固的操作系统镜像并对镜像、快照做完整性校验;只写名称或取最新,内容可以在不知不觉中被替换。",
    en: "Hardened images are provided and their integrity is checked; by name alone, or as the newest, the content can change unseen.",
  },
  remedy: {
    zh: "在 environment.yaml 的 images 写 imageId 或 sha256;实例只用已声明的镜像;不用 most_recent。",
    en: "Write imageId or sha256 under images of environment.yaml, use declared images only, and never most_recent.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.4.4 b" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    yield* judgeDeclared(context);
    yield* judgePlanned(context);
  },
};
