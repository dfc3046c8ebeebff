import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const timer = "/usr/bin/time";

/**
 * Runs a program from its start to its end and measures the whole process.
 * @param output file for what it prints
 * @param allowed exit codes that are no failure
 * @returns seconds of the clock; with GNU time also seconds of the processor and peak memory in MB
 */
export function measure(command, args, { output, allowed, env = process.env, cwd }) {
  const folder = mkdtempSync(join(tmpdir(), "egov-measure-"));
  const report = join(folder, "time");
  const timed = existsSync(timer);
  const stdout = openSync(output, "w");
  try {
    const [program, words] = timed
      ? [timer, ["-o", report, "-f", "%U %S %M", command, ...args]]
      : [command, args];
    const start = performance.now();
    const result = spawnSync(program, words, {
      cwd,
      env,
      encoding: "utf8",
      stdio: ["ignore", stdout, "pipe"],
      maxBuffer: 1 << 28,
    });
    const seconds = (performance.now() - start) / 1000;
    if (!allowed.includes(result.status))
      throw new Error(`${command} ended with ${result.status}: ${result.stderr || result.error}`);
    return { seconds, status: result.status, ...(timed ? usage(report) : {}) };
  } finally {
    closeSync(stdout);
    rmSync(folder, { recursive: true, force: true });
  }
}

// A program that ends with another code than 0 has a line about that before the figures.
function usage(report) {
  const [user, system, kilobytes] = readFileSync(report, "utf8")
    .trim()
    .split("\n")
    .at(-1)
    .split(" ")
    .map(Number);
  return { processor: user + system, megabytes: kilobytes / 1000 };
}
