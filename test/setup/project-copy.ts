import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../tools";

/** What one run of the set-up did. */
export interface SetupRun {
  readonly code: number | null;
  readonly stderr: string;
  readonly milliseconds: number;
}

const copied = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "scripts",
  "providers/openstack/package.json",
  "providers/openstack/schema.json",
  "providers/openstack/module",
  ".egov/stamps/packages",
];

/** A copy of the set-up alone, with the installed packages, to break as a test likes. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "egov-setup-"));
  readonly emptyPath = join(this.folder, "empty-path");

  constructor() {
    mkdirSync(this.emptyPath);
    for (const name of copied.filter((file) => existsSync(join(root, file)))) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    }
    linkPackages(join(root, "node_modules"), join(this.folder, "node_modules"));
  }

  setUp(env: NodeJS.ProcessEnv = {}): Promise<SetupRun> {
    return runSetup(this.folder, env);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A folder of its own with a link to each package: one link to the whole would let `npm ci` in the copy empty the real folder. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isFile()) cpSync(source, target);
    else symlinkSync(realpathSync(source), target);
  }
}

/** Runs `scripts/setup.mjs` of a folder. */
export function runSetup(folder: string, env: NodeJS.ProcessEnv = {}): Promise<SetupRun> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, "scripts", "setup.mjs")], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: "", TERRAFORM_BINARY_NAME: "", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("close", (code) => resolve({ code, stderr, milliseconds: performance.now() - start }));
  });
}
