#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ExitCode } from "../messages/errors";
import { languageOf } from "../messages/text";
import { Interruption } from "../workflow/interruption";
import { layoutOf } from "../workflow/layout";
import { languageIn } from "./command-table";
import { report } from "./failure";
import type { Io } from "./io";
import { messages } from "./messages";
import { parseArguments } from "./parse";

/**
 * Runs one command.
 * @param args words after the program's name
 * @returns exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const language = languageIn(args, languageOf(io.env));
  const json = args.includes("--json");
  try {
    const invocation = await parseArguments(args, io, language, version());
    if (!invocation) return ExitCode.clean;
    return await invocation.run();
  } catch (error) {
    return report(error, io, language, json);
  }
}

function version(): string {
  const text = readFileSync(join(layoutOf().root, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The first signal asks the running programs to end, the second kills them. */
function listen(interruption: Interruption): void {
  const language = languageIn(process.argv.slice(2), languageOf(process.env));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!interruption.requested) process.stderr.write(`${messages.stopping[language]}\n`);
      interruption.request();
    });
  }
}

async function start(): Promise<void> {
  const interruption = new Interruption();
  listen(interruption);
  const { stdout, stderr, env } = process;
  // A reader that has seen enough, such as head, is no error.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const io: Io = { cwd: process.cwd(), stdout, stderr, env, interruption, traces: layoutOf().work };
  process.exitCode = await main(process.argv.slice(2), io);
  // A natural end takes the listeners down first, and one more Ctrl-C would kill the process without its exit code.
  if (interruption.requested) process.exit();
}

if (require.main === module) void start();
