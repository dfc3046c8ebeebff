// Changes real plans at random and looks whether the judge breaks, hangs or lets a violation pass; a failure prints its seed.
// Usage: npm run fuzz [-- --runs N] [-- --seed N]; default: 10,000 cases, another seed each time
import { join } from "node:path";
import { main } from "../../scripts/setup/index.mjs";
import { paths } from "../../scripts/setup/layout.mjs";
import { runAttached } from "../../scripts/setup/run.mjs";

const seed = option("--seed") ?? String(Date.now() % 2 ** 31);
const cases = Number(option("--runs") ?? 10_000);

await main(() => {
  process.stderr.write(`→ ${cases} cases, seed ${seed}\n`);
  const program = join(paths.nodeModules, "jest", "bin", "jest.js");
  return runAttached(process.execPath, [program, "test/fuzz"], {
    // Two properties share the cases.
    env: { EGOV_FUZZ_RUNS: String(Math.ceil(cases / 2)), EGOV_FUZZ_SEED: seed },
  });
});

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
