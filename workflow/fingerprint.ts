import { readFileSync, statSync } from "node:fs";
import { writeWhole } from "./whole-file";

/** Facts about a file that are costly to find out, such as its hash. */
interface Entry {
  readonly fingerprint: string;
  readonly fact: string;
}

/**
 * A fact about a file, found out once and again whenever the file changes. The change time of the inode belongs to the
 * fingerprint, since size and modification time can be set back by anyone who edits the file.
 * @param store JSON file that keeps the facts; a damaged one is started anew
 * @param topic what the fact is, such as `sha256`
 */
export async function factOf(
  store: string,
  topic: string,
  file: string,
  find: () => string | Promise<string>,
): Promise<string> {
  const key = `${topic} ${file}`;
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  const fingerprint = [size, mtimeMs, ctimeMs, ino].join(" ");
  const known = readStore(store)[key];
  if (known?.fingerprint === fingerprint) return known.fact;
  const fact = await find();
  remember(store, key, { fingerprint, fact });
  return fact;
}

function readStore(store: string): Record<string, Entry> {
  try {
    const content: unknown = JSON.parse(readFileSync(store, "utf8"));
    return typeof content === "object" && content !== null ? (content as Record<string, Entry>) : {};
  } catch {
    return {};
  }
}

// Losing the store costs time, not correctness, so a read-only installation still works.
function remember(store: string, key: string, entry: Entry): void {
  try {
    writeWhole(store, `${JSON.stringify({ ...readStore(store), [key]: entry }, null, 2)}\n`);
  } catch {
    return;
  }
}
