import { availableParallelism } from "node:os";
import type { CommonOptions, Io } from "./io";
import { startProgress } from "./progress";
import type { Session, SessionOptions } from "./session";
import { planStacks, type PlannedStack } from "../workflow/plan";
import { findToolchain, type Toolchain } from "../workflow/toolchain";

export interface PlanningOptions extends CommonOptions, SessionOptions {
  readonly jobs?: number | undefined;
}

/** Plans the selected stacks of a session and shows the course of it. */
export async function planSession(
  session: Session,
  options: PlanningOptions,
  io: Io,
): Promise<{ planned: PlannedStack[]; toolchain: Toolchain }> {
  const { layout, environment, stacks, selected, out } = session;
  const toolchain = await findToolchain(layout, io.env);
  const { lang: language, quiet, color, fresh = false } = options;
  const progress = await startProgress({ stream: io.stderr, total: selected.size, language, quiet, color });
  try {
    const planned = await planStacks({
      environment: environment.id,
      stacks,
      selected,
      out,
      jobs: options.jobs ?? availableParallelism(),
      fresh,
      layout,
      toolchain,
      env: io.env,
      interruption: io.interruption,
      onEvent: progress.onEvent,
    });
    return { planned, toolchain };
  } finally {
    await progress.end();
  }
}
