// Judges generated estates from 1,000 to 100,000 resources, beside Checkov and conftest, and writes docs/benchmarks-policies.md.
// Usage: npm run bench -- policies [--sizes 1000,5000] [--no-peers]
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/setup/layout.mjs";
import { median } from "../numbers.mjs";
import { runEgov } from "../programs.mjs";
import { provideCheckov } from "./checkov.mjs";
import { provideConftest } from "./conftest.mjs";
import { generate, readBase } from "./generate.mjs";
import { judge, verify } from "./judge.mjs";
import { page } from "./page.mjs";
import { writeSinglePlan } from "./single-plan.mjs";
import { writeBase } from "./template.mjs";

const allSizes = [1_000, 5_000, 20_000, 100_000];
const peerSize = 5_000;
const rounds = 3;
const say = (line) => process.stderr.write(`→ ${line}\n`);

/** Runs the benchmark; with sizes of its own or without peers it prints and writes no page. */
export async function benchPolicies(args) {
  const sizes = numbers(args) ?? allSizes;
  const whole = sizes === allSizes && !args.includes("--no-peers");
  const folder = mkdtempSync(join(tmpdir(), "egov-bench-policies-"));
  try {
    const base = planBase(folder);
    const curve = sizes.map((size) => measureSize(base, size, join(folder, String(size))));
    const peers = args.includes("--no-peers")
      ? { peers: [], skipped: ["other programs were not asked for"] }
      : await offeredPeers();
    const beside = comparePeers(base, join(folder, "single"), peers);
    const known = { rules: curve[0].rules, versions: versions(), date: today() };
    const text = `${page({ curve, ...known, ...beside }).trimEnd()}\n`;
    if (whole) writeFileSync(join(root, "docs", "benchmarks-policies.md"), text);
    process.stdout.write(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function planBase(folder) {
  const environment = join(folder, "base");
  const out = join(folder, "out");
  writeBase(environment);
  runEgov(["plan", environment, "--out", out, "--quiet"]);
  return readBase(environment, join(out, "stacks"));
}

function measureSize(base, size, folder) {
  const estate = generate(base, size, folder);
  const output = join(folder, "findings.json");
  const runs = Array.from({ length: size < 100_000 ? rounds : 1 }, () => judge(estate, output));
  const point = {
    size,
    resources: estate.resources,
    stacks: estate.stacks,
    runs: runs.length,
    ...middle(runs),
    ...verify(estate, output),
  };
  rmSync(folder, { recursive: true, force: true });
  say(
    `${point.resources} resources: ${point.seconds.toFixed(2)} s, ${point.megabytes?.toFixed(0) ?? "?"} MB`,
  );
  return point;
}

async function offeredPeers() {
  const offered = [provideCheckov(), await provideConftest()];
  return {
    peers: offered.filter((peer) => typeof peer !== "string"),
    skipped: offered.filter((peer) => typeof peer === "string"),
  };
}

function comparePeers(base, folder, { peers, skipped }) {
  const estate = generate(base, peerSize, folder);
  const file = join(folder, "estate.json");
  const resources = writeSinglePlan(estate.plans, file);
  const output = join(folder, "findings.json");
  const runs = Array.from({ length: rounds }, () => judge({ ...estate, plans: [file] }, output));
  const { findings, rules } = JSON.parse(readFileSync(output, "utf8"));
  const single = {
    name: "egov",
    judges: `${rules.length} rules on the whole estate`,
    resources,
    bytes: statSync(file).size,
    found: findings.filter(({ result }) => result === "fail").length,
    ...middle(runs),
  };
  const measured = peers.map((peer) => {
    say(`${peer.name} on the same file`);
    const figures = peer.run(file, output);
    return { ...peer, ...figures, found: peer.found(output) };
  });
  return { single, peers: measured, skipped };
}

function middle(runs) {
  const of = (name) => (runs[0][name] === undefined ? undefined : median(runs.map((run) => run[name])));
  return { seconds: of("seconds"), processor: of("processor"), megabytes: of("megabytes") };
}

function numbers(args) {
  const at = args.indexOf("--sizes");
  return at < 0 ? undefined : args[at + 1].split(",").map(Number);
}

function versions() {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [`egov ${version}`, `Node.js ${process.versions.node}`];
}

function today() {
  return new Date().toISOString().slice(0, 10);
}
