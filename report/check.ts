import type { Language } from "../messages/text";
import type { CheckResult } from "../policies/rule";
import { checkMarkdown } from "./formats/check-markdown";
import { checkText } from "./formats/check-text";
import type { CheckFormat } from "./formats/format";
import { checkJson } from "./formats/json";
import type { RuleText } from "./model";
import { scrubCheck } from "./redact";

const formats = { text: checkText, json: checkJson, markdown: checkMarkdown } as const satisfies Record<
  string,
  CheckFormat
>;

export type CheckFormatName = keyof typeof formats;

/** Names of the formats of `egov check --format`. */
export const checkFormats = Object.keys(formats) as readonly CheckFormatName[];

/**
 * Outcome of a check in one format, with a line end at the end.
 * @param rules the rules that judged, for their remedies
 */
export function renderCheck(
  result: CheckResult,
  format: CheckFormatName,
  language: Language,
  rules: readonly RuleText[] = [],
): string {
  return formats[format].render(scrubCheck(result), language, rules);
}
