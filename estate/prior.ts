import type { StackPlan } from "./model";
import { isObject } from "./plan-json";

/** What stands before the change: the state that each plan was made from. Stacks that had none are left out. */
export function priorOf(plans: readonly StackPlan[]): readonly StackPlan[] {
  return plans.flatMap(({ template: _, ...source }) => {
    const state = isObject(source.plan) ? source.plan["prior_state"] : undefined;
    return isObject(state) && isObject(state["values"]) ? [{ ...source, plan: state }] : [];
  });
}
