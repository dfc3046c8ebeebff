import type { CheckResult, Finding } from "../policies/rule";
import { hidden, knownAfterApply, sensitive } from "./markers";

/** Marks of a plan beside a value: `true` for all of it, or the same shape as the value. */
export interface Marks {
  readonly sensitive?: unknown;
  readonly unknown?: unknown;
}

/** A shorter secret would strike out ordinary words. */
const shortestSecret = 8;

/** Lines of a start-up script are ordinary text more often than not. */
const shortestLine = 16;

/** Names that hold a secret whether or not the provider marks them, in snake case. */
const secretName =
  /password|passwd|passphrase|private_key|user_data|connection_string|(^|_)(pass|pwd|secret|secrets|token|payload|psk|credential|credentials|dsn|(api|access|secret|auth|account|encryption|shared|signing|storage)_key)$/;

/** Words before a secret in a text. */
const secretWord =
  "(?:password|passwd|passphrase|pwd|secret|token|psk|(?:api|access|account|auth|secret|shared)[_-]?key|口令|密码)";

/**
 * Secrets that show themselves inside a text: a private key, `user:password@` in an address, `password=…`, `--password …`,
 * `Bearer …`, and tokens of known makes.
 */
const secretText: readonly [RegExp, string][] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
    hidden,
  ],
  [/(\w:\/\/)[^\s/:@]*:[^\s/]+@/g, `$1${hidden}@`],
  [
    new RegExp(`(${secretWord}["']?\\s*[=＝]\\s*)("[^"]*"|'[^']*'|[^\\s"',;&。，；、）]+)`, "gi"),
    `$1${hidden}`,
  ],
  [new RegExp(`("[^"]*${secretWord}[^"]*"\\s*:\\s*")[^"]*`, "gi"), `$1${hidden}`],
  // In prose a colon may follow such a word; only a value with a digit in it looks like a secret.
  [
    new RegExp(`(${secretWord}\\s*[:：]\\s*)(?=[^\\s"',;。，；、）]*\\d)[^\\s"',;。，；、）]{6,}`, "gi"),
    `$1${hidden}`,
  ],
  [new RegExp(`(--?${secretWord}\\s+)[^\\s-]\\S*`, "gi"), `$1${hidden}`],
  [/\b((?:Bearer|Basic)\s+)(?=[\w.~+/-]*[\d=])[\w.~+/-]{8,}=*/g, `$1${hidden}`],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\b(?:gh[opsu]_|glpat-|xox[abp]-)[\w-]{10,}|\bAKIA[0-9A-Z]{16}\b/g, hidden],
];

export function isSecretName(name: string): boolean {
  const snake = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/\W+/g, "_");
  return secretName.test(snake.toLowerCase());
}

/** Value of a plan as a report may show it: plain JSON with a marker where something is secret or not known yet. */
export function showValue(name: string, value: unknown, marks: Marks = {}): unknown {
  if (isHidden(name, value, marks)) return sensitive;
  if (marks.unknown === true) return knownAfterApply;
  if (typeof value === "string") return scrubPatterns(value);
  if (Array.isArray(value) || Array.isArray(marks.unknown)) {
    return indices(value, marks.unknown).map((index) =>
      showValue("", at(value, index), inside(marks, index)),
    );
  }
  if (isObject(value) || isObject(marks.unknown)) {
    const entries = keysOf(value, marks.unknown).map((key) => {
      const named = key === "value" ? pairName(value) : key;
      return [key, showValue(named, at(value, key), inside(marks, key))];
    });
    return Object.fromEntries(entries);
  }
  return value ?? null;
}

/** Texts that `showValue` hides, so that they can be struck out wherever else they turn up. */
export function secretsIn(name: string, value: unknown, marks: Marks = {}): string[] {
  if (isHidden(name, value, marks)) return texts(value).flatMap(withLines);
  if (Array.isArray(value)) return value.flatMap((item, index) => secretsIn("", item, inside(marks, index)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    return secretsIn(key === "value" ? pairName(value) : key, item, inside(marks, key));
  });
}

