import { resolve } from "node:path";
import { EgovError, type Problem } from "../messages/errors";
import { assemble, type ValidFile } from "./assemble";
import type { Draft, Kind } from "./draft";
import { listFiles } from "./folder";
import { isAllowed, kindProblems, missingKinds } from "./kinds";
import type { Environment } from "./model";
import { schemaErrors, type FileKind } from "./schemas";
import { schemaProblems } from "./schema-problems";
import { Sources } from "./sources";
import { validate } from "./validate";
import { readYamlFile } from "./yaml-file";

/**
 * Reads and validates the environment declared in a folder.
 * @param directory folder with `environment.yaml`, such as `environments/hengyang`; places in messages start with it as given
 * @throws EgovError with everything that is wrong, at once, ordered by file and line: unknown or missing files, YAML syntax,
 * schema, and what does not agree between files. Exit code 2.
 */
export function loadEnvironment(directory: string): Environment {
  const sources = new Sources(directory);
  const listed = listFiles(directory, sources);
  const read = listed.files.map((file) => ({ ...file, ...readYamlFile(directory, file.name, sources) }));
  const settings = read.find((file) => file.kind === "environment")?.value;
  const kind = kindOf(settings);
  const problems: Problem[] = [...listed.problems, ...kindProblems(listed.files, kind, settings, sources)];
  const valid: ValidFile[] = [];
  const incomplete = new Set<FileKind>(missingKinds(listed.files, kind));
  for (const file of read.filter((candidate) => isAllowed(kind, candidate.kind))) {
    const found = [...file.problems, ...againstSchema(file, kind, sources)];
    if (found.length === 0) valid.push(file);
    else incomplete.add(file.kind);
    problems.push(...found);
  }
  const draft = assemble(valid, kind, incomplete, (node, key) => sources.origin(node, key));
  problems.push(...validate(draft, sources));
  if (problems.length > 0) throw new EgovError(sorted(problems));
  return complete(draft, resolve(directory));
}

function kindOf(settings: unknown): Kind | undefined {
  const kind =
    typeof settings === "object" && settings !== null ? (settings as { kind?: unknown }).kind : undefined;
  return kind === "extranet" || kind === "intranet" ? kind : undefined;
}

function againstSchema(
  file: { readonly name: string; readonly kind: FileKind; readonly value: unknown },
  kind: Kind | undefined,
  sources: Sources,
): readonly Problem[] {
  // Without a value YAML itself was wrong, and that has been said.
  if (file.value === undefined) return [];
  return schemaProblems(
    schemaErrors(file.kind, file.value),
    file.value,
    file.name,
    sources,
    kind !== "intranet",
  );
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place?.file ?? "", b.place?.file ?? "") ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function complete(draft: Draft, directory: string): Environment {
  const { settings, addressPlan, backbone, operations, prices } = draft;
  if (!settings || !addressPlan || !backbone || !operations || !prices)
    throw new Error("Cannot complete an environment that lacks a file which every environment needs");
  const rest = without(draft, "kind", "incomplete");
  return { ...rest, id: settings.id, directory, settings, addressPlan, backbone, operations, prices };
}

function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
