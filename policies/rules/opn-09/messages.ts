/** Texts of OPN-09. */
export const messages = {
  basic: {
    zh: "基础信息 {entry} 在部门间普遍共享",
    en: "Basic information {entry} is shared with all departments.",
  },
  basicNotShared: {
    zh: "{entry} 是基础信息,却没有在部门间普遍共享(sharing: {sharing})",
    en: "{entry} is basic information, yet it is not shared with all departments (sharing: {sharing}).",
  },
  agreed: {
    zh: "业务信息 {entry} 凭协议 {number} 共享,有效期至 {until}",
    en: "Business information {entry} is shared by agreement {number}, in force until {until}.",
  },
  unnamed: {
    zh: "协议 {agreement} 共享业务信息 {entry},但没有文号",
    en: "Agreement {agreement} shares business information {entry} but names no document.",
  },
  over: {
    zh: "共享业务信息 {entry} 的协议 {number} 已于 {until} 到期",
    en: "Agreement {number} on business information {entry} was over on {until}.",
  },
  notYet: {
    zh: "共享业务信息 {entry} 的协议 {number} 落款日期 {signed} 晚于检查日",
    en: "Agreement {number} on business information {entry} is dated {signed}, after the day of judgement.",
  },
  backwards: {
    zh: "共享业务信息 {entry} 的协议 {number} 到期日 {until} 早于落款日期 {signed}",
    en: "Agreement {number} on business information {entry} ends on {until}, before its date {signed}.",
  },
  byRight: {
    zh: "协议 {agreement} 的对象 {entry} 是基础信息,不以协议为前提",
    en: "Agreement {agreement} is about basic information {entry}, which needs none.",
  },
} as const;
