import type { DocumentRef, ProjectFile } from "../../../environments/types";
import type { stepNames } from "./messages";

/** A step of the approval of a project. */
export interface Step {
  readonly id: keyof typeof stepNames;
  /** Steps of a lower rank come first; two of one rank in any order. */
  readonly rank: number;
  readonly document: DocumentRef | undefined;
}

/** Steps of a project. The opinion asks both offices separately before the city decides, so their order is free. */
export function stepsOf({ approvals, ceiling }: ProjectFile): readonly Step[] {
  return [
    { id: "egovOffice", rank: 0, document: approvals.egovOffice },
    { id: "finance", rank: 0, document: approvals.finance },
    { id: "city", rank: 1, document: approvals.city },
    { id: "expertReview", rank: 2, document: approvals.expertReview },
    { id: "ceiling", rank: 3, document: ceiling.document },
  ];
}

/** Day of the opinion: what was approved before it is not asked for its chain. */
export const opinionDay = "2017-09-25";
