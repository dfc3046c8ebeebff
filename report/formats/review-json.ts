import type { Text } from "../../messages/text";
import type { CheckResult, Result } from "../../policies/rule";
import type { Change, Review } from "../model";
import { countResults, normsOf, reportable } from "../wording";
import type { ReviewFormat } from "./format";
import { lines } from "./json";

/**
 * What review.json holds (`docs/schema/review.schema.json`). A city has ten thousand new resources and as many subjects that
 * pass, so of a new resource only the new values are written, and what passes is counted: it stands in findings.json.
 */
export interface ReviewFile extends Omit<Review, "changes" | "check"> {
  readonly changes: readonly (Change | CreateInFile)[];
  readonly check: CheckInFile;
}

interface CreateInFile extends Omit<Change, "attributes"> {
  readonly action: "create";
  /** By attribute; a Marker may stand anywhere in a value. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface CheckInFile extends CheckResult {
  /** Number of findings by result. */
  readonly results: Readonly<Record<Result, number>>;
  readonly rules: readonly (CheckResult["rules"][number] & { readonly norms: readonly Text[] })[];
}

/** The machine-readable twin of the page, in both languages at once. */
export const reviewJson: ReviewFormat = {
  file: "review.json",
  render: (review) => `${lines(reviewFile(review), 0)}\n`,
};

function reviewFile(review: Review): ReviewFile {
  return { ...review, changes: review.changes.map(changeInFile), check: checkInFile(review.check) };
}

function changeInFile(change: Change): Change | CreateInFile {
  const { action, attributes, ...rest } = change;
  if (action !== "create") return change;
  const values = Object.fromEntries(attributes.map(({ name, after }) => [name, after]));
  return { ...rest, action, values };
}

function checkInFile({ findings, rules, ...rest }: CheckResult): CheckInFile {
  const withNorms = rules.map((rule) => ({ ...rule, norms: normsOf(rule.id, findings) }));
  return { ...rest, results: countResults(findings), rules: withNorms, findings: reportable(findings) };
}
