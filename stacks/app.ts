import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import type { EgovStack } from "../constructs/egov-stack";
import type { Environment } from "../environments/model";
import { admitted } from "./admitted";
import { cityStacks, type StackBuilder, type Synthesis } from "./city";
import { intranetStacks } from "./intranet";
import type { StackNode, SynthesisedStack } from "./model";
import { networkFlows } from "./network-flows";
import { baselineRules, serviceRules } from "./operations-services";

/** The stacks of an environment and what each needs, without building them. */
export function stackGraph(environment: Environment): readonly StackNode[] {
  return builders(environment).map(({ id, dependsOn, site }) => ({ id, dependsOn, site }));
}

/**
 * Builds the stacks of an environment as Terraform JSON. The same environment gives the same bytes.
 * @param only ids of the stacks wanted; all when absent
 */
export function synthesise(
  environment: Environment,
  only?: ReadonlySet<string>,
): readonly SynthesisedStack[] {
  // An app makes its output folder when it is born, though nothing is written there.
  const outdir = mkdtempSync(join(tmpdir(), "egov-synthesis-"));
  try {
    return buildStacks(environment, new App({ outdir }), only).map(synthesised);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function synthesised({ builder, stack }: BuiltStack): SynthesisedStack {
  return {
    id: builder.id,
    dependsOn: builder.dependsOn,
    site: builder.site,
    // No preparing pass: nothing here uses cross-stack references or recorded functions, and it would double the time.
    template: `${JSON.stringify(stack.toTerraform(), null, 2)}\n`,
    origins: stack.listOrigins(),
    inputs: stack.listInputs(),
  };
}

/** A stack as constructs, and what it was built by. */
export interface BuiltStack {
  readonly builder: StackBuilder;
  readonly stack: EgovStack;
}

/** Builds the stacks as constructs of an app. */
export function buildStacks(
  declared: Environment,
  app: App,
  only?: ReadonlySet<string>,
): readonly BuiltStack[] {
  const environment = admitted(declared);
  const synthesis: Synthesis = {
    app,
    environment,
    flows: networkFlows(environment),
    baseline: baselineRules(environment),
    services: serviceRules(environment),
  };
  return builders(environment)
    .filter(({ id }) => only === undefined || only.has(id))
    .map((builder) => ({ builder, stack: builder.build(synthesis) }));
}

function builders(environment: Environment): readonly StackBuilder[] {
  return environment.settings.kind === "intranet" ? intranetStacks(environment) : cityStacks(environment);
}
