export { buildReview } from "./build";
export { checkFormats, renderCheck, type CheckFormat } from "./check";
export type * from "./model";
export { writeReview } from "./write";
