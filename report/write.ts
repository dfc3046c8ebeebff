import type { Language } from "../messages/text";
import type { Review } from "./model";

/**
 * Writes review.json, review.md and review.html, each whole or not at all.
 * @returns paths of the files
 */
export function writeReview(_review: Review, _directory: string, _language: Language): string[] {
  throw new Error("writeReview() is not written yet");
}
