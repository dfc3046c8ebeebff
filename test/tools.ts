import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The project's root folder. */
export const root = join(__dirname, "..");

/** The OpenTofu to test with: built by `npm run tofu`, else on PATH, else undefined. */
export function findTofu(): string | undefined {
  const built = join(root, ".egov", "tools", "tofu");
  if (existsSync(built)) return built;
  return onPath("tofu") ? "tofu" : undefined;
}

/** Can this program be started? */
export function onPath(command: string, versionArgument = "version"): boolean {
  return spawnSync(command, [versionArgument], { stdio: "ignore" }).status === 0;
}

/** `test` when the tool is there; otherwise the test is skipped and its name says why. */
export function testWith(tool: unknown, reason: string): (name: string, body: () => unknown) => void {
  if (tool) return (name, body) => test(name, body as () => void);
  return (name, body) => test.skip(`${name} (skipped: ${reason})`, body as () => void);
}
