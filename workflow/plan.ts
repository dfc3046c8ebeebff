import { rmSync } from "node:fs";
import { join } from "node:path";
import { EgovError, ExitCode, type Problem } from "../messages/errors";
import { fill } from "../messages/text";
import type { PlannedStack as ReportedStack } from "../report/model";
import type { SynthesisedStack } from "../stacks/model";
import { initialiser } from "./initialise";
import { inputValues, type InputValues } from "./inputs";
import type { Interruption } from "./interruption";
import type { Layout } from "./layout";
import { messages } from "./messages";
import { inOrder } from "./order";
import { openOut, writing, type OutFolder } from "./out-folder";
import { readPlan, refreshOrigins } from "./plan-files";
import { failureOf, planStack, type StackContext, type StackPlanning } from "./plan-stack";
import { slots } from "./slots";
import { readState, type AppliedState } from "./state";
import type { Toolchain } from "./toolchain";
import { replaceFolder } from "./whole-file";

/** A stack with its plan. */
export interface PlannedStack extends ReportedStack {
  readonly plan: unknown;
  /** Path of its plan.json. */
  readonly file: string;
  /** Configuration that the plan was made from. */
  readonly template: string;
}

export type PlanEvent = {
  readonly kind: "started" | "planned" | "reused" | "failed" | "skipped";
  readonly stack: string;
};

export interface PlanOptions {
  readonly environment: string;
  /** All stacks of the environment. */
  readonly stacks: readonly SynthesisedStack[];
  /** Ids of those to plan. */
  readonly selected: ReadonlySet<string>;
  /** Output folder, absolute. */
  readonly out: string;
  /** Stacks planned at a time, 1 or more. */
  readonly jobs: number;
  readonly fresh: boolean;
  readonly layout: Layout;
  readonly toolchain: Toolchain;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly interruption: Interruption;
  readonly onEvent?: (event: PlanEvent) => void;
}

type Outcome = StackPlanning | { readonly kind: "skipped"; readonly upstream: string };

/**
 * Plans the selected stacks, upstream first, several at a time, into run folders that appear whole or not at all.
 * @returns the planned stacks in order of dependency
 * @throws EgovError with exit code 3 and every problem when a stack cannot be planned, after the others are done; with 130 when
 *   interrupted; with 2 when the output folder cannot be used
 */
export async function planStacks(options: PlanOptions): Promise<PlannedStack[]> {
  const all = inOrder(options.stacks);
  const stacks = all.filter(({ id }) => options.selected.has(id));
  const out = openOut(options.out);
  try {
    if (stacks.length === all.length) out.keepOnly(options.selected);
    const outcomes = await planAll(stacks, out, options);
    assertDone(stacks, outcomes, options);
    return stacks.map((stack) => planned(stack, outcomes.get(stack.id)));
  } finally {
    out.close();
  }
}

