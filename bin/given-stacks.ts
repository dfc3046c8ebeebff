import { join, resolve } from "node:path";
import { loadEnvironment } from "../environments/load";
import type { Environment } from "../environments/model";
import type { StackPlan } from "../estate/model";
import { readPlanFile } from "../estate/read";
import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import type { SynthesisedStack } from "../stacks/model";
import { readLastPlans } from "../workflow/last-plans";
import { layoutOf } from "../workflow/layout";
import { findEnvironment } from "./find-environment";
import type { Io } from "./io";
import { messages } from "./messages";
import { openSession, type SessionOptions } from "./session";

export interface GivenOptions extends SessionOptions {
  /** Files of any origin, each of one stack; empty: the plans of the last run. */
  readonly plan: readonly string[];
  /** The configurations themselves, before anybody plans them. */
  readonly early: boolean;
}

/** Stacks of an environment, and what of it they leave out. */
export interface GivenStacks {
  readonly environment: Environment;
  readonly plans: readonly StackPlan[];
  /** Ids of the stacks that were left out on purpose. */
  readonly missing: readonly string[];
  /** Number of stacks, those left out among them. */
  readonly total: number;
}

/**
 * The stacks that a command is about: the files that were named, or the configurations of the environment, or its last plans.
 * @throws EgovError with exit code 2 when a plan is missing or out of date, or two files are of one stack
 */
export async function givenStacks(options: GivenOptions, io: Io): Promise<GivenStacks> {
  return options.plan.length > 0 ? fromFiles(options, io) : fromEnvironment(options, io);
}

function fromFiles({ environment: name, plan }: GivenOptions, io: Io): GivenStacks {
  const environment = loadEnvironment(findEnvironment(name, io.cwd, layoutOf().root));
  const plans = plan.map((file) => readPlanFile(resolve(io.cwd, file)));
  const byStack = new Map<string, string>();
  for (const { stack, file } of plans) {
    const other = byStack.get(stack);
    if (other) throw new EgovError([{ message: fill(messages.twoPlans, { stack, a: other, b: file }) }]);
    byStack.set(stack, file);
  }
  return { environment, plans, missing: [], total: plans.length };
}

async function fromEnvironment(options: GivenOptions, io: Io): Promise<GivenStacks> {
  const { environment, layout, out, stacks, selected } = await openSession(options, io);
  const chosen = stacks.filter(({ id }) => selected.has(id));
  const missing = stacks.map(({ id }) => id).filter((id) => !selected.has(id));
  const shared = { environment, missing, total: stacks.length };
  if (options.early) return { ...shared, plans: chosen.map((stack) => unplanned(stack, out)) };
  const { planned, problems } = readLastPlans(chosen, { out, environment: environment.id, layout });
  if (problems.length > 0) {
    const message = fill(messages.planFirst, { environment: options.environment });
    throw new EgovError([...problems, { message }]);
  }
  return { ...shared, plans: planned.map(({ id, ...plan }) => ({ stack: id, ...plan })) };
}

function unplanned({ id, template, origins }: SynthesisedStack, out: string): StackPlan {
  // Where `egov synth` writes it, so that a message leads to something to look at.
  const file = join(out, "stacks", id, "cdk.tf.json");
  return { stack: id, plan: JSON.parse(template) as unknown, file, origins };
}
