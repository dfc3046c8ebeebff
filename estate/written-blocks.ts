import { hasBlockDefaults } from "./defaults";
import type { StackPlan } from "./model";
import { isObject, objectAt, tryParse, type Json } from "./plan-json";
import type { SourceKind } from "./sources/kind";
import { dynamicBlocks } from "./sources/template-body";

/**
 * Bodies of the resources of a plan's root module by configuration key, from the configuration that it was made from; empty
 * where that is not at hand. Only of types where it matters; calls of modules may lead to HCL and say nothing.
 */
export function bodiesOf({ template }: StackPlan, kind: SourceKind): ReadonlyMap<string, Json> {
  const bodies = new Map<string, Json>();
  if (template === undefined || kind !== "plan") return bodies;
  const resources = objectAt(tryParse(template), "resource");
  for (const [type, named] of Object.entries(resources)) {
    if (!isObject(named) || !hasBlockDefaults(type)) continue;
    for (const [name, body] of Object.entries(named)) if (isObject(body)) bodies.set(`${type}.${name}`, body);
  }
  return bodies;
}

/** Is it certain that the author wrote no block of a kind, neither one by one nor dynamically? */
export function isUnwritten(body: Json | undefined, block: string): boolean {
  return body !== undefined && !(block in body) && !dynamicBlocks(body).includes(block);
}
