import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { paths } from "./layout.mjs";

/** A new empty folder beside the artefacts, so that a finished one is moved in place by a rename. */
export function scratchFolder(name) {
  mkdirSync(paths.scratch, { recursive: true });
  return mkdtempSync(join(paths.scratch, `${name}-`));
}

/** Removes what this run, or one that was killed, left unfinished. Only for the holder of the lock. */
export function clearScratch() {
  try {
    rmSync(paths.scratch, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // A program of a killed run may still write there; it is nobody's artefact, and the next run tries again.
  }
}

/** Puts a finished folder in place of `target`. */
export function replaceFolder(finished, target) {
  const old = join(scratchFolder("old"), basename(target));
  try {
    renameSync(target, old);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  mkdirSync(dirname(target), { recursive: true });
  renameSync(finished, target);
}

/** Writes a whole file or none of it. */
export function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, text);
  renameSync(partial, file);
}
