import type { Writable } from "node:stream";
import type { Language, Text } from "../messages/text";
import type { Interruption } from "../workflow/interruption";

/** What a command knows of its surroundings; tests give their own. */
export interface Io {
  readonly cwd: string;
  /** Results. */
  readonly stdout: Writable;
  /** Problems and progress. */
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly interruption: Interruption;
  /** Folder for the traces of defects. */
  readonly traces: string;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly lang: Language;
  /** Result as JSON. */
  readonly json: boolean;
  /** No progress, no summary. */
  readonly quiet: boolean;
  readonly color: boolean;
}

/** Writes a line of the result. */
export function say(io: Io, language: Language, text: Text): void {
  io.stdout.write(`${text[language]}\n`);
}

/** Writes a result for machines. */
export function sayJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
