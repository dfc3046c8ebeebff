/** Texts of INT-01. */
export const messages = {
  fits: {
    zh: "系统 {system}({grade})在 {domain}({limit})之内",
    en: "System {system} ({grade}) fits domain {domain} ({limit}).",
  },
  tooHigh: {
    zh: "系统 {system} 的密级({grade})高于其所在的域 {domain}({limit})",
    en: "System {system} is {grade}, higher than its domain {domain}, which is {limit}.",
  },
  noGrade: { zh: "系统 {system} 没有写明密级", en: "System {system} names no grade." },
  shared: {
    zh: "系统 {system} 服务各域,密级({grade})不低于最高的域({limit})",
    en: "System {system} serves all domains and is {grade}, no lower than the highest of them, {limit}.",
  },
  tooLow: {
    zh: "系统 {system} 服务各域,密级({grade})低于最高的域({limit})",
    en: "System {system} serves all domains but is {grade}, lower than the highest of them, {limit}.",
  },
} as const;
