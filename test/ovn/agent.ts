import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { root } from "../tools";
import { path } from "./daemons";

/** The process that is all hosts: agent.py. */
export class Agent {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  constructor() {
    const program = ["--pdeathsig", "KILL", "python3", join(root, "test", "ovn", "agent.py")];
    const env = { ...process.env, PATH: path };
    const child = spawn("setpriv", program, { stdio: ["pipe", "pipe", "inherit"], env });
    this.#child = child;
    this.#reader = createInterface({ input: child.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** @throws when the process has ended */
  async ask<T>(op: string, told: object): Promise<T> {
    this.#child.stdin?.write(`${JSON.stringify({ op, ...told })}\n`);
    const { done, value } = await this.#lines.next();
    if (done) throw new Error("The process of the hosts has ended.");
    return JSON.parse(value) as T;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.stdin?.end();
    if (this.#child.exitCode === null) await gone;
    this.#reader.close();
  }
}
