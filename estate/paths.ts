import { arrayAt, isObject } from "./plan-json";

/** Paths of the expressions inside the configuration of a resource that refer to something, such as `network.0.port`. */
export function expressionPaths(expressions: unknown, prefix: readonly string[] = []): readonly string[] {
  if (Array.isArray(expressions)) {
    return expressions.flatMap((entry, index) => expressionPaths(entry, [...prefix, String(index)]));
  }
  if (!isObject(expressions)) return [];
  if (arrayAt(expressions, "references").length > 0) return [prefix.join(".")];
  if ("constant_value" in expressions) return [];
  return Object.entries(expressions).flatMap(([key, entry]) => expressionPaths(entry, [...prefix, key]));
}

/** Paths of the texts inside a value that nobody wrote an expression for: each may be the id of another resource. */
export function textPaths(value: unknown, prefix: readonly string[] = []): readonly string[] {
  if (typeof value === "string") return [prefix.join(".")];
  if (Array.isArray(value)) {
    // A list of texts is asked for as a whole.
    if (value.every((entry) => typeof entry === "string")) return value.length > 0 ? [prefix.join(".")] : [];
    return value.flatMap((entry, index) => textPaths(entry, [...prefix, String(index)]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => textPaths(entry, [...prefix, key]));
}
