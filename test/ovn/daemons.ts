import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const execute = promisify(execFile);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Debian keeps daemons where only root's PATH leads. */
export const path = `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;

/**
 * Runs a program to its end; gives its standard output.
 * @throws with its standard error
 */
export async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const options = { env: { ...process.env, PATH: path, ...env }, maxBuffer: 2 ** 28 };
  try {
    return (await execute(program, [...args], options)).stdout;
  } catch (error) {
    // Its message repeats all arguments.
    const words = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Error(`${program}: ${words.trim().slice(-600)}`);
  }
}

/** Programs that run until they are stopped, and end with this process even when it is killed. */
export class Daemons {
  readonly #running: { readonly name: string; readonly child: ChildProcess }[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {
    process.on("exit", this.#kill);
  }

  /** @throws when it has ended, or has not made the file, after ten seconds */
  async start(program: string, args: readonly string[], ready: string): Promise<void> {
    const words: string[] = [];
    const child = spawn("setpriv", ["--pdeathsig", "KILL", program, ...args], {
      env: { ...process.env, PATH: path, ...this.env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#running.push({ name: program, child });
    child.on("error", (error) => words.push(error.message));
    child.stderr.on("data", (data: Buffer) => words.push(data.toString()));
    const end = Date.now() + 10_000;
    while (!existsSync(ready)) {
      if (child.exitCode !== null || Date.now() > end) {
        throw new Error(`${program} has not started: ${words.join("").slice(-600)}`);
      }
      await pause(20);
    }
  }

  /** The last one started goes first; those that stay are killed after three seconds. */
  async stop(): Promise<void> {
    for (const { child } of this.#running.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 3000);
      await gone;
      clearTimeout(late);
    }
    process.off("exit", this.#kill);
  }

  readonly #kill = (): void => {
    for (const { child } of this.#running) child.kill("SIGKILL");
  };
}
