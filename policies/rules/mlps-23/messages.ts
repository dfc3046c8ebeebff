/** Texts of MLPS-23. */
export const messages = {
  ok: { zh: "卷的类型 {type} 是加密的", en: "The volume is of type {type}, which is encrypted." },
  plain: {
    zh: "承载 {level} 级系统数据的卷用了未加密的类型 {type}",
    en: "A volume for data of level {level} is of type {type}, which is not declared as encrypted.",
  },
  undeclared: {
    zh: "承载 {level} 级系统数据的卷用了 environment.yaml 没有声明的类型 {type}",
    en: "A volume for data of level {level} is of type {type}, which environment.yaml does not declare.",
  },
  unnamed: {
    zh: "承载 {level} 级系统数据的卷没有写类型,由云的默认值决定",
    en: "A volume for data of level {level} names no type and takes the default of the cloud.",
  },
  unknown: { zh: "无法得知卷的类型:{reason}", en: "The type of the volume cannot be told: {reason}." },
} as const;
