import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SynthesisedStack } from "../stacks/model";
import { tryFileSha256, tryRead } from "./digest";
import { placeLock, type Initialised } from "./initialise";
import { manifestName, planFiles, type Manifest } from "./manifest";
import { writeWhole } from "./whole-file";

/** JSON as it stands in files: indented, with a line end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Lays out the folder that the engine runs in.
 * @param stateFile existing state of the stack; the backend's relative path leads to it by a link
 * @returns function that removes what only the engine needs
 */
export function layOut(
  folder: string,
  stack: SynthesisedStack,
  variables: string,
  initialised: Initialised,
  stateFile: string | undefined,
): () => void {
  writeFileSync(join(folder, "cdk.tf.json"), stack.template);
  writeFileSync(join(folder, "origins.json"), toJson(stack.origins));
  writeFileSync(join(folder, "terraform.tfvars.json"), variables);
  const passing = [placeLock(initialised, folder)];
  if (stateFile !== undefined) {
    const link = join(folder, "terraform.tfstate");
    symlinkSync(stateFile, link, "file");
    passing.push(link);
  }
  return () => {
    for (const file of passing) rmSync(file, { force: true });
  };
}

/** Ends a run folder: its manifest vouches for the files as they are now. */
export function seal(folder: string, facts: Omit<Manifest, "format" | "files">): void {
  const files = Object.fromEntries(planFiles.map((name) => [name, tryFileSha256(join(folder, name)) ?? ""]));
  const manifest: Manifest = { format: "egov-plan/1", ...facts, files };
  writeFileSync(join(folder, manifestName), toJson(manifest));
}

/** Brings origins.json up to date: lines in YAML move without changing a plan. */
export function refreshOrigins(folder: string, stack: SynthesisedStack): void {
  const file = join(folder, "origins.json");
  const wanted = toJson(stack.origins);
  if (tryRead(file)?.toString("utf8") !== wanted) writeWhole(file, wanted);
}

/** Parsed plan.json of a run folder. */
export function readPlan(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"));
}
