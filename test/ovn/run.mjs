// Puts hand-made networks into a real OVN and asks its flows and real packets who reaches whom; compares with the contract, the
// simulator and the engine; then the same with a thousand packets of the city of the examples; ends with "N passed, N failed" and
// writes docs/reachability-proof.md.
// Usage: npm run test:ovn [-- --no-page] [-- --only words of a case's name] [-- --city]
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { main, setUp } from "../../scripts/setup/index.mjs";
import { report } from "../../scripts/setup/failure.mjs";
import { paths, root } from "../../scripts/setup/layout.mjs";
import { provideOvn } from "../../scripts/setup/ovn.mjs";
import { runAttached } from "../../scripts/setup/run.mjs";

const require = createRequire(import.meta.url);
require("./typescript.cjs");

await main(async () => {
  try {
    process.stderr.write(`→ ${await provideOvn()}\n`);
  } catch (error) {
    process.stdout.write(`skipped: ${report(error)}\n0 passed, 0 failed, 1 skipped\n`);
    return 0;
  }
  if (!process.argv.includes("--only")) await planCity();
  return require("./suite.ts").prove(process.argv.slice(2));
});

/** The proof asks about the last plans, or makes the first ones. */
async function planCity() {
  if (existsSync(join(root, "out", "hengyang", "stacks"))) return;
  await setUp();
  await runAttached(process.execPath, [join(paths.dist, "bin", "egov.js"), "plan", "hengyang"]);
}