/** A secret of several lines, such as a key, must not turn up by its lines either. */
function withLines(secret: string): string[] {
  const whole = secret.length >= shortestSecret ? [secret] : [];
  if (!secret.includes("\n")) return whole;
  const lines = secret.split("\n").map((line) => line.trim());
  return [...whole, ...lines.filter((line) => line.length >= shortestLine)];
}

/** Strikes known secrets, and those that show themselves, out of every text of a JSON value. */
export function scrub<T>(value: T, secrets: readonly string[]): T {
  return mapTexts(value, scrubberOf(secrets)) as T;
}

/** Strikes out of single texts. Ten thousand findings share a few hundred texts: each is read once. */
function scrubberOf(secrets: readonly string[]): (text: string) => string {
  const strike = strikerOf(secrets);
  const done = new Map<string, string>();
  return (text) => {
    let scrubbed = done.get(text);
    if (scrubbed === undefined) {
      scrubbed = strike(scrubPatterns(text));
      done.set(text, scrubbed);
    }
    return scrubbed;
  };
}

/** Strikes known secrets, the longest at each place; thousands of them cost no more than a few. */
function strikerOf(secrets: readonly string[]): (text: string) => string {
  const byStart = new Map<string, string[]>();
  for (const secret of [...new Set(secrets)].sort((a, b) => b.length - a.length)) {
    const start = secret.slice(0, shortestSecret);
    const others = byStart.get(start);
    if (others) others.push(secret);
    else byStart.set(start, [secret]);
  }
  if (byStart.size === 0) return (text) => text;
  return (text) => {
    let shown = "";
    let from = 0;
    for (let at = 0; at + shortestSecret <= text.length; at += 1) {
      const found = byStart
        .get(text.slice(at, at + shortestSecret))
        ?.find((secret) => text.startsWith(secret, at));
      if (found === undefined) continue;
      shown += text.slice(from, at) + hidden;
      from = at + found.length;
      at = from - 1;
    }
    return shown + text.slice(from);
  };
}

export function scrubCheck(check: CheckResult, secrets: readonly string[] = []): CheckResult {
  const { findings, ...rest } = check;
  const scrubber = scrubberOf(secrets);
  return {
    ...check,
    ...(mapTexts(rest, scrubber) as typeof rest),
    findings: findings.map((finding) => scrubFinding(finding, scrubber)),
  };
}

function scrubFinding(finding: Finding, scrubber: (text: string) => string): Finding {
  const scrubbed = mapTexts(finding, scrubber) as Finding;
  const { evidence } = scrubbed;
  if (evidence === undefined) return scrubbed;
  const entries = Object.entries(evidence).map(([key, value]) => {
    return [key, isSecretName(key) && typeof value !== "boolean" ? hidden : value];
  });
  return { ...scrubbed, evidence: Object.fromEntries(entries) };
}

function isHidden(name: string, value: unknown, marks: Marks): boolean {
  if (value === undefined || value === null) return false;
  return marks.sensitive === true || (isSecretName(name) && typeof value !== "boolean");
}

/** Name of a pair such as `{ name: "DB_PASSWORD", value: "…" }`. */
function pairName(value: unknown): string {
  const name = at(value, "name") ?? at(value, "key");
  return typeof name === "string" ? name : "value";
}

function scrubPatterns(text: string): string {
  return secretText.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

/** A part in which no text changes stays the same object. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) {
    const mapped = value.map((item) => mapTexts(item, map));
    return mapped.every((item, index) => item === value[index]) ? value : mapped;
  }
  if (!isObject(value)) return value;
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const mapped = mapTexts(value[key], map);
    if (mapped !== value[key]) (changed ??= { ...value })[key] = mapped;
  }
  return changed ?? value;
}

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(texts);
}

function inside(marks: Marks, key: string | number): Marks {
  return {
    sensitive: marks.sensitive === true ? true : at(marks.sensitive, key),
    unknown: at(marks.unknown, key),
  };
}

function indices(...lists: unknown[]): number[] {
  const length = Math.max(...lists.map((list) => (Array.isArray(list) ? list.length : 0)));
  return Array.from({ length }, (_, index) => index);
}

function keysOf(...objects: unknown[]): string[] {
  return [...new Set(objects.flatMap((object) => (isObject(object) ? Object.keys(object) : [])))].sort();
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
