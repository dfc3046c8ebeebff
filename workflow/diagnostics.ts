import type { Origin } from "../environments/model";
import type { Problem } from "../messages/errors";
import { fill, type Text } from "../messages/text";
import { messages } from "./messages";
import type { EngineResult } from "./run-engine";

/** An error as the engine tells it with `-json`. */
interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  /** Of the resource, when the provider refused it. */
  readonly address?: string;
  readonly snippet?: { readonly context?: string };
}

export interface DiagnosedStack {
  readonly id: string;
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * Problems of a failed `plan -json`: what the engine says, where it stands in YAML. The engine's excerpt of the template is
 * left out: nobody wrote the template.
 */
export function planProblems(stack: DiagnosedStack, result: EngineResult, engine: string): Problem[] {
  const problems = errorsIn(result.stdout).map((diagnostic) => problemOf(stack, diagnostic));
  if (problems.length > 0) return problems;
  return [{ message: fill(messages.planFailed, { stack: stack.id, reason: plainReason(result, engine) }) }];
}

/** The reason that a command without `-json` gave, in one line. */
export function plainReason(result: EngineResult, engine: string): Text {
  if (result.notStarted) return fill(messages.engineMissing, { command: engine, reason: result.notStarted });
  const text = oneLine(withoutDrawing(result.stderr));
  const start = text.indexOf("Error: ");
  const reason = start < 0 ? text : text.slice(start + "Error: ".length);
  if (reason === "") return fill(messages.engineDied, { engine, code: result.code ?? "a signal" });
  return same(reason.length > 600 ? `${reason.slice(0, 600)} …` : reason);
}

function problemOf(stack: DiagnosedStack, diagnostic: Diagnostic): Problem {
  const reason = oneLine([diagnostic.summary, diagnostic.detail].filter(Boolean).join(": "));
  const address = addressOf(diagnostic);
  if (!address) return { message: fill(messages.planFailed, { stack: stack.id, reason }) };
  const message = fill(messages.planFailedAt, { stack: stack.id, address, reason });
  const place = stack.origins[address] ?? stack.origins[address.replace(/\[.*?\]$/, "")];
  return { message, ...(place && { place }) };
}

// Errors in the template carry no address, but the block they stand in.
function addressOf({ address, snippet }: Diagnostic): string | undefined {
  const context = snippet?.context;
  if (address) return address;
  if (context?.startsWith("resource.")) return context.slice("resource.".length);
  return context?.startsWith("data.") ? context : undefined;
}

function errorsIn(output: string): Diagnostic[] {
  return output
    .split("\n")
    .map(diagnosticOf)
    .filter((diagnostic): diagnostic is Diagnostic => diagnostic?.severity === "error");
}

function diagnosticOf(line: string): Diagnostic | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return (JSON.parse(line) as { diagnostic?: Diagnostic }).diagnostic;
  } catch {
    return undefined;
  }
}

function withoutDrawing(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, "").replace(/[╷│╵]/g, " ");
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ").replace(/\.$/, "");
}

function same(text: string): Text {
  return { zh: text, en: text };
}
