import { fill, type Text, type Values } from "../messages/text";
import type { Judgement, Subject } from "./rule";

/** A judgement with its message filled in. */
export function judge(
  result: Judgement["result"],
  subject: Subject,
  message: Text,
  values: Values = {},
  evidence?: Judgement["evidence"],
): Judgement {
  return { result, subject, message: fill(message, values), ...(evidence ? { evidence } : {}) };
}
