import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, tryFileSha256 } from "./digest";
import type { AppliedState } from "./state";
import type { Toolchain } from "./toolchain";

/** What a plan was made from, each part by digest or version. Plans with the same basis are the same. */
export interface Basis {
  readonly template: string;
  readonly variables: string;
  readonly engine: string;
  readonly provider: string;
  /** `lineage serial`, or `none` before the first apply. */
  readonly state: string;
}

/** manifest.json in the run folder of a stack: why its plan may be used again, and how to see that nobody edited it. */
export interface Manifest {
  readonly format: "egov-plan/1";
  readonly stack: string;
  readonly preview: boolean;
  /** Nothing outside the basis can change the plan: no state to refresh, no data source to read. */
  readonly repeatable: boolean;
  readonly basis: Basis;
  /** SHA-256 by file name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Files of a run folder that the manifest vouches for. */
export const planFiles = ["cdk.tf.json", "terraform.tfvars.json", "plan.tfplan", "plan.json"] as const;

export const manifestName = "manifest.json";

export function basisOf(
  template: string,
  variables: string,
  { engine, provider }: Toolchain,
  state: AppliedState | undefined,
): Basis {
  return {
    template: sha256(template),
    variables: sha256(variables),
    engine: `${engine.label} ${engine.version}`,
    provider: provider.sha256,
    state: stateIdentity(state),
  };
}

export function stateIdentity(state: AppliedState | undefined): string {
  return state ? `${state.lineage} ${state.serial}` : "none";
}

export function sameBasis(a: Basis, b: Basis): boolean {
  const names = ["template", "variables", "engine", "provider", "state"] as const;
  return names.every((name) => a[name] === b[name]);
}

/** Manifest of a run folder, or undefined when there is none or it cannot be read. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, manifestName), "utf8")) as Partial<Manifest>;
    const whole = manifest.format === "egov-plan/1" && manifest.basis && manifest.files && manifest.stack;
    return whole ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** First file of a run folder that is missing or differs from the manifest; undefined when all are as they were written. */
export function damagedFile(folder: string, manifest: Manifest): string | undefined {
  return planFiles.find((name) => {
    const digest = tryFileSha256(join(folder, name));
    return digest === undefined || digest !== manifest.files[name];
  });
}
