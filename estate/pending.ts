/** Value of an upstream that is not applied yet: `egov:pending:<stack>/<output>`. */
const marker = /egov:pending:([a-z0-9-]+)\/([A-Za-z0-9_-]+)/g;

/** An output of another stack. */
export interface UpstreamOutput {
  readonly stack: string;
  readonly output: string;
}

/** Upstream outputs named by the markers inside a value; empty for a value without markers. */
export function pendingOutputs(value: unknown): UpstreamOutput[] {
  if (typeof value === "string") {
    if (!value.includes("egov:pending:")) return [];
    return [...value.matchAll(marker)].map(([, stack = "", output = ""]) => ({ stack, output }));
  }
  if (Array.isArray(value)) return value.flatMap(pendingOutputs);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(pendingOutputs);
  return [];
}

/** Upstream output that an input variable `<stack>__<output>` stands for. */
export function upstreamOfVariable(name: string): UpstreamOutput | undefined {
  const at = name.indexOf("__");
  return at > 0 ? { stack: name.slice(0, at), output: name.slice(at + 2) } : undefined;
}
