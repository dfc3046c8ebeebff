import { existsSync, readFileSync } from "node:fs";

/** A failure told in one paragraph: what failed, why, and what to do. */
export class LabError extends Error {
  constructor({ what, why, todo }) {
    super(`Laboratory: ${what}. Why: ${oneLine(why)}. What to do: ${todo}.`);
  }
}

/** The last lines of a log that say something, as the reason of a failure. */
export function lastWords(file, length = 500) {
  if (!existsSync(file)) return "it wrote nothing";
  const text = readFileSync(file, "utf8").trim();
  return text.length > length ? `… ${text.slice(-length)}` : text || "it wrote nothing";
}

function oneLine(text) {
  return String(text).trim().replace(/\s+/g, " ").replace(/\.+$/, "");
}
