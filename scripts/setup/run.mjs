import { spawn } from "node:child_process";
import { root } from "./layout.mjs";

const running = new Set();

/**
 * Runs a program with its output kept, never through a shell.
 * Resolves to `{ code, output, stdout, missing, timedOut }`; rejects never.
 */
export function run(command, args, { cwd = root, env = {}, timeoutSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const result = { code: undefined, stdout: "", output: "", missing: false, timedOut: false };
    const timer =
      timeoutSeconds && setTimeout(() => (result.timedOut = child.kill("SIGKILL")), timeoutSeconds * 1000);
    running.add(child);
    child.stdout.on("data", (data) => ((result.stdout += data), (result.output += data)));
    child.stderr.on("data", (data) => (result.output += data));
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ...result, code });
    };
    child.on("error", (error) => {
      result.missing = error.code === "ENOENT";
      result.output += error.message;
      finish(undefined);
    });
    child.on("close", finish);
  });
}

/** Runs a program on this terminal and resolves to its exit code. */
export function runAttached(command, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    running.add(child);
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Ends the programs this run started, when it is itself told to end. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}
