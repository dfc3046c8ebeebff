import type { Language } from "../../messages/text";
import type { CheckResult } from "../../policies/rule";
import type { Review, RuleText } from "../model";

/** A file of a review. */
export interface ReviewFormat {
  /** Name of the file. */
  readonly file: string;
  render(review: Review, language: Language): string;
}

/** What a result read elsewhere must tell of the run: where the files are, and who judged. */
export interface CheckSource {
  /** Folder of the environment from the root of the project, with `/`: `environments/hengyang`. @default - places are relative to it */
  readonly folder?: string;
  /** Version of egov. */
  readonly toolVersion?: string;
  /** Also list subjects that pass or that a rule does not apply to, where a format else only counts them. */
  readonly all?: boolean;
  /** Texts of the plans that must not be shown. */
  readonly secrets?: readonly string[];
}

/** A format of `egov check`. */
export interface CheckFormat {
  /** @param rules what rules say of themselves; without it findings are shown without a remedy */
  render(result: CheckResult, language: Language, rules: readonly RuleText[], source: CheckSource): string;
}
