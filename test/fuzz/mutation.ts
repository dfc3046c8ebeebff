import fc from "fast-check";

/** One change of a JSON document: where is told by a number, so that it fits every document and shrinks. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
}

export type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

const kinds = [
  "drop",
  "null",
  "retype",
  "swap",
  "duplicate",
  "truncate",
  "unknown-key",
  "prototype-key",
  "nest",
  "rename",
] as const;

const strange: readonly unknown[] = [
  "",
  "x",
  "0.0.0.0/0",
  "egov:pending:none/none",
  "${var.x}",
  "__proto__",
  -1,
  1e308,
  true,
  false,
  null,
  [],
  [null],
  {},
  { constant_value: null },
  { references: ["var.x"] },
  { references: [7, null] },
  { references: ["module.a.b", "each.key"] },
];

const prototypeKeys = ["__proto__", "constructor", "toString", "hasOwnProperty", "length"];

/** Some changes, one after the other. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(),
    other: fc.nat(),
    value: fc.oneof(fc.constantFrom(...strange), fc.jsonValue({ maxDepth: 2 })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Kinds that add something and take nothing away. */
const additive: readonly Mutation["kind"][] = ["duplicate", "unknown-key", "prototype-key"];

/** What changes may not do. */
export interface Bounds {
  /** Is a path out of bounds, with everything below it? */
  readonly kept: (path: Path) => boolean;
  /** May something be added there, but nothing be changed? */
  readonly onlyAdded: (path: Path) => boolean;
}

const none: Bounds = { kept: () => false, onlyAdded: () => false };

/** The document with the changes, as the text of a file would have it. */
export function mutate(
  document: unknown,
  changes: readonly Mutation[],
  { kept, onlyAdded }: Bounds = none,
): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  for (const change of changes) {
    const paths = pathsOf(copy, kept);
    const path = paths[change.at % Math.max(1, paths.length)];
    if (!path || (onlyAdded(path) && !additive.includes(change.kind))) continue;
    const others = paths.filter((other) => !onlyAdded(other));
    apply(copy, path, change, others);
  }
  return JSON.parse(JSON.stringify(copy));
}

function apply(root: unknown, path: Path, change: Mutation, paths: readonly Path[]): void {
  const { kind, other } = change;
  // No object stands in two places, as in no file.
  const value: unknown = structuredClone(change.value);
  const parent = at(root, path.slice(0, -1)) as Container;
  const key = path.at(-1) ?? "";
  const here = parent[key];
  switch (kind) {
    case "drop":
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case "null":
      parent[key] = null;
      break;
    case "retype":
      parent[key] = value;
      break;
    case "swap":
      swap(root, path, paths[other % paths.length] ?? path);
      break;
    case "duplicate":
      if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(here));
      else define(parent, `${key}-copy`, structuredClone(here));
      break;
    case "truncate":
      if (Array.isArray(here)) here.length = Math.floor(here.length / 2);
      else if (typeof here === "string") parent[key] = here.slice(0, here.length / 2);
      break;
    case "unknown-key":
      if (isObject(here)) here["surprise"] = value;
      break;
    case "prototype-key":
      if (isObject(here)) define(here, prototypeKeys[other % prototypeKeys.length] ?? "__proto__", value);
      break;
    case "nest":
      parent[key] = nested(here, [10, 150, 1000][other % 3] ?? 10);
      break;
    case "rename":
      if (Array.isArray(parent)) break;
      delete parent[key];
      define(parent, String(value), here);
      break;
  }
}

/** A value inside itself would be no JSON, so neither end may hold the other. */
function swap(root: unknown, path: Path, other: Path): void {
  if (isWithin(path, other) || isWithin(other, path)) return;
  const [mine, theirs] = [at(root, path), at(root, other)];
  set(root, path, theirs);
  set(root, other, mine);
}

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((key, index) => inner[index] === key);
}

function set(root: unknown, path: Path, value: unknown): void {
  (at(root, path.slice(0, -1)) as Container)[path.at(-1) ?? ""] = value;
}

function nested(value: unknown, depth: number): unknown {
  let around = value;
  for (let at = 0; at < depth; at += 1) around = at % 2 === 0 ? [around] : { a: around };
  return around;
}

/** Also `__proto__` becomes a key of its own, as in a file. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function pathsOf(value: unknown, kept: (path: Path) => boolean, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null || path.length > 40) return [];
  const keys = Array.isArray(value) ? value.map((_entry, index) => index) : Object.keys(value);
  return keys.flatMap((key) => {
    const below = [...path, key];
    if (kept(below)) return [];
    return [below, ...pathsOf((value as Container)[key], kept, below)];
  });
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((found, key) => (found as Container)[key], value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
