import { setImmediate } from "node:timers/promises";
import { resolve } from "node:path";
import { loadEnvironment } from "../environments/load";
import type { Environment } from "../environments/model";
import { EgovError, ExitCode } from "../messages/errors";
import type { SynthesisedStack } from "../stacks/model";
import { layoutOf, type Layout } from "../workflow/layout";
import { inOrder, selectStacks } from "../workflow/order";
import { stacksOf } from "../workflow/synthesis";
import { findEnvironment } from "./find-environment";
import type { Io } from "./io";
import { messages } from "./messages";

/** An environment with its stacks, as most commands need it. */
export interface Session {
  readonly environment: Environment;
  readonly layout: Layout;
  /** Output folder, absolute. */
  readonly out: string;
  /** All stacks in order of dependency. */
  readonly stacks: readonly SynthesisedStack[];
  /** Ids of those that `--stack` chose; all without it. */
  readonly selected: ReadonlySet<string>;
}

export interface SessionOptions {
  readonly environment: string;
  readonly stack: readonly string[];
  readonly out?: string | undefined;
  /** Take nothing over from earlier runs. */
  readonly fresh?: boolean;
}

/** Loads an environment and builds its stacks. */
export async function openSession(options: SessionOptions, io: Io): Promise<Session> {
  const layout = layoutOf();
  const environment = loadEnvironment(findEnvironment(options.environment, io.cwd, layout.root));
  await goOn(io);
  const stacks = inOrder(stacksOf(environment, layout, options.fresh ?? false));
  await goOn(io);
  const selected = selectStacks(stacks, options.stack);
  return { environment, layout, out: outFolder(options, environment, io), stacks, selected };
}

function outFolder({ out }: SessionOptions, environment: Environment, io: Io): string {
  return out === undefined ? resolve(io.cwd, "out", environment.id) : resolve(io.cwd, out);
}

/** Lets waiting signals in, since building stacks keeps the process busy, and ends when one asked to. */
export async function goOn(io: Io): Promise<void> {
  await setImmediate();
  if (io.interruption.requested)
    throw new EgovError([{ message: messages.interrupted }], ExitCode.interrupted);
}
