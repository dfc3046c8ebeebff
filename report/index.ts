export { buildReview } from "./build";
export { renderCheck } from "./check";
export { checkFormats, type CheckFormatName } from "./check-formats";
export type { CheckSource } from "./formats/format";
export type * from "./model";
export { reviewPaths } from "./paths/review";
export { reviewFormats, writeReview } from "./write";
export { blocks } from "./wording";
