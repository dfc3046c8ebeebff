import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupError, ending } from "./failure.mjs";
import { paths, provider, root } from "./layout.mjs";
import { run } from "./run.mjs";
import { replaceFolder, scratchFolder } from "./scratch.mjs";
import { inputHash, whenStale } from "./stamp.mjs";

const generate = fileURLToPath(new URL("./binding-sources.mjs", import.meta.url));
const typescript = join(paths.nodeModules, "typescript", "bin", "tsc");
const compilerOptions =
  "--module commonjs --moduleResolution bundler --target es2022 --declaration --strict --skipLibCheck --types node --ignoreConfig";

/** Generates `providers/openstack/lib` from the committed schema: one folder per resource, each loadable alone. */
export function generateBindings() {
  const files = [paths.schema, generate, fileURLToPath(import.meta.url), join(root, "package-lock.json")];
  const inputs = inputHash({ files });
  const ready = existsSync(paths.bindings);
  return whenStale({ name: "bindings", inputs, ready, done: "provider bindings as generated" }, async () => {
    const folder = scratchFolder("bindings");
    await step("generating the provider bindings", [generate, folder]);
    const sources = join(folder, "providers", provider.name);
    const compiled = join(folder, "lib");
    const entries = ["index.ts", "lazy-index.ts"].map((name) => join(sources, name));
    await step("compiling the provider bindings", [
      typescript,
      ...compilerOptions.split(" "),
      ...["--rootDir", sources, "--outDir", compiled],
      ...entries,
    ]);
    replaceFolder(compiled, paths.bindings);
    return "provider bindings generated from providers/openstack/schema.json";
  });
}

async function step(what, args) {
  const env = { TF_CLI_CONFIG_FILE: paths.cliConfig, CHECKPOINT_DISABLE: "1" };
  const result = await run(process.execPath, args, { env });
  if (result.code === 0) return;
  throw new SetupError({
    what,
    why: ending(result.output),
    todo: "restore providers/openstack/schema.json and package-lock.json from git, delete node_modules and run the command again",
    zh: "provider 绑定代码生成失败",
  });
}
