/** No plan of an engine comes near: attributes of the provider are a few levels deep, modules in modules some more. */
const deepest = 200;

/** Is a value nested deeper than any plan is? Whoever walks through it would run out of stack, so it is asked first. */
export function isTooDeep(value: unknown, left: number = deepest): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (left === 0) return true;
  if (Array.isArray(value)) return value.some((entry) => isTooDeep(entry, left - 1));
  for (const key in value) if (isTooDeep((value as Record<string, unknown>)[key], left - 1)) return true;
  return false;
}
