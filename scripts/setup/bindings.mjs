// Generates the provider's bindings from the committed schema and compiles them, off to the side, then moves them in place.
import { mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { SetupError } from "./failure.mjs";
import { paths, provider, root } from "./layout.mjs";

const require = createRequire(join(root, "package.json"));

/** Writes `providers/openstack/lib`: one folder per resource, each loadable alone. */
export async function generateBindings() {
  const folder = mkdtempSync(join(paths.openstack, ".lib-"));
  try {
    await generateSources(folder);
    compile(folder);
    rmSync(paths.bindings, { recursive: true, force: true });
    renameSync(join(folder, "lib"), paths.bindings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generateSources(folder) {
  // The package's own entry loads a compiler for other languages that is not installed.
  const { TerraformProviderGenerator } = require("@cdktf/provider-generator/lib/get/generator/provider-generator");
  const { CodeMaker } = require("codemaker");
  const schema = JSON.parse(readFileSync(paths.schema, "utf8"));
  const generator = new TerraformProviderGenerator(new CodeMaker(), schema);
  const constraint = { name: provider.name, source: provider.source, version: provider.version, isModule: false };
  generator.generate(constraint);
  await generator.save(folder);
  renameSync(join(folder, "providers", provider.name), join(folder, "src"));
}

function compile(folder) {
  const ts = require("typescript");
  const options = {
    rootDir: join(folder, "src"),
    outDir: join(folder, "lib"),
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    declaration: true,
    skipLibCheck: true,
    strict: true,
    types: ["node"],
  };
  const program = ts.createProgram([join(folder, "src", "index.ts"), join(folder, "src", "lazy-index.ts")], options);
  const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (problems.length === 0) return;
  const host = { getCanonicalFileName: (file) => file, getCurrentDirectory: () => folder, getNewLine: () => "\n" };
  throw new SetupError({
    what: "the generated provider bindings do not compile",
    why: ts.formatDiagnostics(problems.slice(0, 3), host).trim(),
    todo: `restore ${relative(root, paths.schema)} and package-lock.json from git, delete node_modules and run npm run setup again`,
  });
}
