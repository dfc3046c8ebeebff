import type { Text } from "./text";

/** A place that a message points at: path as the user knows it, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong, said once in both languages. */
export interface Problem {
  readonly message: Text;
  readonly place?: Place;
}

/** Exit codes of every command. */
export const ExitCode = {
  clean: 0,
  /** Findings that block. */
  findings: 1,
  /** Wrong input: YAML, flags, plan files. */
  input: 2,
  /** The tool, or a tool it runs, broke. */
  broken: 3,
  /** Interrupted by the user, as shells report SIGINT. */
  interrupted: 130,
} as const;

/**
 * An expected end: everything that is wrong, at once, and the exit code. Caught in one place (`bin/egov.ts`) and printed
 * without a stack trace. Any other error is a defect of the tool.
 */
export class EgovError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly exitCode: number = ExitCode.input,
  ) {
    super(problems.map((problem) => problem.message.en).join("\n"));
    this.name = "EgovError";
  }
}
