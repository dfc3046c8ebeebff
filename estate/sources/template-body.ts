import { isObject, type Json } from "../plan-json";
import type { BlockFacts } from "./provider-facts";
import { asDeclared, expressionOf, plannedValue } from "./template-values";

/** Arguments that Terraform itself takes from a resource. */
const meta = new Set([
  "//",
  "count",
  "for_each",
  "provider",
  "depends_on",
  "lifecycle",
  "connection",
  "provisioner",
  "dynamic",
  "timeouts",
]);

/** A block of a configuration in the three views that a plan gives of it. */
export interface PlannedBody {
  readonly after: Json;
  readonly afterUnknown: Json;
  readonly expressions: Json;
}

/** Works out the body of a resource, or of a block inside one. */
export function plannedBody(body: Json, facts: BlockFacts): PlannedBody {
  const after: Record<string, unknown> = {};
  const afterUnknown: Record<string, unknown> = {};
  const expressions: Record<string, unknown> = {};
  for (const [name, written] of Object.entries(body)) {
    if (meta.has(name)) continue;
    const inner = facts.blocks.get(name);
    if (inner && written !== null && typeof written !== "string") {
      const bodies = list(written).filter(isObject);
      const blocks = bodies.map((block) => plannedBody(block, inner));
      after[name] = blocks.map((block) => block.after);
      afterUnknown[name] = blocks.map((block) => block.afterUnknown);
      expressions[name] = blocks.map((block) => block.expressions);
      continue;
    }
    const planned = plannedValue(written);
    if (planned.value !== undefined && planned.value !== null)
      after[name] = asDeclared(planned.value, name, facts);
    if (planned.unknown !== undefined) afterUnknown[name] = planned.unknown;
    expressions[name] = expressionOf(after[name] ?? null, planned);
  }
  for (const name of dynamicBlocks(body)) afterUnknown[name] = true;
  for (const name of facts.computed)
    if (!(name in after) && !(name in afterUnknown)) afterUnknown[name] = true;
  for (const name of facts.blocks.keys()) if (!(name in after) && !(name in afterUnknown)) after[name] = [];
  return { after, afterUnknown, expressions };
}

/** Marks of what is secret, by the provider's schema, in the shape of `after_sensitive`. */
export function secretsOf(body: Json, facts: BlockFacts): Json {
  const own = [...facts.secret].filter((name) => name in body).map((name) => [name, true] as const);
  const blocks = [...facts.blocks].flatMap(([name, inner]) => {
    const bodies = list(body[name]).filter(isObject);
    return bodies.length === 0 ? [] : [[name, bodies.map((block) => secretsOf(block, inner))] as const];
  });
  return Object.fromEntries([...own, ...blocks]);
}

/** Kinds of the blocks that are written dynamically. */
export function dynamicBlocks(body: Json): readonly string[] {
  return list(body["dynamic"] ?? [])
    .filter(isObject)
    .flatMap((block) => Object.keys(block));
}

/** In JSON a single block may stand without its list. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
