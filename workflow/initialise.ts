import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { EgovError, ExitCode } from "../messages/errors";
import { fill } from "../messages/text";
import { childEnvironment } from "./child-environment";
import { plainReason } from "./diagnostics";
import { sha256 } from "./digest";
import type { Interruption } from "./interruption";
import type { Layout } from "./layout";
import { messages } from "./messages";
import { runEngine } from "./run-engine";
import type { Toolchain } from "./toolchain";
import { replaceFolder } from "./whole-file";

/** A folder made by `init`, good for every stack with the same providers and backend. */
export interface Initialised {
  /** For TF_DATA_DIR; planning only reads it. */
  readonly dataFolder: string;
  /** Dependency lock: by it the engine verifies the provider at every start. */
  readonly lockFile: string;
}

export interface InitSettings {
  readonly layout: Layout;
  readonly toolchain: Toolchain;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly scratch: string;
  readonly interruption: Interruption;
}

const lockName = ".terraform.lock.hcl";

/**
 * Runs `init` once for each distinct `terraform` block and keeps the result for later runs.
 * @returns function from template to its folder; concurrent calls share one process
 */
export function initialiser(settings: InitSettings): (template: string) => Promise<Initialised> {
  const started = new Map<string, Promise<Initialised>>();
  return (template) => {
    const block = terraformBlock(template);
    const key = keyOf(block, settings);
    const known = started.get(key) ?? initialise(block, join(settings.layout.initialised, key), settings);
    started.set(key, known);
    return known;
  };
}

/** The `terraform` block of a template as JSON: providers, versions, backend. */
function terraformBlock(template: string): string {
  return JSON.stringify({ terraform: (JSON.parse(template) as { terraform?: unknown }).terraform ?? {} });
}

function keyOf(block: string, { toolchain, layout }: InitSettings): string {
  const { engine, provider, cliConfig } = toolchain;
  const parts = [
    block,
    engine.label,
    engine.version,
    provider.sha256,
    readFileSync(cliConfig, "utf8"),
    layout.work,
  ];
  return sha256(JSON.stringify(parts)).slice(0, 16);
}

async function initialise(block: string, folder: string, settings: InitSettings): Promise<Initialised> {
  const result: Initialised = { dataFolder: join(folder, "data"), lockFile: join(folder, lockName) };
  if (existsSync(result.dataFolder) && existsSync(result.lockFile)) return result;
  mkdirSync(settings.layout.initialised, { recursive: true });
  const partial = mkdtempSync(join(settings.layout.initialised, ".partial-"));
  try {
    writeFileSync(join(partial, "main.tf.json"), block);
    await init(partial, settings);
    rmSync(join(partial, "main.tf.json"));
    replaceFolder(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return result;
}

async function init(cwd: string, { toolchain, env, scratch, interruption }: InitSettings): Promise<void> {
  const { engine, cliConfig } = toolchain;
  const result = await runEngine({
    command: engine.command,
    args: ["init", "-input=false", "-no-color"],
    cwd,
    env: childEnvironment(env, { cliConfig, dataFolder: join(cwd, "data"), scratch }),
    interruption,
  });
  if (result.code === 0) return;
  const message = fill(messages.initFailed, {
    engine: engine.label,
    reason: plainReason(result, engine.label),
  });
  throw new EgovError([{ message }], ExitCode.broken);
}

/** Puts the lock beside a template, where the engine looks for it. */
export function placeLock({ lockFile }: Initialised, folder: string): string {
  const place = join(folder, lockName);
  copyFileSync(lockFile, place);
  return place;
}
