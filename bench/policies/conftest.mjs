import { readFileSync } from "node:fs";
import { join } from "node:path";
import { provideConftest as provide } from "../../scripts/setup/conftest.mjs";
import { hasGo } from "../../scripts/setup/go-build.mjs";
import { paths, root } from "../../scripts/setup/layout.mjs";
import { measure } from "./measure.mjs";

const program = join(paths.tools, process.platform === "win32" ? "conftest.exe" : "conftest");
const policy = join(root, "bench", "policies", "rego");

/**
 * Conftest of its pinned Go module, with the three rules of `rego/`.
 * @returns the peer, or a text that says why it cannot be measured
 */
export async function provideConftest() {
  if (!(await hasGo())) return "conftest: Go is not on PATH to build it";
  await provide();
  return {
    name: `conftest ${pinned()}`,
    judges: "3 rules on single resources",
    run: (file, output) =>
      measure(program, ["test", "--policy", policy, "--output", "json", "--no-color", file], {
        output,
        allowed: [0, 1],
      }),
    found: (output) =>
      JSON.parse(readFileSync(output, "utf8")).reduce(
        (sum, { failures }) => sum + (failures?.length ?? 0),
        0,
      ),
  };
}

function pinned() {
  const text = readFileSync(join(root, "tools", "conftest", "go.mod"), "utf8");
  return /open-policy-agent\/conftest v(\S+)/.exec(text)?.[1] ?? "";
}
