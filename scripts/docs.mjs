// Generates docs/coverage.md from what is declared. `--check` writes nothing and exits with 1 when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { loadEnvironment } = require(join(root, "dist/environments/load.js"));
const { synthesise } = require(join(root, "dist/stacks/app.js"));
const { coverage, renderCoverage } = require(join(root, "dist/workflow/coverage.js"));

const named = parse(readFileSync(join(root, "docs/coverage-systems.yaml"), "utf8"));
const everywhere = ["hengyang", "intranet-example"].map((id) => {
  const environment = loadEnvironment(join(root, "environments", id));
  return { environment, stacks: synthesise(environment) };
});
const text = renderCoverage(coverage(named, everywhere));
const target = join(root, "docs/coverage.md");
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("docs/coverage.md is stale: run `npm run docs`");
  process.exit(1);
}
