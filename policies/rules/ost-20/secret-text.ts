import { fill, type Text } from "../../../messages/text";
import { signs } from "./messages";

const word =
  "(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|psk|credentials?)";
// `password_policy`, `secret_ref`: about a secret, not one.
const about =
  /(?:ref|href|uri|url|id|uuid|name|path|file|length|policy|expiry|expires|ttl|count|enabled|auth)$/i;
const secretName = new RegExp(`(?:^|[_.-]|(?<=[a-z]))${word}(?:$|[_.-])`, "i");
const assignment = new RegExp(
  `(?<![\\w.-])["']?([\\w.-]*${word}[\\w.-]*)["']?\\s*[:=]\\s*["']?([^\\s"',}]{4,})`,
  "gi",
);
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/**
 * Why a value looks like a secret; undefined when it does not. Looks into maps, lists, JSON and base64.
 * @param name of the value, where it has one
 */
export function secretSign(value: unknown, name?: string): Text | undefined {
  if (Array.isArray(value)) return first(value.map((entry) => secretSign(entry, name)));
  if (typeof value === "object" && value !== null) {
    return first(Object.entries(value).map(([key, entry]) => secretSign(entry, key)));
  }
  if (typeof value !== "string" || value === "") return undefined;
  if (name !== undefined && isSecretName(name) && !isHarmless(value)) return fill(signs.name, { name });
  return inText(value) ?? inText(decoded(value));
}

function inText(text: string): Text | undefined {
  if (privateKey.test(text)) return fill(signs.key);
  for (const [, name = "", value = ""] of text.matchAll(assignment)) {
    if (isSecretName(name) && !isHarmless(value)) return fill(signs.assignment, { name });
  }
  if (/\|\s*chpasswd\b/.test(text)) return fill(signs.chpasswd);
  return words(text).some(isRandom) ? fill(signs.entropy) : undefined;
}

function isSecretName(name: string): boolean {
  return secretName.test(name) && !about.test(name);
}

/** A switch, a number, a place or a placeholder says nothing secret. */
function isHarmless(value: string): boolean {
  return (
    /^(?:true|false|null|none|yes|no|\d+)$/i.test(value) ||
    /^(?:https?:\/\/|\/|\$\{?[A-Za-z_]|\{\{|\{|egov:pending:)/.test(value)
  );
}

function words(text: string): readonly string[] {
  return text.split(/[\s"'`,;:=(){}<>[\]]+/).filter((part) => part.length >= 24 && !part.startsWith("AAAA"));
}

/** Bits for each character by which random text stands out from words, file names and ids. */
const randomBits = 4;

function isRandom(text: string): boolean {
  if (!/^[\w+/.-]+=*$/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text))
    return false;
  // Words joined by signs are names.
  if (text.split(/[/._-]/).every((part) => part.length < 16)) return false;
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const bits = [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  );
  return bits >= randomBits;
}

/** Text inside base64; empty when it is none. */
function decoded(text: string): string {
  const packed = text.replace(/\s/g, "");
  if (packed.length < 16 || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return "";
  const plain = Buffer.from(packed, "base64").toString("utf8");
  return /[\u0000-\u0008\uFFFD]/.test(plain) ? "" : plain;
}

function first(found: readonly (Text | undefined)[]): Text | undefined {
  return found.find((text) => text !== undefined);
}
