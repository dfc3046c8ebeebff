export { buildReview } from "./build";
export { checkFormats, renderCheck, type CheckFormatName } from "./check";
export type * from "./model";
export { reviewFormats, writeReview } from "./write";
export { blocks } from "./wording";
