// Plans every main.tf of the rules' examples, of test/fixtures/plans and of test/reachability/escapes with the real engine
// and provider and writes plan.json beside it; those of test/fixtures/opentofu with OpenTofu, and not at all where it is
// not there. `--check` writes nothing and ends with 1 when a committed plan is stale. Folders as arguments, such as
// policies/rules/opn-06, limit it to these. As many plans are made at once as there are processors.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, cpSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { format, resolveConfig } from "prettier";
import { builtTofu } from "./setup/engine.mjs";
import { paths, provider, root } from "./setup/layout.mjs";
import { run } from "./setup/run.mjs";

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const opentofu = "test/fixtures/opentofu";
const roots =
  chosen.length > 0
    ? chosen
    : ["policies/rules", "test/fixtures/plans", "test/reachability/escapes", opentofu];

/** Planning never reaches a cloud: the provider asks for credentials but uses them only at apply. */
const environment = {
  // The provider writes a default below the home folder into plans.
  HOME: "/nonexistent",
  TF_CLI_CONFIG_FILE: paths.cliConfig,
  CHECKPOINT_DISABLE: "1",
  OS_AUTH_URL: "http://127.0.0.1:9/v3",
  OS_USERNAME: "plan",
  OS_PASSWORD: "plan",
  OS_PROJECT_NAME: "plan",
  OS_USER_DOMAIN_NAME: "Default",
  OS_PROJECT_DOMAIN_NAME: "Default",
};

const requirement = `terraform {
  required_providers {
    ${provider.name} = {
      source  = "${provider.source}"
      version = "${provider.version}"
    }
  }
}
`;

const changing = new Set(["timestamp", "relevant_attributes"]);

function folders(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isDirectory() && entry.name !== "modules")
    .flatMap((entry) => folders(join(folder, entry.name)));
  return entries.some(({ name }) => name === "main.tf") ? [folder, ...below] : below;
}

async function plan(engine, folder) {
  const work = mkdtempSync(join(tmpdir(), "egov-fixture-"));
  try {
    cpSync(folder, work, { recursive: true });
    writeFileSync(join(work, "provider.tf"), requirement);
    const steps = [
      ["init", "-no-color", "-input=false", "-backend=false"],
      ["plan", "-no-color", "-input=false", "-refresh=false", "-lock=false", "-out=plan"],
      ["show", "-no-color", "-json", "plan"],
    ];
    let last;
    for (const step of steps) {
      last = await run(engine, step, { cwd: work, env: environment, timeoutSeconds: 120 });
      if (last.code !== 0) throw new Error(`${relative(root, folder)}: ${engine} ${step[0]}\n${last.output}`);
    }
    return normalise(JSON.parse(last.stdout));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Leaves out what differs from run to run. */
function normalise(plan) {
  return Object.fromEntries(Object.entries(plan).filter(([key]) => !changing.has(key)));
}

const check = process.argv.includes("--check");
if (!existsSync(paths.record)) {
  console.error("No engine: run `npm run setup` first");
  process.exit(2);
}
const { engine } = JSON.parse(readFileSync(paths.record, "utf8"));
const stale = [];
async function refresh(folder) {
  const file = join(folder, "plan.json");
  const command = folder.startsWith(join(root, opentofu)) ? builtTofu() : engine.command;
  if (command === undefined) return;
  const fresh = await plan(command, folder);
  const old = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  if (JSON.stringify(old) === JSON.stringify(fresh)) return;
  // Another version of the engine writes other details: only the one that wrote a plan can say that it is stale.
  const sameEngine = old?.terraform_version === fresh.terraform_version;
  if (check && old !== undefined && !sameEngine) return;
  stale.push(relative(root, folder));
  if (check) return;
  const style = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(fresh), { ...style, parser: "json" }));
}

const waiting = roots.flatMap((name) => folders(join(root, name)));
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) await refresh(folder);
  }),
);
for (const folder of stale.sort()) console.log(check ? `stale: ${folder}` : `planned: ${folder}`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
