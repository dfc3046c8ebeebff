// Changes real plans at random and looks whether the judge breaks, hangs or lets a violation pass; a failure prints its seed.
// Usage: npm run fuzz [-- --runs N] [-- --seed N]; default: 10,000 cases, another seed each time, and docs/fuzz.md is written
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../scripts/setup/index.mjs";
import { paths, root } from "../../scripts/setup/layout.mjs";
import { runAttached } from "../../scripts/setup/run.mjs";
import { page } from "./page.mjs";

const whole = 10_000;
const seed = option("--seed") ?? String(Date.now() % 2 ** 31);
const cases = Number(option("--runs") ?? whole);

await main(async () => {
  process.stderr.write(`→ ${cases} cases, seed ${seed}\n`);
  const program = join(paths.nodeModules, "jest", "bin", "jest.js");
  const folder = mkdtempSync(join(tmpdir(), "egov-fuzz-"));
  try {
    const report = join(folder, "report.json");
    const code = await runAttached(process.execPath, [program, "test/fuzz"], {
      // Two properties share the cases.
      env: { EGOV_FUZZ_RUNS: String(Math.ceil(cases / 2)), EGOV_FUZZ_SEED: seed, EGOV_FUZZ_REPORT: report },
    });
    if (code === 0) publish(JSON.parse(readFileSync(report, "utf8")));
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A short run shows its figures; only a whole one makes the page. */
function publish(figures) {
  const date = new Date().toISOString().slice(0, 10);
  const text = page({ ...figures, date, node: process.versions.node });
  if (cases >= whole) writeFileSync(join(root, "docs", "fuzz.md"), text);
  process.stdout.write(text);
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
