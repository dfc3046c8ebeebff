import { fill, type Text } from "../messages/text";
import type { Problem } from "../messages/errors";
import type { Kind } from "./draft";
import type { ListedFile } from "./folder";
import { messages, nouns } from "./messages";
import type { FileKind } from "./schemas";
import type { Sources } from "./sources";

/** Files that every environment needs. */
const always = ["environment.yaml", "address-plan.yaml", "backbone.yaml", "operations.yaml", "prices.yaml"];

/** Files that one kind of environment needs besides. */
const needed: Readonly<Record<Kind, readonly string[]>> = {
  extranet: ["egress.yaml", "exchange.yaml", "services.yaml", "recovery.yaml"],
  intranet: ["migration.yaml"],
};

/** What has no place in a kind of environment. */
const forbidden: Readonly<Record<Kind, readonly FileKind[]>> = {
  extranet: ["domain", "migration"],
  intranet: ["egress", "exchange", "county", "service", "services"],
};

/** Whether a kind of environment may hold a kind of file; an unknown kind of environment forbids nothing. */
export function isAllowed(kind: Kind | undefined, file: FileKind): boolean {
  return kind === undefined || !forbidden[kind].includes(file);
}

/**
 * Files that are missing from an environment, and files that have no place in it.
 * @param settings value of environment.yaml, for the place of `kind`
 */
export function kindProblems(
  files: readonly ListedFile[],
  kind: Kind | undefined,
  settings: unknown,
  sources: Sources,
): readonly Problem[] {
  const has = (name: string) => files.some((file) => file.name === name);
  const missing = always
    .filter((name) => !has(name))
    .map((name) => ({ message: fill(messages.missingFile, { name }), place: { file: sources.path(name) } }));
  if (kind === undefined) return missing;
  const place = sources.place(settings as object, "kind");
  const at = (message: Text): Problem => (place ? { message, place } : { message });
  return [
    ...missing,
    ...needed[kind]
      .filter((name) => !has(name))
      .map((name) => at(fill(messages.missingFileOfKind, { kind: nouns[kind], name }))),
    ...(kind === "intranet" && !files.some((file) => file.kind === "domain")
      ? [at(messages.missingDomain)]
      : []),
    ...files
      .filter((file) => !isAllowed(kind, file.kind))
      .map((file) => forbiddenFile(file.name, kind, sources)),
  ];
}

/** Kinds of files that are missing; their content is unknown. */
export function missingKinds(files: readonly ListedFile[], kind: Kind | undefined): readonly FileKind[] {
  const wanted = [...always, ...(kind === undefined ? [] : needed[kind])];
  return wanted
    .filter((name) => !files.some((file) => file.name === name))
    .map((name) => name.replace(".yaml", "") as FileKind);
}

function forbiddenFile(name: string, kind: Kind, sources: Sources): Problem {
  const message = kind === "intranet" ? messages.leadsOut : messages.onlyIntranet;
  return { message: fill(message, { name }), place: { file: sources.path(name), line: 1, column: 1 } };
}
