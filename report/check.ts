import type { Language } from "../messages/text";
import type { CheckResult } from "../policies/rule";
import type { CheckFormatName } from "./check-formats";
import { checkMarkdown } from "./formats/check-markdown";
import { checkText } from "./formats/check-text";
import type { CheckFormat, CheckSource } from "./formats/format";
import { gitlab } from "./formats/gitlab";
import { checkJson } from "./formats/json";
import { junit } from "./formats/junit";
import { sarif } from "./formats/sarif";
import type { RuleText } from "./model";
import { scrubCheck } from "./redact";

const formats: Readonly<Record<CheckFormatName, CheckFormat>> = {
  text: checkText,
  json: checkJson,
  markdown: checkMarkdown,
  sarif,
  junit,
  gitlab,
};

/**
 * Outcome of a check in one format, with a line end at the end.
 * @param rules the rules that judged, for what they say of themselves
 * @param source where the files are, for formats that other programs read
 */
export function renderCheck(
  result: CheckResult,
  format: CheckFormatName,
  language: Language,
  rules: readonly RuleText[] = [],
  source: CheckSource = {},
): string {
  return formats[format].render(scrubCheck(result, source.secrets), language, rules, source);
}
