import fc from "fast-check";
import { EgovError } from "../../messages/errors";
import { mutate, mutations, type Bounds, type Mutation } from "./mutation";
import { brokenRules, outcomeOf, type Outcome } from "./outcome";
import { changes, fixturePlans, violatingPlans, type Violating } from "./plans";
import type { Tally } from "./tally";

/** Violating examples that fail in the small extranet; the others need an environment of their own. */
export function usableExamples(): readonly Violating[] {
  return violatingPlans().filter((example) => blocks(outcomeOf(example.plan, [example.rule]), example));
}

/** Whatever is changed, a plan is judged by every rule or refused with words. */
export function neverBreaks(tally: Tally): fc.IPropertyWithHooks<[string, readonly Mutation[]]> {
  const plans = new Map([...violatingPlans(), ...fixturePlans()].map(({ name, plan }) => [name, plan]));
  return fc.property(fc.constantFrom(...plans.keys()), mutations, (name, list) => {
    const plan = plans.get(name);
    const changed = mutate(plan, list);
    const outcome = outcomeOf(changed);
    tally.count("breaks", list, isOther(changed, plan), outcome);
    expect(brokenRules(outcome)).toEqual([]);
  });
}

/**
 * Whatever is added to a plan, or changed outside of its resources and their configuration, what violates a rule and is still there
 * is not passed.
 */
export function neverPasses(tally: Tally): fc.IPropertyWithHooks<[string, readonly Mutation[]]> {
  const examples = new Map(usableExamples().map((example) => [example.name, example]));
  return fc.property(fc.constantFrom(...examples.keys()), mutations, (name, list) => {
    const example = examples.get(name);
    if (!example) return;
    const changed = mutate(example.plan, list, boundsOf(example));
    const outcome = outcomeOf(changed, [example.rule]);
    tally.count("passes", list, isOther(changed, example.plan), outcome);
    expect({ blocks: blocks(outcome, example), outcome: summary(outcome) }).toMatchObject({ blocks: true });
  });
}

function isOther(changed: unknown, plan: unknown): boolean {
  return JSON.stringify(changed) !== JSON.stringify(plan);
}

function boundsOf({ plan, address }: Violating): Bounds {
  const violating = changes(plan).findIndex((change) => change.address === address);
  return {
    kept: (path) => path[0] === "resource_changes" && (path.length === 1 || path[1] === violating),
    onlyAdded: ([top]) => top === "resource_changes" || top === "configuration",
  };
}

/** Is the plan refused, or the check incomplete, or the resource one that blocks? */
function blocks(outcome: Outcome, { address }: Violating): boolean {
  if (outcome instanceof EgovError || outcome.problems.length > 0) return true;
  return outcome.findings.some(
    ({ result, subject }) =>
      subject.address === address && (result === "fail" || result === "undetermined") && !outcome.clean,
  );
}

function summary(outcome: Outcome): readonly string[] {
  return outcome instanceof EgovError
    ? [outcome.message]
    : outcome.findings.map(({ result, subject, message }) => `${result} ${subject.address}: ${message.en}`);
}
