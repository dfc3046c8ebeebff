// Puts hand-made networks into a real OVN and asks its flows and real packets who reaches whom; compares with the contract, the
// simulator and the engine; ends with "N passed, N failed" and writes docs/reachability-proof.md.
// Usage: npm run test:ovn [-- --no-page] [-- --only words of a case's name]
import { createRequire } from "node:module";
import { main } from "../../scripts/setup/index.mjs";
import { report } from "../../scripts/setup/failure.mjs";
import { provideOvn } from "../../scripts/setup/ovn.mjs";

const require = createRequire(import.meta.url);
require("./typescript.cjs");

await main(async () => {
  try {
    process.stderr.write(`→ ${await provideOvn()}\n`);
  } catch (error) {
    process.stdout.write(`skipped: ${report(error)}\n0 passed, 0 failed, 1 skipped\n`);
    return 0;
  }
  return require("./suite.ts").prove(process.argv.slice(2));
});
