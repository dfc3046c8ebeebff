import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Text } from "../messages/text";
import type { NormRef } from "./rule";

/** A norm of `policies/norms.yaml`. */
export interface Norm {
  readonly key: string;
  readonly title: Text;
  readonly short: Text;
  readonly document: string;
  /** First and last day in force, YYYY-MM-DD; no last day means still in force. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly clauses: Readonly<Record<string, Clause>>;
}

/** A clause of a norm. */
export interface Clause {
  /** Number and text were read, not remembered. */
  readonly verified: boolean;
  /** Number in English where it is not the same. */
  readonly en?: string;
  /** What it asks for, where no rule says so. */
  readonly about?: Text;
  /** The operator of the cloud answers for it: neither a plan nor the API of the cloud can show it. */
  readonly decidedBy?: "provider";
}

/** Norms by key. */
export type Norms = ReadonlyMap<string, Norm>;

let loaded: Norms | undefined;

/**
 * The catalogue of norms, read once.
 * @throws Error when the catalogue of the product itself is missing or malformed
 */
export function loadNorms(): Norms {
  loaded ??= parseNorms(readFileSync(catalogue(), "utf8"));
  return loaded;
}

/**
 * Reads a catalogue of norms.
 * @throws Error naming the norm that is malformed
 */
export function parseNorms(yaml: string): Norms {
  // "core" leaves days as text.
  const content = parse(yaml, { schema: "core" }) as { norms?: Record<string, Omit<Norm, "key">> } | null;
  const norms = Object.entries(content?.norms ?? {}).map(([key, norm]): [string, Norm] => {
    const days = [norm.validFrom, norm.validTo ?? norm.validFrom];
    if (!days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(String(day))))
      throw new Error(`Norm "${key}" has no valid days`);
    if (typeof norm.clauses !== "object") throw new Error(`Norm "${key}" has no clauses`);
    for (const [clause, { decidedBy }] of Object.entries(norm.clauses)) {
      if (decidedBy !== undefined && String(decidedBy) !== "provider")
        throw new Error(`Clause "${clause}" of norm "${key}" can be decided by "provider" only`);
    }
    return [key, { ...norm, key }];
  });
  if (norms.length === 0) throw new Error("The catalogue of norms is empty");
  return new Map(norms);
}

/** Is a norm in force on a day? */
export function isInForce(norm: Norm, date: string): boolean {
  return norm.validFrom <= date && (norm.validTo === undefined || date <= norm.validTo);
}

/**
 * The references of a rule that are in force on a day.
 * @throws RangeError when a rule cites what the catalogue does not have
 */
export function normsInForce(norms: Norms, references: readonly NormRef[], date: string): readonly NormRef[] {
  return references.filter((reference) => isInForce(normOf(norms, reference), date));
}

/** Citation for people; an unverified clause is left out, since a wrong number is worse than none. */
export function cite(norms: Norms, reference: NormRef): Text {
  const { short, clauses } = normOf(norms, reference);
  const clause = clauses[reference.clause];
  if (clause?.verified !== true) return short;
  const space = /^[0-9]/.test(reference.clause) ? " " : "";
  return { zh: `${short.zh}${space}${reference.clause}`, en: `${short.en} ${clause.en ?? reference.clause}` };
}

function normOf(norms: Norms, { norm, clause }: NormRef): Norm {
  const found = norms.get(norm);
  if (!found) throw new RangeError(`No norm "${norm}" in policies/norms.yaml`);
  if (!found.clauses[clause])
    throw new RangeError(`No clause "${clause}" of norm "${norm}" in policies/norms.yaml`);
  return found;
}

/** The compiled program lies in `dist/policies`, the catalogue stays in `policies`. */
function catalogue(): string {
  const beside = join(__dirname, "norms.yaml");
  return existsSync(beside) ? beside : join(__dirname, "..", "..", "policies", "norms.yaml");
}
