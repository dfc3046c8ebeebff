import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { damagedFile, readManifest } from "../../workflow/manifest";
import { temporaryFolder } from "../workflow/hand-made";
import { small, root } from "./surroundings";

const program = join(root, "dist", "bin", "egov.js");

async function interrupted(signals: readonly NodeJS.Signals[]) {
  const out = join(temporaryFolder(), "out");
  const child = spawn(process.execPath, [
    program,
    "plan",
    small,
    "--out",
    out,
    "--jobs",
    "2",
    "--lang",
    "en",
  ]);
  let err = "";
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  const ended = once(child, "exit");
  while (!isPlanning(out) && child.exitCode === null) await setTimeout(5);
  for (const signal of signals) {
    child.kill(signal);
    await setTimeout(30);
  }
  const [code] = (await ended) as [number];
  return { out, code, err };
}

/** Presses Ctrl-C on and on until the program has ended. */
async function hammered() {
  const out = join(temporaryFolder(), "out");
  const child = spawn(process.execPath, [program, "plan", small, "--out", out, "--lang", "en"]);
  const ended = once(child, "exit");
  while (!isPlanning(out) && child.exitCode === null) await setTimeout(5);
  while (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGINT");
    await setTimeout(1);
  }
  return ended;
}

test("Ctrl-C at every moment of the end: still 130, never killed by the signal", async () => {
  for (let run = 0; run < 3; run++) expect(await hammered()).toEqual([130, null]);
});

// The engine runs when its plan folder is laid out.
function isPlanning(out: string): boolean {
  const partial = join(out, ".partial");
  return (
    existsSync(partial) && readdirSync(partial).some((id) => existsSync(join(partial, id, "cdk.tf.json")))
  );
}

test.each([[["SIGINT"]], [["SIGTERM"]], [["SIGINT", "SIGINT"]]] as [NodeJS.Signals[]][])(
  "%j while planning: 130, a sentence, and nothing half-written",
  async (signals) => {
    const { out, code, err } = await interrupted(signals);
    expect(code).toBe(130);
    expect(err).toMatch(/Interrupted: \d+ of \d+ stacks are done/);
    expect(readdirSync(out)).toEqual(["stacks"]);
    for (const id of readdirSync(join(out, "stacks"))) {
      const folder = join(out, "stacks", id);
      const manifest = readManifest(folder);
      expect(manifest && damagedFile(folder, manifest)).toBeUndefined();
      expect(manifest?.stack).toBe(id);
    }
  },
);
