// Follows every packet of generated estates from 5,000 to 100,000 resources and of hengyang, and writes docs/benchmarks-reachability.md.
// Usage: npm run bench -- reachability [--sizes 5000,20000]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/setup/layout.mjs";
import { median } from "../numbers.mjs";
import { generate, readBase } from "../policies/generate.mjs";
import { writeBase } from "../policies/template.mjs";
import { runEgov } from "../programs.mjs";
import { page } from "./page.mjs";

const allSizes = [5_000, 20_000, 100_000];
const rounds = 3;
/** Pairs of ports that the baseline is measured on. */
const sample = 2_000;

/** Runs the benchmark; with sizes of its own it prints and writes no page. */
export async function benchReachability(args) {
  const at = args.indexOf("--sizes");
  const sizes = at < 0 ? allSizes : args[at + 1].split(",").map(Number);
  const folder = mkdtempSync(join(tmpdir(), "egov-bench-reachability-"));
  try {
    const city = measureCity(join(folder, "hengyang"));
    const curve = sizes.map((size) => measureSize(planBase(folder), size, join(folder, String(size))));
    const text = `${page({ city, curve, date: new Date().toISOString().slice(0, 10), sample }).trimEnd()}\n`;
    if (at < 0) writeFileSync(join(root, "docs", "benchmarks-reachability.md"), text);
    process.stdout.write(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureCity(out) {
  const environment = join(root, "environments", "hengyang");
  runEgov(["plan", environment, "--out", out, "--quiet"]);
  return middle(environment, plansIn(join(out, "stacks")), rounds);
}

let base;

function planBase(folder) {
  if (!base) {
    const environment = join(folder, "base");
    const out = join(folder, "out");
    writeBase(environment);
    runEgov(["plan", environment, "--out", out, "--quiet"]);
    base = readBase(environment, join(out, "stacks"));
  }
  return base;
}

function measureSize(known, size, folder) {
  const { environment, plans } = generate(known, size, folder);
  const point = middle(environment, plans, size < 100_000 ? rounds : 1);
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`→ ${point.resources} resources: ${JSON.stringify(point.seconds)}\n`);
  return point;
}

function plansIn(stacks) {
  return readdirSync(stacks).map((stack) => join(stacks, stack, "plan.json"));
}

/** Medians of several processes. */
function middle(environment, plans, times) {
  const runs = Array.from({ length: times }, () => follow(environment, plans));
  const of = (get) => median(runs.map(get));
  return {
    ...runs[0],
    runs: times,
    seconds: Object.fromEntries(
      Object.keys(runs[0].seconds).map((name) => [name, of((run) => run.seconds[name])]),
    ),
    processor: Object.fromEntries(
      Object.keys(runs[0].processor).map((name) => [name, of((run) => run.processor[name])]),
    ),
    perPair: of((run) => run.perPair),
    megabytes: of((run) => run.megabytes),
  };
}

function follow(environment, plans) {
  const script = join(root, "bench", "reachability", "follow.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, environment, String(sample), ...plans],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
