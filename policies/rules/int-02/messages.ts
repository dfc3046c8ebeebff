/** Texts of INT-02. */
export const messages = {
  cleared: {
    zh: "系统 {system}(批次 {batch})在测评和审批通过之后接入",
    en: "System {system} of batch {batch} is connected after its evaluation and approval passed.",
  },
  notYet: {
    zh: "系统 {system}(批次 {batch})尚未接入;{reason}",
    en: "System {system} of batch {batch} is not connected yet; {reason}.",
  },
  early: {
    zh: "系统 {system}(批次 {batch})已在计划中接入,但{reason}",
    en: "The plans connect system {system} of batch {batch}, but {reason}.",
  },
  due: {
    zh: "批次 {batch} 的系统 {system} 应于 {planned} 接入,但{reason}",
    en: "System {system} of batch {batch} was to be connected on {planned}, but {reason}.",
  },
  tooSoon: {
    zh: "批次 {batch} 计划于 {planned} 接入,早于审批日期 {approved}",
    en: "Batch {batch} is planned for {planned}, before its approval on {approved}.",
  },
} as const;
