import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./failure.mjs";
import { paths, root } from "./layout.mjs";
import { run } from "./run.mjs";
import { replaceFolder } from "./scratch.mjs";
import { inputHash, whenStale } from "./stamp.mjs";

// Beside dist and not in the scratch folder: source maps name their sources by relative paths.
const unfinished = join(root, "dist.partial");

/** Compiles the sources into `dist/`, which holds the old or the new whole, never a mixture. */
export function buildDist() {
  const config = join(root, "tsconfig.build.json");
  const folders = JSON.parse(readFileSync(config, "utf8")).include;
  const files = [
    config,
    join(root, "tsconfig.json"),
    join(root, "package-lock.json"),
    paths.schema,
    ...folders.map((name) => join(root, name)),
  ];
  const inputs = inputHash({ files, accept: (file) => /\.(ts|json)$/.test(file) });
  return whenStale(
    { name: "dist", inputs, ready: existsSync(paths.dist), done: "dist as built" },
    async () => {
      rmSync(unfinished, { recursive: true, force: true });
      const tsc = join(paths.nodeModules, "typescript", "bin", "tsc");
      const result = await run(process.execPath, [
        tsc,
        "-p",
        config,
        "--outDir",
        unfinished,
        "--noEmitOnError",
      ]);
      if (result.code !== 0) throw notCompiling(result.output);
      replaceFolder(unfinished, paths.dist);
      return "dist built";
    },
  );
}

function notCompiling(output) {
  const problems = output
    .trim()
    .split("\n")
    .filter((line) => /error TS/.test(line));
  return new SetupError({
    what: `the sources do not compile (${problems.length} errors)`,
    why: problems.slice(0, 5).join("; "),
    todo: "correct them (npm run typecheck lists all) or return to a commit that compiles",
    zh: "源码编译未通过",
  });
}
