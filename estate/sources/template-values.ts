import { isObject, type Json } from "../plan-json";
import type { BlockFacts } from "./provider-facts";
import { meaningOf } from "./template-text";

/** A value of a configuration as a plan would show it. */
export interface PlannedValue {
  /** What is known of it; undefined when nothing is. */
  readonly value: unknown;
  /** As `after_unknown` of a plan: true, or the shape of the value with true inside; undefined when all is known. */
  readonly unknown: unknown;
  readonly references: readonly string[];
  /** Expressions inside that only Terraform can work out. */
  readonly unresolved: readonly string[];
}

/** Works out a value as far as it is written. */
export function plannedValue(written: unknown): PlannedValue {
  if (typeof written === "string") return plannedText(written);
  if (Array.isArray(written)) {
    const parts = written.map(plannedValue);
    return combined(
      parts,
      parts.map(({ value }) => value ?? null),
      parts.map(({ unknown }) => unknown ?? false),
    );
  }
  if (!isObject(written)) return { value: written, unknown: undefined, references: [], unresolved: [] };
  const parts = Object.entries(written).map(([key, value]) => [key, plannedValue(value)] as const);
  const members = (of: (part: PlannedValue) => unknown) =>
    Object.fromEntries(
      parts.flatMap(([key, part]) => (of(part) === undefined ? [] : [[key, of(part)] as const])),
    );
  return combined(
    parts.map(([, part]) => part),
    members(({ value }) => value),
    members(({ unknown }) => unknown),
  );
}

function plannedText(text: string): PlannedValue {
  const meaning = meaningOf(text);
  switch (meaning.kind) {
    case "literal":
      return { value: meaning.text, unknown: undefined, references: [], unresolved: [] };
    case "reference":
      return { value: undefined, unknown: true, references: [meaning.reference], unresolved: [] };
    default:
      return {
        value: undefined,
        unknown: true,
        references: meaning.references,
        unresolved: [meaning.shown],
      };
  }
}

function combined(parts: readonly PlannedValue[], value: unknown, unknown: unknown): PlannedValue {
  return {
    value,
    unknown: parts.some((part) => part.unknown !== undefined) ? unknown : undefined,
    references: parts.flatMap(({ references }) => references),
    unresolved: parts.flatMap(({ unresolved }) => unresolved),
  };
}

/** The expression that the configuration of a plan has for a value. */
export function expressionOf(written: unknown, { references, unresolved }: PlannedValue): Json {
  if (references.length === 0 && unresolved.length === 0) return { constant_value: written };
  return { references, ...(unresolved.length > 0 ? { unresolved } : {}) };
}

/** Terraform reads "true" as a switch and 22 as a text where the provider wants one: so must we, or a fault would hide behind quotes. */
export function asDeclared(value: unknown, name: string, facts: BlockFacts): unknown {
  if (facts.bool.has(name)) return value === "true" ? true : value === "false" ? false : value;
  if (facts.number.has(name)) return typeof value === "string" && value !== "" ? numeric(value) : value;
  return asTexts(value);
}

function numeric(text: string): unknown {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

function asTexts(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asTexts(part)]));
}
