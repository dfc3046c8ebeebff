import type { Text } from "../../../messages/text";

/** Texts of RCH-08. */
export const messages = {
  kept: {
    zh: "声明的访问 {flow} 在计划中有完整的去路和回路",
    en: "The declared flow {flow} gets through in the plan, there and back.",
  },
  stopped: {
    zh: "声明的访问 {flow} 在计划中不通:从{from}出发,{stop}",
    en: "The declared flow {flow} does not get through: from {from}, {stop}.",
  },
  noWay: {
    zh: "声明的访问 {flow} 在计划中没有通路({from})",
    en: "The declared flow {flow} has no way in the plan ({from}).",
  },
  unanswered: {
    zh: "声明的访问 {flow} 只有去路,应答回不来({from} 到 {to})",
    en: "The declared flow {flow} arrives and its replies do not come back ({from} to {to}).",
  },
  uncertain: {
    zh: "声明的访问 {flow} 是否通取决于计划没有写明的内容:{doubts}",
    en: "Whether the declared flow {flow} gets through depends on what the plan does not tell: {doubts}.",
  },
} as const satisfies Record<string, Text>;
