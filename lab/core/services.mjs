import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LabError, lastWords } from "./failure.mjs";
import { until } from "./probe.mjs";

const readySeconds = 240;

/** Starts and ends the programs of one instance, each with a log file of its own. */
export class Services {
  /** By name; in order of start. */
  running = new Map();

  constructor(instance) {
    this.instance = instance;
  }

  logFile(name) {
    return join(this.instance.log, `${name}.log`);
  }

  /** A task that starts a program and waits until it is ready; `ready` is given what the program wrote into its log. */
  service({ name, needs = [], command, args, env, cwd, ready, before, holdsData = false }) {
    return {
      name,
      needs,
      run: async () => {
        await before?.();
        const said = this.fromNow(name);
        const child = this.start(name, command, args, { env, cwd });
        child.holdsData = holdsData;
        const isUp = await until(() => ready(said), {
          seconds: readySeconds,
          hopeless: () => child.exitCode !== null,
        });
        if (isUp) return;
        throw new LabError({
          what: `${name} did not start`,
          why:
            child.exitCode === null ? `no answer in ${readySeconds} seconds` : lastWords(this.logFile(name)),
          todo: `read ${this.logFile(name)}, then npm run lab:down and npm run lab:up again; npm run lab:clean starts from nothing`,
        });
      },
    };
  }

  /** A function that gives what a program writes into its log from now on. */
  fromNow(name) {
    const file = this.logFile(name);
    const before = existsSync(file) ? statSync(file).size : 0;
    return () => readFileSync(file).subarray(before).toString("utf8");
  }

  /** A task that runs programs to their end, once in the life of the instance. */
  once({ name, needs = [], run }) {
    const stamp = join(this.instance.done, name);
    return {
      name,
      needs,
      run: async () => {
        if (existsSync(stamp)) return;
        await run((command, args, options) => this.toEnd(name, command, args, options));
        mkdirSync(this.instance.done, { recursive: true });
        writeFileSync(stamp, "");
      },
    };
  }

  start(name, command, args, { env = {}, cwd } = {}) {
    const log = openSync(this.logFile(name), "a");
    const child = spawn(command, args, {
      cwd: cwd ?? this.instance.state,
      env: { ...process.env, ...env },
      stdio: ["ignore", log, log],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    closeSync(log);
    child.on("error", (error) => writeFileSync(this.logFile(name), `${error.message}\n`, { flag: "a" }));
    this.running.set(name, child);
    return child;
  }

  async toEnd(name, command, args, { env = {}, cwd, input } = {}) {
    const log = openSync(this.logFile(name), "a");
    const child = spawn(command, args, {
      cwd: cwd ?? this.instance.state,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? "ignore" : "pipe", log, log],
    });
    closeSync(log);
    if (input !== undefined) child.stdin.end(input);
    const code = await new Promise((resolve) => {
      child.on("error", (error) => resolve(error.message));
      child.on("close", resolve);
    });
    if (code === 0) return;
    throw new LabError({
      what: `${name} failed`,
      why: `${command} ended with ${code}: ${lastWords(this.logFile(name))}`,
      todo: `read ${this.logFile(name)}, then npm run lab:clean and npm run lab:up`,
    });
  }

  /** Ends all programs: first those that keep nothing, then those that hold data, in reverse order of their start. */
  async stop() {
    const all = [...this.running.values()].reverse();
    await endAll(
      all.filter(({ holdsData }) => !holdsData),
      4,
    );
    await endAll(
      all.filter(({ holdsData }) => holdsData),
      20,
    );
  }
}

async function endAll(children, seconds) {
  const alive = () =>
    children.filter(({ exitCode, signalCode, pid }) => pid && exitCode === null && signalCode === null);
  for (const child of alive()) child.kill("SIGTERM");
  await until(() => alive().length === 0, { seconds, everyMs: 50 });
  for (const child of alive()) signalGroup(child, "SIGKILL");
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
