// Sets up, runs jest with the given arguments and ends with the line "N passed, N failed". Usage: npm test [-- jest arguments]
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { main, setUp } from "./setup/index.mjs";
import { report } from "./setup/failure.mjs";
import { hasGo } from "./setup/go-build.mjs";
import { paths } from "./setup/layout.mjs";
import { provideTofu } from "./setup/opentofu.mjs";
import { runAttached } from "./setup/run.mjs";
import { count, verdict } from "./test/count.mjs";

await main(async () => {
  await setUp();
  await offerTofu();
  const folder = mkdtempSync(join(tmpdir(), "egov-test-"));
  try {
    const results = join(folder, "results.json");
    const code = await jest(["--json", `--outputFile=${results}`, ...process.argv.slice(2)]);
    const counts = count(results);
    process.stdout.write(`${verdict(counts)}\n`);
    return code || (counts.passed === 0 ? 1 : 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

// Tests that need OpenTofu are skipped with a reason when it cannot be had, so this never ends the run.
async function offerTofu() {
  if (process.env.EGOV_SKIP_TOFU === "1" || !(await hasGo())) return;
  try {
    process.stderr.write(`→ ${await provideTofu()}\n`);
  } catch (error) {
    process.stderr.write(`${report(error)}\n`);
  }
}

function jest(args) {
  // Libraries that are ES modules only are loaded by a dynamic import, which jest allows with this flag.
  const options = `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const program = join(paths.nodeModules, "jest", "bin", "jest.js");
  return runAttached(process.execPath, [program, ...args], {
    env: { NODE_OPTIONS: options.trim() },
  });
}
