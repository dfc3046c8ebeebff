import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import { isSystemError, tryRead } from "./digest";
import { messages } from "./messages";

interface Holder {
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
}

/**
 * Takes the lock of an output folder, so that two runs do not write into it. The lock of a process that is gone is taken over.
 * @returns function that gives it back
 * @throws EgovError with exit code 2 that names the holder
 */
export function takeRunLock(out: string): () => void {
  const file = join(out, ".lock");
  const mine: Holder = { pid: process.pid, since: new Date().toISOString() };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (tryCreate(file, mine)) return () => rmSync(file, { force: true });
    const found = tryRead(file)?.toString("utf8");
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder && isAlive(holder.pid)) throw heldBy(holder, out, file);
    takeAway(file, found);
  }
  throw heldBy({ pid: 0, since: "?" }, out, file);
}

// A link appears whole or not at all: nobody ever reads a lock without its holder.
function tryCreate(file: string, holder: Holder): boolean {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(holder));
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, since } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof since === "string" ? { pid, since } : undefined;
  } catch {
    return undefined;
  }
}

// Of two runs that find the same stale lock only one can rename it. The other may rename the new lock: it puts that back.
function takeAway(file: string, expected: string): void {
  const stale = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, stale);
    if (readFileSync(stale, "utf8") !== expected) linkSync(stale, file);
  } catch (error) {
    if (!isSystemError(error) || (error.code !== "ENOENT" && error.code !== "EEXIST")) throw error;
  } finally {
    rmSync(stale, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error) && error.code === "EPERM";
  }
}

function heldBy(holder: Holder, out: string, file: string): EgovError {
  return new EgovError([{ message: fill(messages.locked, { path: out, ...holder, file }) }]);
}
