/** Words of which a resource has one; another one of the same kind says more than a word that means nothing. */
const counterparts = new Map([
  ["ingress", "egress"],
  ["egress", "ingress"],
  ["tcp", "udp"],
  ["udp", "tcp"],
  ["IPv4", "IPv6"],
  ["IPv6", "IPv4"],
  ["allow", "deny"],
  ["deny", "allow"],
  ["HTTP", "HTTPS"],
  ["HTTPS", "HTTP"],
]);

/** Days around the day of the check, and around the same day a year before. */
const days = ["2025-11-23", "2025-11-24", "2025-11-25", "2026-11-23", "2026-11-24", "2026-11-25"];

/** Values that may stand in the place of one: the next number, the next day, an empty list. */
export function othersThan(value: unknown): readonly unknown[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value - 1, value + 1];
  if (Array.isArray(value)) return value.length === 0 ? [] : [[], value.map(otherThan)];
  if (typeof value !== "string") return ["other"];
  const counterpart = counterparts.get(value);
  if (counterpart !== undefined) return [counterpart];
  if (/^\d+$/.test(value)) return [String(Number(value) - 1), String(Number(value) + 1)];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return days.filter((day) => day !== value);
  if (/^[\d.]+\/\d+$/.test(value)) return ["0.0.0.0/0", "198.51.100.0/24"];
  if (/^\d+\.\d+\.\d+\.\d+$/.test(value)) return ["198.51.100.9"];
  return ["other"];
}

function otherThan(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return othersThan(value).at(-1);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, otherThan(inner)]));
}
