// Changes the judge's code in small ways and looks whether the tests notice; prints the score and writes docs/mutation.md.
// Usage: npm run mutation [-- --files 'estate/values.ts,policies/facts/*.ts']; results of earlier runs are kept for unchanged code
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../scripts/setup/index.mjs";
import { paths, root } from "../../scripts/setup/layout.mjs";
import { runAttached } from "../../scripts/setup/run.mjs";
import { page, summarise } from "./page.mjs";
import { least, parts } from "./parts.mjs";

const stryker = join(paths.nodeModules, "@stryker-mutator", "core", "bin", "stryker.js");

await main(async () => {
  mkdirSync(join(paths.work, "mutation"), { recursive: true });
  const at = process.argv.indexOf("--files");
  const asked = at < 0 ? undefined : process.argv[at + 1].split(",");
  let code = 0;
  for (const [part, { has }] of Object.entries(parts)) {
    const files = asked?.filter(has);
    if (files?.length === 0) continue;
    const args = [stryker, "run", "test/mutation/stryker.config.mjs"];
    if (files) args.push("--mutate", files.join(","));
    code ||= await runAttached(process.execPath, args, { cwd: root, env: { EGOV_MUTANTS: part } });
  }
  const reports = Object.keys(parts)
    .map((part) => join(paths.work, "mutation", `${part}.report.json`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")).files);
  const summary = summarise({ files: Object.assign({}, ...reports) });
  writeFileSync(join(root, "docs", "mutation.md"), page(summary, new Date().toISOString().slice(0, 10)));
  process.stdout.write(
    `Mutation score ${summary.all.score.toFixed(1)} % (${summary.all.noticed} of ${summary.all.valid})\n`,
  );
  return code || (summary.all.score >= least ? 0 : 1);
});
