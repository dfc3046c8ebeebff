import { readFileSync, writeFileSync } from "node:fs";

/** Raises the first quota of instances in an agency's file, as an operator would. */
export function changeQuota(file, by) {
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/(\binstances: )(\d+)/, (_match, key, value) => `${key}${Number(value) + by}`);
  if (changed === text) throw new Error(`No quota of instances in ${file}`);
  writeFileSync(file, changed);
}
