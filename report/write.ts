import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../messages/text";
import type { ReviewFormat } from "./formats/format";
import { reviewHtml } from "./formats/review-html";
import { reviewJson } from "./formats/review-json";
import { reviewMarkdown } from "./formats/review-markdown";
import type { Review } from "./model";

/** Files of a review. */
export const reviewFormats: readonly ReviewFormat[] = [reviewJson, reviewMarkdown, reviewHtml];

/**
 * Writes review.json, review.md and review.html, each whole or not at all.
 * @returns paths of the files
 */
export function writeReview(review: Review, directory: string, language: Language): string[] {
  mkdirSync(directory, { recursive: true });
  return reviewFormats.map((format) => {
    const file = join(directory, format.file);
    writeWhole(file, format.render(review, language));
    return file;
  });
}

function writeWhole(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}
