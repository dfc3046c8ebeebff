/** Texts of OST-21. */
export const messages = {
  ok: { zh: "镜像只供本项目使用", en: "The image is for its own project only" },
  platform: { zh: "平台向全部项目提供的镜像", en: "An image that the platform offers to all projects" },
  wide: {
    zh: "{owner}的镜像可见性为 {visibility},其他项目可以取得其内容",
    en: "An image of {owner} is {visibility}: other projects can read what is in it",
  },
  unknownVisibility: {
    zh: "无法得知镜像的可见性:{reason}",
    en: "It cannot be told who sees the image: {reason}",
  },
  shared: { zh: "{owner}的镜像共享给 {member}", en: "An image of {owner} is shared with {member}" },
  sharedByPlatform: { zh: "平台把镜像提供给 {member}", en: "The platform gives {member} an image" },
  unknownShare: {
    zh: "无法得知镜像归谁或共享给谁",
    en: "It cannot be told whose image this is, or with whom it is shared",
  },
  accepted: {
    zh: "接受了{owner}的镜像:其内容不受平台控制",
    en: "It accepts an image of {owner}, whose content the platform does not control",
  },
  fetched: {
    zh: "镜像从 {attribute} 所写的网址获取:控制面由此连接外部,内容可被替换",
    en: "The image is fetched from a URL ({attribute}): the control plane reaches out, and its content may change",
  },
} as const;
