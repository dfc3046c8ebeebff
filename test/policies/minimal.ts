import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/model";
import type { StackPlan } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { check, type CheckOutcome } from "../../policies/engine";
import type { Finding } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { root } from "../tools";
import { inlinePlan, type InlineOptions, type InlineResource } from "./inline-plan";

export const minimalFolder = join(root, "test/fixtures/environments/minimal");
/** A day on which every norm of today is in force and no sample date is over. */
export const today = "2026-11-24";

let minimal: Environment | undefined;

/** The small extranet of the fixtures. */
export function minimalEnvironment(): Environment {
  return (minimal ??= loadEnvironment(minimalFolder));
}

/** Runs one rule. */
export function runRule(
  rule: string,
  plans: readonly StackPlan[],
  environment: Environment = minimalEnvironment(),
  date: string = today,
): CheckOutcome {
  return check({ environment, estate: buildEstate(plans), rules, date, only: [rule] });
}

/** Findings of one rule that block, on inline resources. */
export function blocking(
  rule: string,
  resources: readonly InlineResource[],
  options: InlineOptions & { readonly environment?: Environment } = {},
): readonly Finding[] {
  const { findings } = runRule(rule, [inlinePlan(resources, options)], options.environment);
  return findings.filter(({ result, subject }) => isBlocking(result) && subject.stack !== undefined);
}

export function isBlocking(result: string): boolean {
  return result === "fail" || result === "undetermined";
}
