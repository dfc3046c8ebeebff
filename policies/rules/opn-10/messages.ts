/** Texts of OPN-10. */
export const messages = {
  inOrder: {
    zh: "项目 {project} 的审批链完整、按序",
    en: "Project {project} has its whole chain of approvals, in order.",
  },
  open: {
    zh: "项目 {project} 已完成的审批按序,尚未走完:{done}/{all}",
    en: "What project {project} has of its approvals is in order; steps done: {done} of {all}.",
  },
  older: {
    zh: "项目 {project} 在意见印发之前批准({city}),审批链不作要求",
    en: "Project {project} was approved on {city}, before the opinion, which asks for no chain of it.",
  },
  skipped: {
    zh: "项目 {project} 有“{later}”,却没有“{earlier}”",
    en: "Project {project} has the {later} but not the {earlier}.",
  },
  disorder: {
    zh: "项目 {project} 的“{later}”({laterDate})早于“{earlier}”({earlierDate})",
    en: "In project {project} the {later} ({laterDate}) comes before the {earlier} ({earlierDate}).",
  },
  unnumbered: {
    zh: "项目 {project} 的“{step}”没有文号",
    en: "The {step} of project {project} has no document number.",
  },
  future: {
    zh: "项目 {project} 的“{step}”日期 {day} 晚于检查日",
    en: "The {step} of project {project} is dated {day}, after the day of judgement.",
  },
  sameDocument: {
    zh: "项目 {project} 的“{step}”与“{other}”是同一文号 {number}",
    en: "In project {project} the {step} and the {other} are one document, {number}.",
  },
} as const;

/** Steps in words. */
export const stepNames = {
  egovOffice: { zh: "市电子政务办意见", en: "opinion of the e-government office" },
  finance: { zh: "市财政意见", en: "opinion of the finance bureau" },
  city: { zh: "市政府批准", en: "approval of the city government" },
  expertReview: { zh: "专家审查", en: "expert review" },
  ceiling: { zh: "财政评审上限值", en: "ceiling of the finance review" },
} as const;
