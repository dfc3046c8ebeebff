import type { Estate, Resource, Value } from "../../estate/model";
import type { Cause, Doubt } from "../network";

/** A truth that the plan tells, or why it does not. */
export type Truth = boolean | { readonly reason: string } | undefined;

/** A value that is known or has a default, as text; undefined when it is neither. */
export function textAt(estate: Estate, resource: Resource, path: string): string | undefined {
  return textOf(estate.get(resource, path));
}

export function textOf(value: Value): string | undefined {
  if (value.state !== "known" && value.state !== "default") return undefined;
  if (typeof value.value === "object") return undefined;
  return String(value.value);
}

/** A number that is known or has a default. */
export function numberAt(estate: Estate, resource: Resource, path: string): number | undefined {
  return numberOf(estate.get(resource, path));
}

export function numberOf(value: Value): number | undefined {
  const text = textOf(value);
  const number = text === undefined || text === "" ? NaN : Number(text);
  return Number.isNaN(number) ? undefined : number;
}

/** Texts of a list; undefined when the list is not known. */
export function textsAt(estate: Estate, resource: Resource, path: string): readonly string[] | undefined {
  const value = estate.get(resource, path);
  if (value.state !== "known" || !Array.isArray(value.value)) return undefined;
  return value.value.map(String);
}

/** Is it true, however it is spelt? Undefined: not written and without default. */
export function truthAt(estate: Estate, resource: Resource, path: string): Truth {
  const value = estate.get(resource, path);
  if (value.state === "absent") return undefined;
  const text = textOf(value);
  return text === undefined ? { reason: reasonOf(value) } : truthOf(text);
}

export function truthOf(text: string): boolean {
  return /^(true|1|yes|on|t)$/i.test(text.trim());
}

/** Is something written, known or not? */
export function isWritten(value: Value): boolean {
  return value.state !== "absent" && value.state !== "default";
}

/** Why a value cannot be told. */
export function reasonOf(value: Value): string {
  return value.state === "unknown" ? value.reason : "known only after apply";
}

/** Why an attribute cannot be told. */
export function doubtAt(estate: Estate, resource: Resource, attribute: string): Doubt {
  return { resource, attribute, reason: reasonOf(estate.get(resource, attribute)) };
}

/** A key of `value_specs`, which the provider puts over the body of its request; a reason where the map is not known. */
export function specAt(estate: Estate, resource: Resource, key: string): string | Doubt | undefined {
  const specs = estate.get(resource, "value_specs");
  if (specs.state === "absent") return undefined;
  if (specs.state !== "known") return doubtAt(estate, resource, "value_specs");
  const { value } = specs;
  if (typeof value !== "object" || value === null || !(key in value)) return undefined;
  const spec: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  if (typeof spec === "string" || typeof spec === "number" || typeof spec === "boolean") return String(spec);
  return { resource, attribute: `value_specs.${key}`, reason: "known only after apply" };
}

/** Path at which an attribute is really told: its name, or a key of `value_specs`, which wins over what every resource has. */
export function pathOf(
  estate: Estate,
  resource: Resource,
  attribute: string,
  key: string = attribute,
): string {
  return specAt(estate, resource, key) === undefined ? attribute : `value_specs.${key}`;
}

/** Paths of the blocks of a kind, such as `fixed_ip.0`; undefined when their number is not known. */
export function blocksAt(estate: Estate, resource: Resource, block: string): readonly string[] | undefined {
  const count = estate.blockCount(resource, block);
  if (count === undefined) return undefined;
  return Array.from({ length: count }, (_, at) => `${block}.${at}`);
}

/** Does the apply create it? Then what the provider does on create counts. */
export function isNew({ action, before }: Resource): boolean {
  return before === null || action === "create" || action === "replace";
}

export function causeOf(resource: Resource): Cause {
  return { name: `${resource.stack}::${resource.address}`, resource };
}
