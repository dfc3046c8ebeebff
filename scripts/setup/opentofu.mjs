import { mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtTofu } from "./engine.mjs";
import { goBuild } from "./go-build.mjs";
import { paths, root } from "./layout.mjs";
import { alone } from "./lock.mjs";
import { run } from "./run.mjs";
import { clearScratch, scratchFolder } from "./scratch.mjs";
import { inputHash, whenStale } from "./stamp.mjs";

const module = join(root, "tools", "opentofu");
const say = (line) => process.stderr.write(`→ ${line}\n`);

/** Sees to it that an OpenTofu can be run: on PATH, else `.egov/tools/tofu`. Returns one line saying which. */
export async function provideTofu() {
  const onPath = await run("tofu", ["version"], { env: { TF_CLI_CONFIG_FILE: "" } });
  if (onPath.code === 0) return `${onPath.stdout.split("\n")[0]} on PATH`;
  return alone(build, { say });
}

function build() {
  const target = join(paths.tools, process.platform === "win32" ? "tofu.exe" : "tofu");
  const inputs = inputHash({ files: [module, fileURLToPath(import.meta.url)] });
  const done = "OpenTofu in .egov/tools as built";
  return whenStale({ name: "tofu", inputs, ready: builtTofu() !== undefined, done }, async () => {
    say("building OpenTofu from its pinned Go module (some minutes, once)");
    try {
      const output = join(scratchFolder("tofu"), basename(target));
      await goBuild({
        what: "building OpenTofu",
        folder: module,
        target: "github.com/opentofu/opentofu/cmd/tofu",
        output,
        // Without it the release calls itself a development build.
        variables: { "github.com/opentofu/opentofu/version.dev": "no" },
        lowPriority: true,
      });
      mkdirSync(paths.tools, { recursive: true });
      renameSync(output, target);
    } finally {
      clearScratch();
    }
    return "OpenTofu built into .egov/tools";
  });
}
