import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EgovError, ExitCode, type Problem } from "../messages/errors";
import { fill, type Language, type Text } from "../messages/text";
import type { Io } from "./io";
import { messages } from "./messages";

/** Prints what ended a command and gives the exit code: the one place that does. */
export function report(error: unknown, io: Io, language: Language, json: boolean): number {
  if (!(error instanceof EgovError)) {
    io.stderr.write(`${defect(error, io)[language]}\n`);
    return ExitCode.broken;
  }
  const { problems, exitCode } = error;
  if (json) io.stdout.write(`${JSON.stringify({ exitCode, problems }, null, 2)}\n`);
  for (const problem of problems) io.stderr.write(`${line(problem, language)}\n`);
  return exitCode;
}

/** A problem as compilers print it, `file:line:column: message`, so that editors find the place. */
export function line({ message, place }: Problem, language: Language): string {
  if (!place) return message[language];
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
  return `${where}: ${message[language]}`;
}

/** A defect of the tool: one line for the user, the trace in a file, and on the terminal only with EGOV_DEBUG. */
function defect(error: unknown, io: Io): Text {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [reason = ""] = (error instanceof Error ? error.message : trace).split("\n");
  if (io.env["EGOV_DEBUG"] === "1") io.stderr.write(`${trace}\n`);
  const file = save(trace, io.traces);
  return file ? fill(messages.defect, { reason, file }) : fill(messages.defectUnsaved, { reason });
}

function save(trace: string, folder: string): string | undefined {
  const time = new Date().toISOString();
  const file = join(folder, `error-${time.replace(/[:.]/g, "-")}.log`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${time}\n${process.argv.slice(2).join(" ")}\nNode ${process.version}\n${trace}\n`);
    return file;
  } catch {
    return undefined;
  }
}
