// Run as a program of its own: the generator's libraries start the engine and print when they are loaded.
// Usage: node binding-sources.mjs FOLDER
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { paths, provider, root } from "./layout.mjs";

const require = createRequire(join(root, "package.json"));
// The package's own entry wants a compiler for other languages that is not installed.
const {
  TerraformProviderGenerator,
} = require("@cdktf/provider-generator/lib/get/generator/provider-generator");
const { CodeMaker } = require("codemaker");

const generator = new TerraformProviderGenerator(
  new CodeMaker(),
  JSON.parse(readFileSync(paths.schema, "utf8")),
);
generator.generate({
  name: provider.name,
  source: provider.source,
  version: provider.version,
  isModule: false,
});
await generator.save(process.argv[2]);
