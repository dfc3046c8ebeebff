import type { Clearance } from "../../environments/types";
import type { Text } from "../../messages/text";
import { fill } from "../../messages/text";
import { isBlank } from "./blank";

const names = {
  evaluation: { zh: "测评", en: "evaluation" },
  approval: { zh: "审批", en: "approval" },
} as const;

const reasons = {
  failed: { zh: "{which}未通过", en: "the {which} failed" },
  pending: { zh: "{which}尚无结论", en: "the {which} has no result yet" },
  unnumbered: { zh: "{which}没有文号", en: "the {which} has no document number" },
  future: {
    zh: "{which}日期 {day} 晚于检查日",
    en: "the {which} is dated {day}, after the day of judgement",
  },
  order: {
    zh: "审批({approval})早于测评({evaluation})",
    en: "the approval ({approval}) is older than the evaluation ({evaluation})",
  },
} as const;

/** An evaluation and the approval that follows it. */
export interface Clearances {
  readonly evaluation: Clearance;
  readonly approval: Clearance;
}

/** Why something may not be connected on a day; undefined when both have passed, in order. */
export function whyNotCleared({ evaluation, approval }: Clearances, date: string): Text | undefined {
  const parts: readonly (readonly [Text, Clearance])[] = [
    [names.evaluation, evaluation],
    [names.approval, approval],
  ];
  for (const [which, { result, number, date: day }] of parts) {
    if (result !== "passed") return fill(reasons[result], { which });
    if (isBlank(number)) return fill(reasons.unnumbered, { which });
    if (day > date) return fill(reasons.future, { which, day });
  }
  if (approval.date < evaluation.date) {
    return fill(reasons.order, { approval: approval.date, evaluation: evaluation.date });
  }
  return undefined;
}
