/** Texts of CLD-08. */
export const messages = {
  fixed: { zh: "镜像 {image} 由 {by} 固定", en: "Image {image} is fixed by its {by}." },
  loose: {
    zh: "镜像 {image} 既没有 imageId 也没有 sha256",
    en: "Image {image} has neither an imageId nor a sha256.",
  },
  latest: {
    zh: "镜像 {image} 的名称“{name}”指最新的一个,内容会变",
    en: 'Image {image} has the name "{name}", which means whatever is newest.',
  },
  ok: { zh: "从已声明的镜像 {image} 启动", en: "It starts from the declared image {image}." },
  undeclared: {
    zh: "从 environment.yaml 没有声明的镜像“{name}”启动",
    en: 'It starts from image "{name}", which environment.yaml does not declare.',
  },
  unnamed: { zh: "没有写明镜像", en: "It names no image." },
  unknown: {
    zh: "无法得知从哪个镜像启动:{reason}",
    en: "It cannot be told which image it starts from: {reason}.",
  },
  newest: {
    zh: "取最新的镜像(most_recent),内容会变",
    en: "It takes the newest image (most_recent), whose content changes.",
  },
  unverified: {
    zh: "从网址导入的镜像没有校验(verify_checksum = false)",
    en: "The image is fetched from an address without a check (verify_checksum = false).",
  },
} as const;
