import { EgovError } from "../../messages/errors";
import type { Mutation } from "./mutation";
import type { Outcome } from "./outcome";

/** How a case ended, the hardest first. */
export const endings = ["refused", "incomplete", "findings", "clean"] as const;

export type Ending = (typeof endings)[number];

type Counts = Record<Ending, number>;

/** Figures of one property. */
export interface Tallied {
  cases: number;
  /** Cases whose plan is not the one that they began with: a change may find nothing to change. */
  changed: number;
  readonly ended: Counts;
  /** By kind of change; a case has up to four. */
  readonly kinds: Record<string, Counts>;
}

/** Counts how the cases of each property ended. */
export class Tally {
  private readonly properties: Record<string, Tallied> = {};

  count(property: string, changes: readonly Mutation[], changed: boolean, outcome: Outcome): void {
    const own = (this.properties[property] ??= { cases: 0, changed: 0, ended: none(), kinds: {} });
    const ending = endingOf(outcome);
    own.cases += 1;
    own.changed += Number(changed);
    own.ended[ending] += 1;
    for (const kind of new Set(changes.map((change) => change.kind)))
      (own.kinds[kind] ??= none())[ending] += 1;
  }

  toJSON(): Readonly<Record<string, Tallied>> {
    return this.properties;
  }
}

/** What became of a plan. */
export function endingOf(outcome: Outcome): Ending {
  if (outcome instanceof EgovError) return "refused";
  if (outcome.problems.length > 0) return "incomplete";
  return outcome.clean ? "clean" : "findings";
}

function none(): Counts {
  return { refused: 0, incomplete: 0, findings: 0, clean: 0 };
}
