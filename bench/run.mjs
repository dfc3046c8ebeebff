// Compares a review with what bare Terraform needs for the same resources in one root module, and writes docs/benchmarks.md.
// Usage: npm run bench [-- --rounds N], or npm run bench -- policies for the speed of the rules, -- reachability for that of paths
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths, root } from "../scripts/setup/layout.mjs";
import { changeQuota } from "./change-quota.mjs";
import { mergeStacks } from "./merge.mjs";
import { median, seconds } from "./numbers.mjs";
import { page } from "./page.mjs";
import { planBare, runEgov } from "./programs.mjs";

if (process.argv[2] === "policies") {
  await (await import("./policies/run.mjs")).benchPolicies(process.argv.slice(3));
  process.exit();
}
if (process.argv[2] === "reachability") {
  await (await import("./reachability/run.mjs")).benchReachability(process.argv.slice(3));
  process.exit();
}
const agency = "finance";
const given = process.argv.indexOf("--rounds");
const rounds = given < 0 ? 3 : Number(process.argv[given + 1]);
if (!Number.isInteger(rounds) || rounds < 3) throw new Error("--rounds needs a whole number, 3 or more");
const folder = mkdtempSync(join(tmpdir(), "egov-bench-"));
const out = join(folder, "out");
const environment = join(folder, "hengyang");
const bare = join(folder, "bare");
const times = { bare: [], cold: [], unchanged: [], changed: [], help: [] };

try {
  cpSync(join(root, "environments", "hengyang"), environment, { recursive: true });
  let size;
  for (let round = 1; round <= rounds; round++) {
    rmSync(out, { recursive: true, force: true });
    times.cold.push(review("--fresh"));
    size ??= measureAndMerge();
    times.unchanged.push(review());
    changeQuota(join(environment, "agencies", `${agency}.yaml`), round);
    times.changed.push(review());
    times.help.push(seconds(() => runEgov(["--help"])));
    times.bare.push(seconds(() => planBare(bare, paths.cliConfig)));
    process.stderr.write(`→ round ${round}: ${line(times)}\n`);
  }
  const text = page({ times, size, rounds: times.bare.length, agency });
  writeFileSync(join(root, "docs", "benchmarks.md"), text);
  process.stdout.write(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function review(...options) {
  return seconds(() => runEgov(["review", environment, "--out", out, "--quiet", ...options], [0, 1]));
}

// Once, between two measurements: what is planned bare is what was just reviewed.
function measureAndMerge() {
  const { stacks } = mergeStacks(join(out, "stacks"), bare);
  const summary = JSON.parse(runEgov(["plan", environment, "--out", out, "--json"]));
  return { stacks, resources: summary.resources.create };
}

function line(all) {
  return Object.entries(all)
    .map(([name, list]) => `${name} ${list.at(-1).toFixed(1)} s (median ${median(list).toFixed(1)})`)
    .join(", ");
}
