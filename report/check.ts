import type { Language } from "../messages/text";
import type { CheckResult } from "../policies/rule";

/** Names of the formats of `egov check --format`. */
export const checkFormats = ["text", "json", "markdown"] as const;

export type CheckFormat = (typeof checkFormats)[number];

/** Outcome of a check in one format, with a line end at the end. */
export function renderCheck(_result: CheckResult, _format: CheckFormat, _language: Language): string {
  throw new Error("renderCheck() is not written yet");
}
