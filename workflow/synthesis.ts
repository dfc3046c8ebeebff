import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Environment } from "../environments/model";
import type { SynthesisedStack } from "../stacks/model";
import { sha256, tryRead } from "./digest";
import type { Layout } from "./layout";
import { writeWhole } from "./whole-file";

interface Kept {
  readonly key: string;
  readonly stacks: readonly SynthesisedStack[];
}

/** Folders whose code decides what a declaration becomes. */
const codeFolders = ["constructs", "environments", "messages", "stacks"];

/**
 * Stacks of an environment. They follow from its files and from the code alone, so those of the last run are taken over while
 * neither has changed by a byte: building thousands of constructs takes longer than all the rest of an unchanged run.
 * @param fresh build them in any case
 */
export function stacksOf(
  environment: Environment,
  layout: Layout,
  fresh: boolean,
): readonly SynthesisedStack[] {
  const file = join(layout.work, "synthesis", `${sha256(environment.directory).slice(0, 16)}.json`);
  const key = keyOf(environment.directory, layout);
  const kept = fresh ? undefined : readKept(file);
  if (kept?.key === key) return kept.stacks;
  const stacks = build(environment);
  keep(file, { key, stacks });
  return stacks;
}

function build(environment: Environment): readonly SynthesisedStack[] {
  // A stack trace for each token is a quarter of the time, and nothing here prints them.
  process.env["CDKTN_DISABLE_CREATION_STACK"] ??= "1";
  const { synthesise } = require("../stacks/app") as typeof import("../stacks/app");
  return synthesise(environment);
}

function keyOf(directory: string, layout: Layout): string {
  const hash = createHash("sha256");
  for (const file of filesUnder(directory)) {
    const content = readFileSync(file);
    hash.update(JSON.stringify([relative(directory, file), content.length])).update(content);
  }
  const code = dirname(__dirname);
  const libraries = [
    "node_modules/.package-lock.json",
    "providers/openstack/lib",
    "providers/openstack/schema.json",
  ];
  const files = codeFolders.flatMap((name) => filesUnder(join(code, name)));
  for (const file of [...files, ...libraries.map((name) => join(layout.root, name))]) {
    hash.update(`${file} ${stamp(file)}\n`);
  }
  return hash.digest("hex");
}

function stamp(file: string): string {
  const { size, mtimeMs } = existsSync(file) ? statSync(file) : { size: 0, mtimeMs: 0 };
  return `${size} ${mtimeMs}`;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(tryRead(file)?.toString("utf8") ?? "null") as Kept;
  } catch {
    return undefined;
  }
}

// What cannot be kept is built again next time.
function keep(file: string, kept: Kept): void {
  try {
    writeWhole(file, JSON.stringify(kept));
  } catch {
    return;
  }
}
