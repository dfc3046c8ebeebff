import type { Estate, Resource } from "../../estate/model";

/** System and tier that a resource names in its tags or metadata. */
export interface Labels {
  readonly system: string | undefined;
  readonly tier: string | undefined;
}

/** Reads `system:<id>` and `tier:<id>` of tags, or the metadata keys of these names. */
export function labelsOf(estate: Estate, resource: Resource): Labels {
  return { system: label(estate, resource, "system"), tier: label(estate, resource, "tier") };
}

/** Value of one label, or undefined. */
export function label(estate: Estate, resource: Resource, name: string): string | undefined {
  const prefix = `${name}:`;
  const tag = listOf(estate, resource, "tags").find((text) => text.startsWith(prefix));
  if (tag !== undefined) return tag.slice(prefix.length);
  const value = mapOf(estate, resource, "metadata")[name];
  return typeof value === "string" ? value : undefined;
}

/** Known strings of a list attribute. */
export function listOf(estate: Estate, resource: Resource, attribute: string): readonly string[] {
  const value = resource.after?.[attribute] === undefined ? undefined : estate.get(resource, attribute);
  return value?.state === "known" && Array.isArray(value.value) ? value.value.map(String) : [];
}

/** Known entries of a map attribute. */
export function mapOf(
  estate: Estate,
  resource: Resource,
  attribute: string,
): Readonly<Record<string, unknown>> {
  const value = resource.after?.[attribute] === undefined ? undefined : estate.get(resource, attribute);
  if (value?.state !== "known" || typeof value.value !== "object" || value.value === null) return {};
  return value.value as Readonly<Record<string, unknown>>;
}
