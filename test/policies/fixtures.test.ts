import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onPath, root, testWith } from "../tools";

function engine(): string | undefined {
  const record = join(root, ".egov", "setup.json");
  if (!existsSync(record)) return undefined;
  const { command } = (JSON.parse(readFileSync(record, "utf8")) as { engine: { command: string } }).engine;
  return onPath(command) ? command : undefined;
}

testWith(engine(), "no engine, run `npm run setup`")(
  "the committed plans are what the real engine and provider plan from each main.tf",
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/fixtures.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
      timeout: 600_000,
    });
    expect(`${stdout}${stderr}`).toBe("");
    expect(status).toBe(0);
  },
  // Some three hundred plans, a third of a second each on a quiet machine.
);
