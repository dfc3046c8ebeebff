/** The exit code of every failed set-up: the tool, or a tool it runs, broke. */
export const exitCode = 3;

/** A failure told in one paragraph: what failed, why, and what to do (English and 中文). */
export class SetupError extends Error {
  constructor({ what, why, todo, zh }) {
    super(`Set-up failed: ${what}. Why: ${oneLine(why)}. What to do: ${todo}.${zh ? ` （${zh}）` : ""}`);
  }
}

function oneLine(text) {
  return String(text).trim().replace(/\s+/g, " ").replace(/\.$/, "");
}
