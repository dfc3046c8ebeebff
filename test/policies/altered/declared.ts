import type { Environment } from "../../../environments/model";
import { othersThan } from "./others";

/** A value of a declaration. */
export interface Place {
  /** Such as `agencies.*.systems.*.mlps`. */
  readonly shape: string;
  readonly path: string;
  readonly node: object;
  readonly key: string;
}

/**
 * Places of the declarations that something reads, one of each shape. The objects stay the same ones, since where they
 * stand in YAML is known by identity.
 */
export function placesRead(environment: Environment, reading: () => void): readonly Place[] {
  const read = new Map<string, Place>();
  const spies = [...placesOf(environment)].map((place) =>
    spyOn(place, () => {
      if (!read.has(place.shape)) read.set(place.shape, place);
    }),
  );
  try {
    reading();
  } finally {
    for (const end of spies) end();
  }
  return [...read.values()];
}

function* placesOf(whole: object, path: readonly string[] = [], seen = new Set<object>()): Iterable<Place> {
  if (seen.has(whole)) return;
  seen.add(whole);
  for (const [key, value] of Object.entries(whole) as [string, unknown][]) {
    // Waivers are the engine's; a file that every environment has is there; a Chinese text has an English one.
    if (typeof value === "function" || key === "waivers" || key === "en") continue;
    const here = [...path, key];
    const shape = here.map((part) => (/^\d+$/.test(part) ? "*" : part)).join(".");
    if (path.length > 0 || Array.isArray(value)) yield { shape, path: here.join("."), node: whole, key };
    if (typeof value === "object" && value !== null) yield* placesOf(value, here, seen);
  }
}

function spyOn({ node, key }: Place, told: () => void): () => void {
  const own = Object.getOwnPropertyDescriptor(node, key) as PropertyDescriptor;
  const get = (): unknown => {
    told();
    return own.value;
  };
  Object.defineProperty(node, key, { get, enumerable: true, configurable: true });
  return () => Object.defineProperty(node, key, own);
}

/** Asks something with one declared value after the other that is not there or another one. */
export function* alterDeclared<T>(
  places: readonly Place[],
  ask: () => T,
): Iterable<{ readonly what: string; readonly how: string; readonly said: T }> {
  for (const { path, node, key } of places) {
    const own = Object.getOwnPropertyDescriptor(node, key) as PropertyDescriptor;
    for (const [how, value] of waysOf(own.value, Array.isArray(node))) {
      // Not deleted: put back it would stand last.
      Object.defineProperty(node, key, { ...own, value });
      try {
        yield { what: path, how, said: ask() };
      } finally {
        Object.defineProperty(node, key, own);
      }
    }
  }
}

function waysOf(value: unknown, isItem: boolean): readonly (readonly [string, unknown])[] {
  const absent = isItem ? [] : [["absent", undefined] as const];
  if (Array.isArray(value)) {
    const shorter = value.length > 1 ? [["without its last", value.slice(0, -1)] as const] : [];
    return [...absent, ...(value.length > 0 ? [["empty", []] as const] : []), ...shorter];
  }
  if (typeof value === "object") return absent;
  return [...absent, ...othersThan(value).map((other) => [JSON.stringify(other), other] as const)];
}
