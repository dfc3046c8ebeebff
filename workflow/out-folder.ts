import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import { isSystemError } from "./digest";
import { makeFolder } from "./make-folder";
import { messages } from "./messages";
import { takeRunLock } from "./run-lock";

/** An output folder that this run owns. */
export interface OutFolder {
  /** Final run folder of a stack. */
  stack(id: string): string;
  /** Folder for the unfinished run folder of a stack, empty. */
  partial(id: string): string;
  /** Private passing folder (mode 0700) outside the output folder: socket paths must be short. */
  readonly scratch: string;
  /** Removes run folders of stacks that no longer exist. */
  keepOnly(ids: ReadonlySet<string>): void;
  /** Removes everything unfinished and gives the folder back. */
  close(): void;
}

/**
 * Opens an output folder for one run.
 * @throws EgovError with exit code 2 when another run holds it or it cannot be written
 */
export function openOut(out: string): OutFolder {
  const stacks = join(out, "stacks");
  const partial = join(out, ".partial");
  const release = writing(out, () => {
    makeFolder(stacks);
    return takeRunLock(out);
  });
  // Left by a run that was killed; nobody else writes here while the lock is ours.
  rmSync(partial, { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), "egov-"));
  chmodSync(scratch, 0o700);
  return {
    scratch,
    stack: (id) => join(stacks, id),
    partial: (id) => {
      const folder = join(partial, id);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    keepOnly: (ids) => {
      for (const name of readdirSync(stacks)) {
        if (!ids.has(name)) rmSync(join(stacks, name), { recursive: true, force: true });
      }
    },
    close: () => {
      rmSync(scratch, { recursive: true, force: true });
      rmSync(partial, { recursive: true, force: true });
      release();
    },
  };
}

/** Runs something that writes; a refusal of the file system is the user's to solve. */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error) || error instanceof EgovError) throw error;
    const message = fill(messages.notWritable, { path, reason: error.message });
    throw new EgovError([{ message, place: { file: path } }]);
  }
}
