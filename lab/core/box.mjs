import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { source } from "../layout.mjs";
import { until } from "./probe.mjs";

/**
 * The namespaces of an instance: network, processes, mounts. Its first process is a child of `unshare`; when that child ends, the
 * kernel ends everything inside and the namespaces are gone.
 */
export async function openBox(instance) {
  for (const folder of [instance.log, instance.run]) mkdirSync(folder, { recursive: true });
  for (const file of [instance.status, instance.progress]) rmSync(file, { force: true });
  const log = openSync(join(instance.log, "inside.log"), "a");
  const child = spawn(
    "unshare",
    [
      ...["--net", "--pid", "--mount", "--fork", "--mount-proc", "--kill-child=SIGKILL"],
      ...["sh", "-c", 'ip link set lo up && exec "$@"', "sh"],
      ...[process.execPath, join(source, "inside.mjs"), instance.name],
    ],
    { stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  child.unref();
  const first = () => firstChild(child.pid);
  await until(() => first() !== undefined, {
    seconds: 10,
    everyMs: 20,
    hopeless: () => child.exitCode !== null,
  });
  if (first() === undefined) return undefined;
  const box = { outer: mark(child.pid), inner: mark(first()) };
  writeFileSync(instance.process, JSON.stringify(box));
  return box;
}

/** The namespaces of an instance when they exist, else undefined. */
export function findBox(instance) {
  if (!existsSync(instance.process)) return undefined;
  const box = JSON.parse(readFileSync(instance.process, "utf8"));
  return isAlive(box.inner) ? box : undefined;
}

/** Asks the first process to end everything; after `seconds` the kernel does. */
export async function closeBox(instance, box, seconds) {
  process.kill(box.inner.pid, "SIGTERM");
  const isOver = () => !isAlive(box.inner) && !isAlive(box.outer);
  const isOrderly = await until(isOver, { seconds, everyMs: 50 });
  if (!isOrderly && isAlive(box.inner)) process.kill(box.inner.pid, "SIGKILL");
  await until(isOver, { seconds: 10, everyMs: 50 });
  rmSync(instance.process, { force: true });
  return isOrderly;
}

/** Program and arguments that run a command inside, in this folder. */
export function inBox(box, command) {
  return [
    "nsenter",
    [
      ...["-t", String(box.inner.pid), "--net", "--pid", "--mount"],
      // A mount namespace starts at its root.
      ...["sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", process.cwd(), ...command],
    ],
  ];
}

function firstChild(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return text ? Number(text.split(" ")[0]) : undefined;
  } catch {
    return undefined;
  }
}

// A process number may come again; with its time of start it is one process.
function mark(pid) {
  return { pid, start: startOf(pid) };
}

function isAlive({ pid, start }) {
  return start !== undefined && startOf(pid) === start;
}

function startOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
