/** Texts of INT-03. */
export const messages = {
  cleared: {
    zh: "域 {domain} 的测评和审批均已通过",
    en: "The evaluation and the approval of domain {domain} have passed.",
  },
  notCleared: {
    zh: "域 {domain} 已在计划中接入,但{reason}",
    en: "The plans connect domain {domain}, but {reason}.",
  },
  notBuilt: {
    zh: "域 {domain} 尚未接入;{reason}",
    en: "Domain {domain} is not connected yet; {reason}.",
  },
  early: {
    zh: "域 {domain} 于 {approved} 获批,批次 {batch} 却在此前({planned})接入",
    en: "Domain {domain} was approved on {approved}, yet batch {batch} was connected before, on {planned}.",
  },
} as const;
