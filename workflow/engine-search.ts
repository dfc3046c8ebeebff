import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { promisify } from "node:util";
import { EgovError, ExitCode } from "../messages/errors";
import { fill, type Text } from "../messages/text";
import { factOf } from "./fingerprint";
import type { Layout } from "./layout";
import { messages } from "./messages";

/** The program that plans and applies. */
export interface Engine {
  /** Product name, such as `Terraform`. */
  readonly label: string;
  /** Absolute path. */
  readonly command: string;
  readonly version: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

const lowest: Readonly<Record<string, readonly [number, number]>> = { Terraform: [1, 9], OpenTofu: [1, 8] };

/**
 * The engine of this run: TERRAFORM_BINARY_NAME, else terraform, else tofu on PATH, else the tofu that `npm run tofu` built.
 * @throws EgovError with exit code 3 when there is none or it is too old
 */
export async function findEngine(layout: Layout, env: Variables): Promise<Engine> {
  const command = locate(layout, env);
  const said = await factOf(layout.verified, "version", command, () => askVersion(command, env));
  const [, label, version] = /^(Terraform|OpenTofu) v(\d+\.\d+\.\d+\S*)/m.exec(said) ?? [];
  if (!label || !version) throw broken(fill(messages.strangeEngine, { command }));
  const [wantMajor, wantMinor] = lowest[label] ?? [0, 0];
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    throw broken(fill(messages.oldEngine, { engine: label, version, wanted: `${wantMajor}.${wantMinor}` }));
  }
  return { label, command, version };
}

function locate(layout: Layout, env: Variables): string {
  const named = env["TERRAFORM_BINARY_NAME"];
  if (named) {
    const found = onPath(named, env) ?? onPath(resolve(layout.root, named), env);
    if (!found) throw broken(fill(messages.noNamedEngine, { name: named }));
    return found;
  }
  const built = join(layout.work, "tools", process.platform === "win32" ? "tofu.exe" : "tofu");
  const found = onPath("terraform", env) ?? onPath("tofu", env) ?? (existsSync(built) ? built : undefined);
  if (!found) throw broken(messages.noEngine);
  return found;
}

// The fingerprint must be that of the program, so links are followed here.
function onPath(name: string, env: Variables): string | undefined {
  const folders = isAbsolute(name) ? [""] : (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? [".exe", ""] : [""];
  for (const folder of folders) {
    for (const ending of endings) {
      const file = join(folder, `${name}${ending}`);
      if (isProgram(file)) return realpathSync(file);
    }
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

async function askVersion(command: string, env: Variables): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, ["version"], {
      env: { PATH: env["PATH"], HOME: env["HOME"], CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "" },
      timeout: 30_000,
    });
    return stdout;
  } catch {
    throw broken(fill(messages.strangeEngine, { command }));
  }
}

function broken(message: Text): EgovError {
  return new EgovError([{ message }], ExitCode.broken);
}
