import type { Language } from "../../messages/text";
import type { CheckResult } from "../../policies/rule";
import type { Review, RuleText } from "../model";

/** A file of a review. */
export interface ReviewFormat {
  /** Name of the file. */
  readonly file: string;
  render(review: Review, language: Language): string;
}

/** A format of `egov check`. */
export interface CheckFormat {
  /** @param rules remedies by rule; without them findings are shown without a remedy */
  render(result: CheckResult, language: Language, rules: readonly RuleText[]): string;
}
