import { spawnSync } from "node:child_process";
import { openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/setup/layout.mjs";

/** Runs egov and gives its output. Any other exit code than those allowed ends the benchmark. */
export function runEgov(args, allowed = [0]) {
  return run(process.execPath, [join(root, "dist", "bin", "egov.js"), ...args], { allowed });
}

/** What a project in one root module runs for a reviewable plan: init, plan, show. Engine settings as they come. */
export function planBare(folder, cliConfig) {
  const engine = process.env.TERRAFORM_BINARY_NAME ?? "terraform";
  const env = { ...noCloud, ...process.env, TF_CLI_CONFIG_FILE: cliConfig, CHECKPOINT_DISABLE: "1" };
  for (const left of [".terraform", ".terraform.lock.hcl", "plan.tfplan"]) {
    rmSync(join(folder, left), { recursive: true, force: true });
  }
  run(engine, ["init", "-input=false"], { cwd: folder, env });
  run(engine, ["plan", "-input=false", "-out=plan.tfplan"], { cwd: folder, env });
  run(engine, ["show", "-json", "plan.tfplan"], { cwd: folder, env, output: join(folder, "plan.json") });
}

const noCloud = {
  OS_AUTH_URL: "http://127.0.0.1:9/v3",
  OS_USERNAME: "plan",
  OS_PASSWORD: "plan",
  OS_PROJECT_NAME: "plan",
  OS_USER_DOMAIN_NAME: "Default",
  OS_PROJECT_DOMAIN_NAME: "Default",
};

function run(command, args, { allowed = [0], cwd = root, env = process.env, output } = {}) {
  const stdout = output === undefined ? "pipe" : openSync(output, "w");
  const result = spawnSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", stdout, "pipe"],
    maxBuffer: 1 << 28,
  });
  if (allowed.includes(result.status)) return result.stdout;
  throw new Error(`${args.join(" ")} ended with ${result.status}: ${result.stderr || result.error}`);
}
