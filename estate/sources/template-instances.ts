import { isObject, type Json } from "../plan-json";

/** One instance of a resource block: its key such as `["a"]` or `[0]`, empty for a block that is not repeated. */
export interface Instance {
  readonly key: string;
  readonly body: Json;
}

/** Values that a text may name and that are written in the configuration itself, by name such as `each.key`. */
type Bindings = ReadonlyMap<string, unknown>;

/** Chains of locals are short; a circle of them would be a configuration that Terraform refuses. */
const maxDepth = 20;

/**
 * Instances of a block as far as the number is written: `count` as a number, `for_each` as a map. Where Terraform has to work
 * it out, the block is judged as one instance whose `each` stays unknown.
 */
export function instancesOf(block: Json, locals: Json): readonly Instance[] {
  const shared = localBindings(locals);
  const body = bind(block, shared) as Json;
  const { count, for_each: each } = body;
  const number = typeof count === "string" && /^\d+$/.test(count) ? Number(count) : count;
  if (typeof number === "number") {
    return Array.from({ length: number }, (_, index) => ({
      key: `[${index}]`,
      body: bind(body, new Map([["count.index", index]])) as Json,
    }));
  }
  if (isObject(each)) {
    return Object.entries(each).map(([key, value]) => ({
      key: `[${JSON.stringify(key)}]`,
      body: bind(
        body,
        new Map<string, unknown>([
          ["each.key", key],
          ["each.value", value],
        ]),
      ) as Json,
    }));
  }
  return [{ key: "", body }];
}

/** Does the block stand for a number of instances that may be none? */
export function isRepeated(block: Json): boolean {
  return "count" in block || "for_each" in block;
}

/** A value with the locals that are written in the configuration put in. */
export function withLocals(value: unknown, locals: Json): unknown {
  return bind(value, localBindings(locals));
}

function localBindings(locals: Json): Bindings {
  let bindings: Bindings = new Map(
    Object.entries(locals).map(([name, value]) => [`local.${name}`, value] as const),
  );
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const before = bindings;
    bindings = new Map([...before].map(([name, value]) => [name, bind(value, before)] as const));
    if (JSON.stringify([...bindings]) === JSON.stringify([...before])) break;
  }
  return bindings;
}

const wholeName = /^\$\{\s*((?:local|each|count)\.[\w.-]+)\s*\}$/;
const anyName = /(?<!\$)\$\{\s*((?:local|each|count)\.[\w.-]+)\s*\}/g;

function bind(value: unknown, bindings: Bindings): unknown {
  if (bindings.size === 0) return value;
  if (typeof value === "string") return bindText(value, bindings);
  if (Array.isArray(value)) return value.map((entry) => bind(entry, bindings));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, bind(entry, bindings)]));
}

/** An index such as `x[each.key]`, inside an expression. */
const index = /\[\s*(each\.key|count\.index)\s*\]/g;
const expression = /(?<!\$)\$\{[^}]*\}/g;

function bindText(written: string, bindings: Bindings): unknown {
  const text = written.replace(expression, (code) =>
    code.replace(index, (whole, name: string) => {
      const key = bindings.get(name);
      return key === undefined ? whole : `[${JSON.stringify(key)}]`;
    }),
  );
  const name = wholeName.exec(text)?.[1];
  if (name !== undefined) return lookUp(name, bindings) ?? text;
  return text.replace(anyName, (code: string, inner: string) => {
    const value = lookUp(inner, bindings);
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : code;
  });
}

function lookUp(name: string, bindings: Bindings): unknown {
  const [first = "", second = "", ...path] = name.split(".");
  let value = bindings.get(`${first}.${second}`);
  for (const key of path) value = isObject(value) ? value[key] : undefined;
  return value;
}
