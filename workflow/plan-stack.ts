import { existsSync } from "node:fs";
import { join } from "node:path";
import { EgovError, ExitCode, type Problem } from "../messages/errors";
import { fill } from "../messages/text";
import type { SynthesisedStack } from "../stacks/model";
import { childEnvironment } from "./child-environment";
import { plainReason, planProblems } from "./diagnostics";
import type { Initialised } from "./initialise";
import type { InputValues } from "./inputs";
import type { Interruption } from "./interruption";
import { basisOf, damagedFile, readManifest, sameBasis, type Basis, type Manifest } from "./manifest";
import { messages } from "./messages";
import type { OutFolder } from "./out-folder";
import { layOut, seal, toJson } from "./plan-files";
import { runEngine, type EngineResult } from "./run-engine";
import { readState } from "./state";
import type { Toolchain } from "./toolchain";

/** What planning one stack needs from its run. */
export interface StackContext {
  readonly out: OutFolder;
  readonly toolchain: Toolchain;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly interruption: Interruption;
  /** Never take over an earlier plan. */
  readonly fresh: boolean;
  readonly initialise: (template: string) => Promise<Initialised>;
  readonly stateFile: (stack: string) => string;
}

/** `made`: a finished folder that waits to be put in place. `reused`: the folder in place is still true. */
export type StackPlanning =
  | { readonly kind: "made"; readonly folder: string; readonly preview: boolean }
  | { readonly kind: "reused"; readonly folder: string; readonly preview: boolean }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "interrupted" };

/** Plans one stack into an unfinished folder, or finds that its earlier plan still holds. */
export async function planStack(
  stack: SynthesisedStack,
  inputs: InputValues,
  context: StackContext,
): Promise<StackPlanning> {
  const stateFile = context.stateFile(stack.id);
  const state = readState(stack.id, stateFile);
  const variables = toJson(inputs.values);
  const basis = basisOf(stack.template, variables, context.toolchain, state);
  const { preview } = inputs;
  if (!context.fresh && holds(context.out.stack(stack.id), basis)) {
    return { kind: "reused", folder: context.out.stack(stack.id), preview };
  }
  const folder = context.out.partial(stack.id);
  const initialised = await context.initialise(stack.template);
  const clean = layOut(folder, stack, variables, initialised, state && stateFile);
  const failure = await runPlan(stack, folder, initialised, state !== undefined, context);
  clean();
  if (failure) return failure;
  const repeatable = state === undefined && !readsData(stack.template);
  seal(folder, { stack: stack.id, preview, repeatable, basis });
  return { kind: "made", folder, preview };
}

/** Whether the plan in a folder is what planning would give now, and is as it was written. */
function holds(folder: string, basis: Basis): boolean {
  const manifest: Manifest | undefined = existsSync(folder) ? readManifest(folder) : undefined;
  if (!manifest?.repeatable || !sameBasis(manifest.basis, basis)) return false;
  return damagedFile(folder, manifest) === undefined;
}

async function runPlan(
  stack: SynthesisedStack,
  folder: string,
  initialised: Initialised,
  hasState: boolean,
  context: StackContext,
): Promise<StackPlanning | undefined> {
  const engine = context.toolchain.engine.label;
  // Without a state there is nothing to lock, and locking would create an empty state file.
  const lock = hasState ? "-lock-timeout=30s" : "-lock=false";
  const planned = await run(["plan", "-input=false", "-no-color", "-json", lock, "-out=plan.tfplan"]);
  if (context.interruption.requested) return { kind: "interrupted" };
  if (planned.code !== 0) return { kind: "failed", problems: planProblems(stack, planned, engine) };
  const shown = await run(["show", "-json", "plan.tfplan"], join(folder, "plan.json"));
  if (context.interruption.requested) return { kind: "interrupted" };
  if (shown.code === 0) return undefined;
  const message = fill(messages.showFailed, { stack: stack.id, reason: plainReason(shown, engine) });
  return { kind: "failed", problems: [{ message }] };

  function run(args: readonly string[], outputFile?: string): Promise<EngineResult> {
    const { cliConfig } = context.toolchain;
    const { dataFolder } = initialised;
    return runEngine({
      command: context.toolchain.engine.command,
      args,
      cwd: folder,
      env: childEnvironment(context.env, { cliConfig, dataFolder, scratch: context.out.scratch }),
      interruption: context.interruption,
      ...(outputFile !== undefined && { outputFile }),
    });
  }
}

function readsData(template: string): boolean {
  const { data } = JSON.parse(template) as { data?: Readonly<Record<string, unknown>> };
  return data !== undefined && Object.keys(data).length > 0;
}

/** What a thrown error means for a stack; defects go on. */
export function failureOf(error: unknown): StackPlanning {
  if (error instanceof EgovError && error.exitCode !== ExitCode.interrupted) {
    return { kind: "failed", problems: error.problems };
  }
  throw error;
}
