import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../messages/errors";
import { fill } from "../messages/text";
import type { SynthesisedStack } from "../stacks/model";
import { sha256 } from "./digest";
import type { Layout } from "./layout";
import { damagedFile, readManifest, stateIdentity } from "./manifest";
import { messages } from "./messages";
import type { PlannedStack } from "./plan";
import { readPlan } from "./plan-files";
import { readState } from "./state";

export interface LastPlans {
  readonly planned: readonly PlannedStack[];
  /** One for each stack without a usable plan. */
  readonly problems: readonly Problem[];
}

/**
 * Plans of the last `egov plan` in an output folder. A plan counts only when nobody edited it and declaration and state are
 * still those that it was made from.
 */
export function readLastPlans(
  stacks: readonly SynthesisedStack[],
  {
    out,
    environment,
    layout,
  }: { readonly out: string; readonly environment: string; readonly layout: Layout },
): LastPlans {
  const planned: PlannedStack[] = [];
  const problems: Problem[] = [];
  for (const stack of stacks) {
    const folder = join(out, "stacks", stack.id);
    const found = readOne(stack, folder, layout.state(environment, stack.id));
    if ("problem" in found) problems.push(found.problem);
    else planned.push(found);
  }
  return { planned, problems };
}

function readOne(
  stack: SynthesisedStack,
  folder: string,
  stateFile: string,
): PlannedStack | { readonly problem: Problem } {
  const { id, site, origins, template } = stack;
  if (!existsSync(folder))
    return { problem: { message: fill(messages.noPlan, { stack: id, path: folder }) } };
  const manifest = readManifest(folder);
  const damaged = manifest ? damagedFile(folder, manifest) : "manifest.json";
  if (!manifest || damaged) {
    return {
      problem: { message: fill(messages.damagedPlan, { stack: id, file: join(folder, damaged ?? "") }) },
    };
  }
  const { basis, preview } = manifest;
  if (basis.template !== sha256(stack.template) || basis.state !== stateIdentity(readState(id, stateFile))) {
    return { problem: { message: fill(messages.stalePlan, { stack: id }) } };
  }
  return {
    id,
    site,
    preview,
    reused: true,
    plan: readPlan(folder),
    file: join(folder, "plan.json"),
    origins,
    template,
  };
}
