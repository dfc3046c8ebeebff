import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { SetupError, ending } from "./failure.mjs";
import { paths, root } from "./layout.mjs";
import { run } from "./run.mjs";

const lowest = { terraform: [1, 9], tofu: [1, 8] };
const install =
  "install Terraform 1.9 or newer or OpenTofu 1.8 or newer and put it on PATH, name one in TERRAFORM_BINARY_NAME, or build OpenTofu here with: npm run tofu (needs Go)";

/** The engine of this run: TERRAFORM_BINARY_NAME, else terraform, else tofu on PATH, else the tofu built here. */
export async function findEngine() {
  const named = process.env.TERRAFORM_BINARY_NAME;
  for (const command of named ? [located(named)] : ["terraform", "tofu", builtTofu()].filter(Boolean)) {
    const answer = await askVersion(command);
    if (!answer.missing) return judge(command, answer);
  }
  throw new SetupError({
    what: "no Terraform and no OpenTofu was found",
    why: named
      ? `TERRAFORM_BINARY_NAME is "${named}" and there is no such program`
      : "neither terraform nor tofu is on PATH",
    todo: install,
    zh: "找不到 Terraform 或 OpenTofu，请先安装",
  });
}

/** The engine as `setup.json` records it: a program inside the project by its path from the root, with `./`. */
export function recorded(engine) {
  const inside = engine.command.startsWith(root + sep);
  return inside ? { ...engine, command: `./${relative(root, engine.command)}` } : engine;
}

/** Where `npm run tofu` puts its result, if it is there. */
export function builtTofu() {
  const file = join(paths.tools, process.platform === "win32" ? "tofu.exe" : "tofu");
  return existsSync(file) ? file : undefined;
}

// A path is meant from where the user stands; a bare name is looked up on PATH.
function located(command) {
  return /[\\/]/.test(command) ? resolve(command) : command;
}

async function askVersion(command) {
  return run(command, ["version"], {
    env: { TF_CLI_CONFIG_FILE: "", CHECKPOINT_DISABLE: "1" },
    timeoutSeconds: 30,
  });
}

// The program says what it is; its file name need not.
function judge(command, answer) {
  const [, product, version] = /^(Terraform|OpenTofu) v(\d+\.\d+\.\d+\S*)/m.exec(answer.stdout) ?? [];
  if (!version) {
    throw new SetupError({
      what: `"${command} version" names no version of Terraform or OpenTofu`,
      why: ending(answer.output) || `it ended with code ${answer.code}`,
      todo: install,
      zh: "无法读取引擎版本",
    });
  }
  const name = product === "OpenTofu" ? "tofu" : "terraform";
  const [major, minor] = version.split(".").map(Number);
  const [wantMajor, wantMinor] = lowest[name];
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) {
    return { name, command, version };
  }
  throw new SetupError({
    what: `${product} ${version} is too old`,
    why: `the project needs ${product} ${wantMajor}.${wantMinor} or newer`,
    todo: install,
    zh: "引擎版本过低",
  });
}
