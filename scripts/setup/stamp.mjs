import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { paths, root } from "./layout.mjs";
import { writeWhole } from "./scratch.mjs";

/** SHA-256 of one file. */
export function fileHash(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** One hash over words and over the names and contents of files and folders. */
export function inputHash({ words = [], files = [], accept = () => true }) {
  const hash = createHash("sha256").update(words.join("\n"));
  for (const file of files.flatMap((start) => filesUnder(start)).filter(accept)) {
    hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(start) {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  const names = readdirSync(start).filter((name) => name !== "node_modules");
  return names.sort().flatMap((name) => filesUnder(join(start, name)));
}

/**
 * Does `work` unless it was done before from the same inputs and what it made is still there (`ready`).
 * The stamp is removed before and written after the work, so an interrupted step is done again.
 */
export async function whenStale({ name, inputs, ready, done }, work) {
  const stamp = join(paths.stamps, name);
  if (ready && existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) return done;
  rmSync(stamp, { force: true });
  const result = await work();
  writeWhole(stamp, inputs);
  return result;
}