async function planAll(
  stacks: readonly SynthesisedStack[],
  out: OutFolder,
  options: PlanOptions,
): Promise<Map<string, Outcome>> {
  const { layout, environment, onEvent = () => undefined } = options;
  const stateFile = (stack: string): string => layout.state(environment, stack);
  const context: StackContext = {
    ...options,
    out,
    stateFile,
    initialise: initialiser({ ...options, scratch: out.scratch }),
  };
  const slot = slots(options.jobs);
  const running = new Map<string, Promise<Outcome>>();
  for (const stack of stacks) running.set(stack.id, outcomeOf(stack));
  // All end before the output folder is given back, also when one of them is a defect.
  const ended = await Promise.allSettled(running.values());
  const defect = ended.find((result) => result.status === "rejected");
  if (defect) throw defect.reason;
  return new Map(await Promise.all([...running].map(async ([id, outcome]) => [id, await outcome] as const)));

  async function outcomeOf(stack: SynthesisedStack): Promise<Outcome> {
    const upstream = stack.dependsOn.filter((id) => running.has(id));
    // The values of an upstream without state are pending whatever its plan says: no need to wait for it.
    const applied = upstream.filter((id) => readState(id, stateFile(id)) !== undefined);
    const blocked = await firstUnfinished(applied);
    if (blocked) return skip(stack, blocked);
    const planning = await slot(() => attempt(stack));
    const unfinished =
      planning.kind === "made" || planning.kind === "reused" ? await firstUnfinished(upstream) : undefined;
    if (unfinished) return skip(stack, unfinished);
    return settle(stack, planning, out, onEvent);
  }

  async function attempt(stack: SynthesisedStack): Promise<StackPlanning> {
    if (options.interruption.requested) return { kind: "interrupted" };
    onEvent({ kind: "started", stack: stack.id });
    try {
      return await planStack(stack, await inputsOf(stack), context);
    } catch (error) {
      return failureOf(error);
    }
  }

  async function firstUnfinished(ids: readonly string[]): Promise<string | undefined> {
    for (const id of ids) {
      const kind = (await running.get(id))?.kind;
      if (kind === "failed" || kind === "skipped" || kind === "interrupted") return id;
    }
    return undefined;
  }

  function skip(stack: SynthesisedStack, upstream: string): Outcome {
    onEvent({ kind: "skipped", stack: stack.id });
    return { kind: "skipped", upstream };
  }

  async function inputsOf(stack: SynthesisedStack): Promise<InputValues> {
    const states = new Map<string, AppliedState | undefined>();
    const changes = new Map<string, ReadonlySet<string>>();
    for (const { stack: id } of stack.inputs) {
      const state = readState(id, stateFile(id));
      states.set(id, state);
      const outcome = state && (await running.get(id));
      changes.set(id, outcome && "folder" in outcome ? changedOutputs(readPlan(out.stack(id))) : new Set());
    }
    return inputValues(
      stack.inputs,
      (id) => states.get(id)?.outputs,
      (id, output) => changes.get(id)?.has(output) ?? false,
    );
  }
}

/** Names of the outputs that a plan changes. */
export function changedOutputs(plan: unknown): ReadonlySet<string> {
  const { output_changes: outputs = {} } = plan as {
    output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
  };
  const changed = Object.entries(outputs).filter(([, { actions }]) =>
    actions.some((action) => action !== "no-op"),
  );
  return new Set(changed.map(([name]) => name));
}

/** Puts a finished folder in place; a plan that could not be renewed is taken away, so that nobody judges the old one. */
function settle(
  stack: SynthesisedStack,
  planning: StackPlanning,
  out: OutFolder,
  onEvent: (event: PlanEvent) => void,
): StackPlanning {
  const place = out.stack(stack.id);
  switch (planning.kind) {
    case "made":
      writing(place, () => replaceFolder(planning.folder, place));
      onEvent({ kind: "planned", stack: stack.id });
      return { ...planning, folder: place };
    case "reused":
      writing(place, () => refreshOrigins(place, stack));
      onEvent({ kind: "reused", stack: stack.id });
      return planning;
    case "failed":
      rmSync(place, { recursive: true, force: true });
      onEvent({ kind: "failed", stack: stack.id });
      return planning;
    case "interrupted":
      return planning;
  }
}

function assertDone(
  stacks: readonly SynthesisedStack[],
  outcomes: ReadonlyMap<string, Outcome>,
  { interruption, out }: PlanOptions,
): void {
  const problems = stacks.flatMap(({ id }) => problemsOf(id, outcomes.get(id)));
  if (interruption.requested) {
    const done = [...outcomes.values()].filter((outcome) => "folder" in outcome).length;
    const message = fill(messages.interrupted, { done, total: stacks.length, path: out });
    throw new EgovError([{ message }], ExitCode.interrupted);
  }
  if (problems.length > 0) throw new EgovError(distinct(problems), ExitCode.broken);
}

function problemsOf(stack: string, outcome: Outcome | undefined): readonly Problem[] {
  if (outcome?.kind === "failed") return outcome.problems;
  if (outcome?.kind !== "skipped") return [];
  return [{ message: fill(messages.notPlanned, { stack, upstream: outcome.upstream }) }];
}

// A failing `init` is shared by many stacks and is said once.
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function planned(stack: SynthesisedStack, outcome: Outcome | undefined): PlannedStack {
  if (!outcome || !("folder" in outcome)) throw new Error(`Stack "${stack.id}" has no plan`);
  return {
    id: stack.id,
    site: stack.site,
    preview: outcome.preview,
    reused: outcome.kind === "reused",
    plan: readPlan(outcome.folder),
    file: join(outcome.folder, "plan.json"),
    origins: stack.origins,
    template: stack.template,
  };
}
