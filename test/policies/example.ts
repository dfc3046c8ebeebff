import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/model";
import type { StackPlan } from "../../estate/model";
import { readPlanFile } from "../../estate/read";
import { root } from "../tools";
import { minimalFolder } from "./minimal";

/** What an example says of itself, in its expected.yaml. */
export interface Expected {
  readonly rule: string;
  readonly clause: string;
  readonly address: string;
  readonly file: string;
  /** Text of the line of that file at which the finding of a fault points. */
  readonly at?: string;
  /** Folder of test/fixtures/environments. Default: minimal. */
  readonly environment?: string;
}

interface Patch {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
  readonly delete?: boolean;
}

/** An environment with other values. */
export interface Loaded {
  readonly environment: Environment;
  /** Lines of each file, by its name below the folder. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** A plan in its environment. */
export interface Example extends Loaded {
  readonly plan: StackPlan;
}

const environments = join(root, "test/fixtures/environments");
const inside = join(root, "test/fixtures/plans/inside/plan.json");
const loaded = new Map<string, Loaded>();
let minimal: Loaded | undefined;

/** What an example says of itself; undefined where it says nothing. */
export function expectedOf(folder: string): Expected | undefined {
  const file = join(folder, "expected.yaml");
  return existsSync(file) ? (parse(readFileSync(file, "utf8")) as Expected) : undefined;
}

/** The plan of an example, else one that has all stacks, and the YAML with its changes; kept, since the tests may ask again and again. */
export function loadExample(folder: string): Example {
  const base = expectedOf(folder)?.environment;
  const patch = join(folder, "patch.yaml");
  const patches = existsSync(patch) ? (parse(readFileSync(patch, "utf8")) as Patch[]) : [];
  const own =
    base === undefined && patches.length === 0
      ? (minimal ??= load(minimalFolder))
      : patched(join(environments, base ?? "minimal"), patches);
  const plan = join(folder, "plan.json");
  return { ...own, plan: readPlanFile(existsSync(plan) ? plan : inside, "example") };
}

function load(folder: string): Loaded {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  const lines = files.map((file) => [file, readFileSync(join(folder, file), "utf8").split("\n")] as const);
  return { environment: loadEnvironment(folder), lines: new Map(lines) };
}

function patched(base: string, patches: readonly Patch[]): Loaded {
  const key = JSON.stringify([base, patches]);
  const made = loaded.get(key) ?? loadPatched(base, patches);
  loaded.set(key, made);
  return made;
}

function loadPatched(base: string, patches: readonly Patch[]): Loaded {
  const folder = mkdtempSync(join(tmpdir(), "egov-example-"));
  try {
    cpSync(base, folder, { recursive: true });
    for (const { file, path, value, delete: remove } of patches) {
      const name = join(folder, file);
      if (!existsSync(name)) writeFileSync(name, "{}\n");
      const document = parseDocument(readFileSync(name, "utf8"));
      if (remove === true) document.deleteIn(path);
      else document.setIn(path, value);
      writeFileSync(name, document.toString());
    }
    return load(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
