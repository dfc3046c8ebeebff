import { readdirSync, type Dirent } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fill, type Text } from "../messages/text";
import { EgovError, type Problem } from "../messages/errors";
import { messages, parts } from "./messages";
import type { FileKind } from "./schemas";
import type { Sources } from "./sources";
import { hint, nearest } from "./suggest";

/** Kinds of files of which an environment has one. */
export const singleFiles = {
  "environment.yaml": "environment",
  "address-plan.yaml": "address-plan",
  "backbone.yaml": "backbone",
  "operations.yaml": "operations",
  "prices.yaml": "prices",
  "waivers.yaml": "waivers",
  "attestations.yaml": "attestations",
  "egress.yaml": "egress",
  "exchange.yaml": "exchange",
  "services.yaml": "services",
  "recovery.yaml": "recovery",
  "migration.yaml": "migration",
} as const satisfies Record<string, FileKind>;

/** Kinds of files of which an environment has any number, one a unit. */
export const folders = {
  agencies: "agency",
  counties: "county",
  domains: "domain",
  inspection: "inspection",
  projects: "project",
  services: "service",
} as const satisfies Record<string, FileKind>;

/** A file of the environment: path inside its folder, with `/`. */
export interface ListedFile {
  readonly name: string;
  readonly kind: FileKind;
}

/**
 * Lists the files of an environment, sorted by path. Every other file is a problem: a typo must not drop a unit in silence.
 * Names that start with a dot and README.md are passed over.
 * @throws EgovError when there is no such folder
 */
export function listFiles(directory: string, sources: Sources): { files: ListedFile[]; problems: Problem[] } {
  const files: ListedFile[] = [];
  const problems: Problem[] = [];
  const refuse = (name: string, message: Text) =>
    problems.push({ message, place: { file: sources.path(name) } });
  for (const entry of entriesOf(directory)) {
    const kind = ownValue(folders, entry.name);
    if (kind !== undefined && entry.isDirectory()) listUnits(directory, entry.name, kind, files, refuse);
    else listSingle(entry, files, refuse);
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files, problems };
}

type Refuse = (name: string, message: Text) => void;

function listSingle(entry: Dirent, files: ListedFile[], refuse: Refuse): void {
  const { name } = entry;
  const kind = ownValue(singleFiles, name);
  if (kind === undefined) return refuse(name, unknownFile(name));
  if (!entry.isFile()) return refuse(name, fill(messages.notRegular, { name }));
  files.push({ name, kind });
}

function listUnits(
  directory: string,
  folder: string,
  kind: FileKind,
  files: ListedFile[],
  refuse: Refuse,
): void {
  for (const entry of entriesOf(join(directory, folder))) {
    const name = `${folder}/${entry.name}`;
    if (!entry.name.endsWith(".yaml")) {
      const advice = fill(parts.allowedFiles, { words: `${folder}/*.yaml` });
      refuse(name, fill(messages.unknownFile, { name, hint: advice }));
    } else if (entry.isFile()) {
      files.push({ name, kind });
    } else {
      refuse(name, fill(messages.notRegular, { name }));
    }
  }
}

function unknownFile(name: string): Text {
  const known = [...Object.keys(singleFiles), ...Object.keys(folders)];
  const near = nearest(name, known);
  const words = [...Object.keys(singleFiles), ...Object.keys(folders).map((folder) => `${folder}/`)].join(
    ", ",
  );
  const advice = near === undefined ? fill(parts.allowedFiles, { words }) : hint(name, known);
  return fill(messages.unknownFile, { name, hint: advice });
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith(".") && name !== "README.md",
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    throw new EgovError([{ message: noFolder(directory) }]);
  }
}

function noFolder(directory: string): Text {
  const advice = hint(basename(directory), siblings(directory));
  return fill(messages.noFolder, { directory, hint: advice });
}

function siblings(directory: string): string[] {
  try {
    return readdirSync(dirname(directory), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
