// Generates docs/coverage.md from what is declared, docs/rules.md and docs/clauses.md from the rules and norms, docs/escapes.md from
// test/reachability/escapes.yaml. `--check` writes nothing and exits with 1 when one is stale. Names of documents, such as rules, limit
// it to these.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const built = (path) => require(join(root, "dist", `${path}.js`));

function declared() {
  const { loadEnvironment } = built("environments/load");
  const { synthesise } = built("stacks/app");
  const { coverage, renderCoverage } = built("workflow/coverage");
  const named = parse(readFileSync(join(root, "docs/coverage-systems.yaml"), "utf8"));
  const everywhere = ["hengyang", "intranet-example"].map((id) => {
    const environment = loadEnvironment(join(root, "environments", id));
    return { environment, stacks: synthesise(environment) };
  });
  return renderCoverage(coverage(named, everywhere));
}

function ofRules() {
  const { catalogue } = built("bin/rules/catalogue");
  return built("bin/rules/list").rulesDocument(catalogue(built("policies/rules/index").rules, norms()));
}

function ofClauses() {
  const { clauseCoverage } = built("bin/rules/clauses");
  return built("bin/rules/coverage").clausesDocument(
    clauseCoverage(built("policies/rules/index").rules, norms()),
  );
}

function ofEscapes() {
  const { escapes } = parse(readFileSync(join(root, "test/reachability/escapes.yaml"), "utf8"));
  return built("bin/rules/escapes").escapesDocument(escapes);
}

function norms() {
  return built("policies/norms").loadNorms();
}

const documents = { coverage: declared, rules: ofRules, clauses: ofClauses, escapes: ofEscapes };
const check = process.argv.includes("--check");
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const stale = [];
for (const [name, render] of Object.entries(documents)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const target = join(root, "docs", `${name}.md`);
  const text = render();
  if (!check) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, "utf8") !== text) stale.push(`docs/${name}.md`);
}
for (const file of stale) console.error(`${file} is stale: run \`npm run docs\``);
if (stale.length > 0) process.exitCode = 1;
