import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError, ending } from "./failure.mjs";
import { paths, root } from "./layout.mjs";
import { run } from "./run.mjs";
import { inputHash, whenStale } from "./stamp.mjs";

/** Installs the locked npm packages when they are missing or another lock file was installed. */
export function installPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const inputs = inputHash({
    words: [process.platform, process.arch, JSON.stringify([dependencies, devDependencies])],
    files: [join(root, "package-lock.json")],
  });
  const ready = existsSync(join(paths.nodeModules, ".package-lock.json"));
  return whenStale({ name: "packages", inputs, ready, done: "packages as locked" }, async () => {
    // No package needs an install script; without them nothing foreign runs at set-up.
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const result = await run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      env: { NODE_ENV: "development" },
    });
    if (result.code === 0) return "packages installed with npm ci";
    throw new SetupError({
      what: "npm ci",
      why: result.missing ? "npm is not on PATH" : ending(result.output),
      todo: "check that npm reaches its package registry and that package-lock.json is as committed, then run the command again",
      zh: "npm 依赖安装失败",
    });
  });
}
