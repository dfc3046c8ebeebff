/** Texts of OPN-12. */
export const messages = {
  none: {
    zh: "{unit} 没有未完成的整合任务",
    en: "{unit} has no open duty of consolidation.",
  },
  noProject: {
    zh: "{unit} 尚有未完成的整合任务({duties}),意见印发后没有批准新项目",
    en: "{unit} has open duties of consolidation ({duties}) and no project approved since the opinion.",
  },
  newProject: {
    zh: "{unit} 尚有未完成的整合任务({duties}),项目 {project} 却在意见印发后获批({city})",
    en: "{unit} has open duties of consolidation ({duties}), yet its project {project} was approved on {city}, after the opinion.",
  },
  unapproved: {
    zh: "{unit} 尚有未完成的整合任务({duties}),项目 {project} 没有批准日期,不能视为意见印发之前的项目",
    en: "{unit} has open duties of consolidation ({duties}); its project {project} has no day of approval, so it is not older than the opinion.",
  },
} as const;

/** Open duties in words. */
export const dutyNames = {
  egress: { zh: "独立互联网出口", en: "own internet egress" },
  serverRoom: { zh: "机房待迁移", en: "server room to be moved" },
  website: { zh: "网站待整合", en: "website to be merged" },
} as const;
