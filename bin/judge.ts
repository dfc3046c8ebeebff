import type { Environment } from "../environments/model";
import type { Estate } from "../estate/model";
import { check, type CheckOutcome } from "../policies/engine";
import type { Rule } from "../policies/rule";
import { rules } from "../policies/rules";

/** What is judged, and by what. */
export interface Judged {
  readonly environment: Environment;
  readonly estate: Estate;
  /** Day by which norms and dated exceptions are judged, YYYY-MM-DD. */
  readonly date: string;
  /** Ids of stacks that were left out on purpose. */
  readonly missing: readonly string[];
  /** Ids of the rules to judge by. @default - all */
  readonly only?: readonly string[];
  /** @default - every rule of the product */
  readonly rules?: readonly Rule[];
}

/** Judges the stacks of an environment as one estate. */
export function judge({
  environment,
  estate,
  date,
  missing,
  only,
  rules: known = rules,
}: Judged): CheckOutcome {
  return check({
    environment,
    estate,
    rules: known,
    date,
    partial: missing.length > 0,
    ...(only === undefined ? {} : { only }),
  });
}

export { rules };
