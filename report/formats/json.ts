import type { CheckFormat, ReviewFormat } from "./format";

/** The machine-readable twin of the page, in both languages at once. */
export const reviewJson: ReviewFormat = {
  file: "review.json",
  render: (review) => pretty(review),
};

export const checkJson: CheckFormat = {
  render: (result) => pretty(result),
};

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
