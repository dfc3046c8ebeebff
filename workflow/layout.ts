import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files of an installation, outside any output folder. All paths absolute. */
export interface Layout {
  readonly root: string;
  /** `.egov`: everything that set-up and runs keep. */
  readonly work: string;
  /** What set-up did: provider with sha256, engine. */
  readonly record: string;
  /** Configuration of the engine: providers come only from the mirror. */
  readonly cliConfig: string;
  /** Hashes and versions of programs, by size and times of their files. */
  readonly verified: string;
  /** Initialised data folders of the engine, shared by all stacks with the same backend and providers. */
  readonly initialised: string;
  /** State of an applied stack of the `local` backend; exists only after an apply. */
  state(environment: string, stack: string): string;
}

/** @param root the project's folder; found from this file when left out, in sources and in dist alike */
export function layoutOf(root: string = projectRoot()): Layout {
  const work = join(root, ".egov");
  return {
    root,
    work,
    record: join(work, "setup.json"),
    cliConfig: join(work, "terraform.tfrc"),
    verified: join(work, "verified.json"),
    initialised: join(work, "init"),
    state: (environment, stack) => join(work, "state", environment, stack, "terraform.tfstate"),
  };
}

function projectRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && packageName(file) === "egov") return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json of egov above ${__dirname}`);
  }
}

function packageName(file: string): unknown {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof content === "object" && content !== null && "name" in content ? content.name : undefined;
}
