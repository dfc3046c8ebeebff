import { existsSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { goBuild } from "./go-build.mjs";
import { paths, root } from "./layout.mjs";
import { alone } from "./lock.mjs";
import { clearScratch, scratchFolder } from "./scratch.mjs";
import { inputHash, whenStale } from "./stamp.mjs";

const module = join(root, "tools", "conftest");
const target = join(paths.tools, process.platform === "win32" ? "conftest.exe" : "conftest");
const say = (line) => process.stderr.write(`→ ${line}\n`);

/** Sees to it that the pinned conftest stands in `.egov/tools`. Returns one line saying what was done. */
export async function provideConftest() {
  return alone(build, { say });
}

function build() {
  const inputs = inputHash({ files: [module, fileURLToPath(import.meta.url)] });
  const done = "conftest in .egov/tools as built";
  return whenStale({ name: "conftest", inputs, ready: existsSync(target), done }, async () => {
    say("building conftest from its pinned Go module (some minutes, once)");
    try {
      const output = join(scratchFolder("conftest"), basename(target));
      await goBuild({
        what: "building conftest",
        folder: module,
        target: "github.com/open-policy-agent/conftest",
        output,
        lowPriority: true,
      });
      mkdirSync(paths.tools, { recursive: true });
      renameSync(output, target);
    } finally {
      clearScratch();
    }
    return "conftest built into .egov/tools";
  });
}
