import { clearScratch } from "./scratch.mjs";
import { generateBindings } from "./bindings.mjs";
import { buildDist } from "./build.mjs";
import { writeCliConfig } from "./cli-config.mjs";
import { installPackages } from "./dependencies.mjs";
import { findEngine, recorded } from "./engine.mjs";
import { exitCode, report } from "./failure.mjs";
import { alone } from "./lock.mjs";
import { mirrorProvider, recordSetup } from "./mirror.mjs";
import { checkNode } from "./node-version.mjs";
import { endRunning } from "./run.mjs";

const say = (line) => process.stderr.write(`→ ${line}\n`);

/** Makes the checkout ready to run. Each step is skipped when its inputs have not changed. */
export async function setUp() {
  await step(checkNode);
  await alone(prepare, { say });
}

async function prepare() {
  clearScratch();
  try {
    const engine = await findEngine();
    say(`${engine.name} ${engine.version}`);
    await step(installPackages);
    await step(() => mirrorProvider(engine, { say }));
    recordSetup({ engine: recorded(engine) });
    await step(writeCliConfig);
    await step(generateBindings);
    await step(buildDist);
  } finally {
    clearScratch();
  }
}

async function step(work) {
  const start = performance.now();
  const outcome = await work();
  say(`${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Runs a script's main function: one paragraph and exit code 3 on failure, clean up on a signal. */
export async function main(work) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.once(signal, () => {
      endRunning();
      process.exit(code);
    });
  }
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`${report(error)}\n`);
    process.exitCode = exitCode;
  }
}
