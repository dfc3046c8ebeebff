import type { Estate, Resource, Value } from "../../estate/model";

/** A known value as text; undefined when it is not known or not written. */
export function textAt(estate: Estate, resource: Resource, path: string): string | undefined {
  const value = estate.get(resource, path);
  return value.state === "known" || value.state === "default" ? String(value.value) : undefined;
}

/** Is the value known to be true, however it is spelt? */
export function isTrueAt(estate: Estate, resource: Resource, path: string): boolean {
  return textAt(estate, resource, path)?.toLowerCase() === "true";
}

/** Is something written, known or not? */
export function isWritten(value: Value): boolean {
  return (
    value.state === "reference" ||
    value.state === "unknown" ||
    (value.state === "known" && !isEmpty(value.value))
  );
}

/** Why a value cannot be told. */
export function reasonOf(value: Value): string {
  return value.state === "unknown" ? value.reason : "known only after apply";
}

/** Managed resources that exist after the change. */
export function* living(estate: Estate): Iterable<Resource> {
  for (const resource of estate.resources) {
    if (resource.mode === "managed" && resource.after !== null) yield resource;
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
