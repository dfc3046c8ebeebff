/** The exit code of every failed set-up: the tool, or a tool it runs, broke. */
export const exitCode = 3;

/** A failure told in one paragraph: what failed, why, and what to do, with the essence in 中文. */
export class SetupError extends Error {
  constructor({ what, why, todo, zh }) {
    super(`Set-up failed: ${what}. Why: ${oneLine(why)}. What to do: ${todo}. 〔${zh}〕`);
  }
}

function oneLine(text) {
  return String(text).trim().replace(/\s+/g, " ").replace(/\.+$/, "");
}

/** The last words of a long output, where programs say what went wrong. */
export function ending(output, length = 600) {
  const text = output.trim();
  return text.length > length ? `… ${text.slice(-length)}` : text;
}

/** Turns anything thrown into the one paragraph; only `EGOV_DEBUG` shows a stack trace. */
export function report(error) {
  if (error instanceof SetupError) return error.message;
  if (process.env.EGOV_DEBUG) return error.stack;
  return new SetupError({
    what: "an unexpected error",
    why: error.message,
    todo: "run it again with EGOV_DEBUG=1 to see where, and check free disk space and write permission in the project folder",
    zh: "意外错误",
  }).message;
}
