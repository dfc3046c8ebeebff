import { resolve } from "node:path";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/model";
import type { StackPlan } from "../../estate/model";
import { readPlanFile } from "../../estate/read";
import { EgovError } from "../../messages/errors";
import { fill } from "../../messages/text";
import { renderCheck, type CheckFormatName } from "../../report";
import { readLastPlans } from "../../workflow/last-plans";
import { layoutOf } from "../../workflow/layout";
import { line } from "../failure";
import { findEnvironment } from "../find-environment";
import type { CommonOptions, Io } from "../io";
import { judge, rules } from "../judge";
import { messages } from "../messages";
import { openSession } from "../session";
import { partialSentence } from "../summary";

export interface CheckOptions extends CommonOptions {
  readonly environment: string;
  /** Plan files of any origin; empty: the plans of the last run. */
  readonly plan: readonly string[];
  readonly stack: readonly string[];
  readonly out?: string | undefined;
  readonly format: CheckFormatName;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** Plans to judge, and what of the environment they leave out. */
interface Subject {
  readonly environment: Environment;
  readonly plans: readonly StackPlan[];
  readonly missing: readonly string[];
  readonly total: number;
}

/** Judges plans by the rules. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const { environment, plans, missing, total } =
    options.plan.length > 0 ? givenPlans(options, io) : await lastPlans(options, io);
  const result = judge(environment, plans, options.date, missing);
  io.stdout.write(renderCheck(result, options.format, options.lang, rules));
  const partial = partialSentence(missing, total);
  // On standard error, so that a partial result in JSON is still JSON; its coverage tells the number of stacks as well.
  if (partial) io.stderr.write(`${partial[options.lang]}\n`);
  for (const problem of result.problems) io.stderr.write(`${line(problem, options.lang)}\n`);
  return result.exitCode;
}

function givenPlans(options: CheckOptions, io: Io): Subject {
  const environment = loadEnvironment(findEnvironment(options.environment, io.cwd, layoutOf().root));
  const plans = options.plan.map((file) => readPlanFile(resolve(io.cwd, file)));
  const byStack = new Map<string, string>();
  for (const { stack, file } of plans) {
    const other = byStack.get(stack);
    if (other) throw new EgovError([{ message: fill(messages.twoPlans, { stack, a: other, b: file }) }]);
    byStack.set(stack, file);
  }
  return { environment, plans, missing: [], total: plans.length };
}

async function lastPlans(options: CheckOptions, io: Io): Promise<Subject> {
  const { environment, layout, out, stacks, selected } = await openSession(options, io);
  const chosen = stacks.filter(({ id }) => selected.has(id));
  const { planned, problems } = readLastPlans(chosen, { out, environment: environment.id, layout });
  if (problems.length > 0) {
    const message = fill(messages.planFirst, { environment: options.environment });
    throw new EgovError([...problems, { message }]);
  }
  const missing = stacks.map(({ id }) => id).filter((id) => !selected.has(id));
  const plans = planned.map(({ id, ...plan }) => ({ stack: id, ...plan }));
  return { environment, plans, missing, total: stacks.length };
}
