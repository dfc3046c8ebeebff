// Changes the judge's code in small ways and looks whether the tests notice; prints the score and writes docs/mutation.md.
// Usage: npm run mutation [-- --files 'estate/values.ts,policies/facts/*.ts']; results of earlier runs are kept for unchanged code
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../scripts/setup/index.mjs";
import { paths, root } from "../../scripts/setup/layout.mjs";
import { runAttached } from "../../scripts/setup/run.mjs";
import { page, summarise } from "./page.mjs";

await main(async () => {
  mkdirSync(join(paths.work, "mutation"), { recursive: true });
  const at = process.argv.indexOf("--files");
  const files = at < 0 ? [] : ["--mutate", process.argv[at + 1]];
  const stryker = join(paths.nodeModules, "@stryker-mutator", "core", "bin", "stryker.js");
  const args = [stryker, "run", "test/mutation/stryker.config.mjs", ...files];
  const code = await runAttached(process.execPath, args, { cwd: root });
  const report = JSON.parse(readFileSync(join(paths.work, "mutation", "report.json"), "utf8"));
  const summary = summarise(report);
  writeFileSync(join(root, "docs", "mutation.md"), page(summary, new Date().toISOString().slice(0, 10)));
  process.stdout.write(
    `Mutation score ${summary.all.score.toFixed(1)} % (${summary.all.noticed} of ${summary.all.valid})\n`,
  );
  return code;
});
