import { EgovError, ExitCode } from "../messages/errors";
import { fill } from "../messages/text";
import { tryRead } from "./digest";
import { messages } from "./messages";

/** What the workflow reads of the state of an applied stack. */
export interface AppliedState {
  /** Grows with each write. */
  readonly serial: number;
  /** Id of the state since it was first written. */
  readonly lineage: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

interface StateFile {
  readonly version?: number;
  readonly serial?: number;
  readonly lineage?: string;
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/**
 * State of a stack, or undefined before its first apply. Reads the file as `terraform output -json` does (format 4, the same in
 * Terraform and OpenTofu), without the third of a second that a process takes.
 * @throws EgovError with exit code 3 when the file is not such a state
 */
export function readState(stack: string, file: string): AppliedState | undefined {
  const content = tryRead(file);
  if (!content) return undefined;
  const state = parse(stack, file, content.toString("utf8"));
  if (state.version !== 4 || typeof state.serial !== "number" || typeof state.lineage !== "string") {
    throw strange(stack, file, "not a state of format 4");
  }
  const outputs = Object.entries(state.outputs ?? {}).map(([name, { value }]) => [name, value] as const);
  return { serial: state.serial, lineage: state.lineage, outputs: Object.fromEntries(outputs) };
}

function parse(stack: string, file: string, text: string): StateFile {
  try {
    const state: unknown = JSON.parse(text);
    if (typeof state === "object" && state !== null) return state;
  } catch {
    // Said below.
  }
  throw strange(stack, file, "not JSON");
}

function strange(stack: string, file: string, reason: string): EgovError {
  return new EgovError([{ message: fill(messages.strangeState, { stack, file, reason }) }], ExitCode.broken);
}
