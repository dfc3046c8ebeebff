import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SetupError } from "./failure.mjs";
import { paths } from "./layout.mjs";

const patienceMinutes = 30;

/** Waits for its turn, runs `work` alone in this checkout, and gives the turn back. */
export async function alone(work, { say }) {
  mkdirSync(paths.work, { recursive: true });
  const deadline = Date.now() + patienceMinutes * 60_000;
  for (let waited = false; !acquire(); waited = true) {
    const holder = readHolder();
    if (holder && !alive(holder)) breakLock(holder);
    else if (Date.now() > deadline) throw stuck(holder);
    else {
      if (!waited && holder) say(`waiting for another set-up (process ${holder.pid}) in this checkout`);
      await pause(200);
    }
  }
  const release = () => rmSync(paths.lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

// The lock appears with its holder already inside: a rename never lands on a folder that has files.
function acquire() {
  const candidate = `${paths.lock}.${process.pid}`;
  mkdirSync(candidate, { recursive: true });
  writeFileSync(
    join(candidate, "holder.json"),
    JSON.stringify({ pid: process.pid, started: startOf(process.pid) }),
  );
  try {
    renameSync(candidate, paths.lock);
    return true;
  } catch (error) {
    rmSync(candidate, { recursive: true, force: true });
    if (["ENOTEMPTY", "EEXIST"].includes(error.code) || existsSync(paths.lock)) return false;
    throw error;
  }
}

function readHolder(folder = paths.lock) {
  try {
    return JSON.parse(readFileSync(join(folder, "holder.json"), "utf8"));
  } catch {
    return undefined;
  }
}

function alive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === "ESRCH") return false;
  }
  return startOf(pid) === started;
}

// A process number comes back after a restart; together with its start it does not. Known on Linux only.
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[19];
  } catch {
    return null;
  }
}

// Whoever moves the dead lock away wins; if meanwhile a live one took its place, it is put back.
function breakLock(dead) {
  const aside = `${paths.lock}.stale.${process.pid}`;
  try {
    renameSync(paths.lock, aside);
    if (readHolder(aside)?.pid !== dead.pid) return renameSync(aside, paths.lock);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function stuck(holder) {
  return new SetupError({
    what: `another set-up has held this checkout for more than ${patienceMinutes} minutes`,
    why: `process ${holder?.pid ?? "unknown"} holds .egov/lock`,
    todo: "end that process, or delete the folder .egov/lock when it is not a set-up",
    zh: "另一个安装进程占用时间过长",
  });
}
