import type { Subject } from "../policies/rule";
import type { CheckSource } from "./formats/format";

/** Place in a file from the root of the project. */
export interface FilePlace {
  /** With `/`. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where a subject is declared; undefined for a resource that no declaration is known of. */
export function filePlace({ stack, address, origin }: Subject, source: CheckSource): FilePlace | undefined {
  if (origin) return { path: inProject(origin.file, source), line: origin.line, column: origin.column };
  if (stack !== undefined) return undefined;
  return { path: inProject(address.split("#", 1)[0] ?? address, source) };
}

/** Path of an environment's file from the root of the project. */
export function inProject(file: string, { folder = "" }: CheckSource): string {
  return folder === "" ? file : `${folder.replace(/\/+$/, "")}/${file}`;
}
