import type { Environment } from "../environments/model";
import type { StackPlan } from "../estate/model";
import { buildEstate } from "../estate/plan";
import { check, type CheckOutcome } from "../policies/engine";
import { rules } from "../policies/rules";

/**
 * Judges plans by every rule, as one estate.
 * @param missing ids of stacks that were left out on purpose
 */
export function judge(
  environment: Environment,
  plans: readonly StackPlan[],
  date: string,
  missing: readonly string[],
): CheckOutcome {
  return check({ environment, estate: buildEstate(plans), rules, date, partial: missing.length > 0 });
}

export { rules };
