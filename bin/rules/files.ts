import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A text file of a rule's folder, its name relative to that folder. */
export interface RuleFile {
  readonly name: string;
  readonly text: string;
}

/** The folder of a rule as people read it. */
export interface RuleFiles {
  /** page.md. */
  readonly page: string;
  /** What is written to pass; without the plans that were made of it. */
  readonly compliant: readonly RuleFile[];
  readonly violating: readonly RuleFile[];
  /** Names of the evasions, each of which must fail too. */
  readonly evasions: readonly string[];
}

/** Folder of a rule, below the root of the project and with `/`. */
export function ruleFolder(id: string): string {
  return `policies/rules/${id.toLowerCase()}`;
}

/**
 * Reads the folder of a rule.
 * @throws Error when it has no page: every rule of the product has one
 */
export function readRuleFiles(root: string, id: string): RuleFiles {
  const folder = join(root, ruleFolder(id));
  return {
    page: readFileSync(join(folder, "page.md"), "utf8"),
    compliant: exampleIn(folder, "compliant"),
    violating: exampleIn(folder, "violating"),
    evasions: foldersIn(join(folder, "evasions")),
  };
}

function exampleIn(folder: string, kind: string): readonly RuleFile[] {
  const place = join(folder, kind);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => /\.tf$/.test(name) || name === "patch.yaml")
    .sort()
    .map((name) => ({ name: `${kind}/${name}`, text: readFileSync(join(place, name), "utf8") }));
}

function foldersIn(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => statSync(join(place, name)).isDirectory())
    .sort();
}
