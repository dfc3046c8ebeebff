import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Interruption } from "./interruption";

export interface EngineCall {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Whole environment of the program. */
  readonly env: Readonly<Record<string, string>>;
  readonly interruption: Interruption;
  /** File that takes the output, so that a large one does not pass through this process. */
  readonly outputFile?: string;
}

export interface EngineResult {
  /** Exit code; null when a signal ended it or it did not start. */
  readonly code: number | null;
  /** Empty when it went to a file. */
  readonly stdout: string;
  readonly stderr: string;
  /** Why it did not start. */
  readonly notStarted?: string;
}

/** Runs the engine, never through a shell. Resolves also when it fails. */
export function runEngine(call: EngineCall): Promise<EngineResult> {
  const output = call.outputFile === undefined ? "pipe" : openSync(call.outputFile, "w");
  return new Promise((resolve) => {
    // A process group of its own: Ctrl-C reaches it only through the interruption, once.
    const child = spawn(call.command, call.args, {
      cwd: call.cwd,
      env: call.env,
      stdio: ["ignore", output, "pipe"],
      detached: process.platform !== "win32",
    });
    if (typeof output === "number") closeSync(output);
    call.interruption.watch(child);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const text = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString("utf8");
    child.stdout?.on("data", (data: Buffer) => stdout.push(data));
    child.stderr?.on("data", (data: Buffer) => stderr.push(data));
    child.on("error", (error) => {
      resolve({ code: null, stdout: "", stderr: "", notStarted: error.message });
    });
    child.on("close", (code) => {
      resolve({ code, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}
