import type { StackPlan } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { EgovError } from "../../messages/errors";
import { check, type CheckOutcome } from "../../policies/engine";
import { rules } from "../../policies/rules";
import { minimalEnvironment, today } from "../policies/minimal";

/** A check of a plan, or the refusal of it. */
export type Outcome = CheckOutcome | EgovError;

// One rule on one small plan takes milliseconds, also on a busy machine.
const patience = 10_000;

/**
 * Judges a plan that may be anything.
 * @throws what is neither a result nor an expected refusal, and when it takes too long
 */
export function outcomeOf(plan: unknown, only?: readonly string[]): Outcome {
  const source: StackPlan = { stack: "example", plan, file: "plan.json" };
  const start = performance.now();
  try {
    const estate = buildEstate([source]);
    const input = { environment: minimalEnvironment(), estate, rules, date: today };
    return check(only ? { ...input, only } : input);
  } catch (error) {
    if (error instanceof EgovError) return error;
    throw error;
  } finally {
    const took = performance.now() - start;
    if (took > patience) throw new Error(`The check took ${Math.round(took)} ms`);
  }
}

/** Rules that broke on the plan. */
export function brokenRules(outcome: Outcome): readonly string[] {
  if (outcome instanceof EgovError || outcome.exitCode !== 3) return [];
  return outcome.problems.map(({ message }) => message.en).filter((text) => text.startsWith("Rule "));
}
