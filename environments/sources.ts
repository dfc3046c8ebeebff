import { posix } from "node:path";
import type { LineCounter } from "yaml";
import type { Place } from "../messages/errors";
import type { Origin } from "./model";

/** Where an object or array stands in YAML, as offsets into its file. */
export interface Source {
  readonly file: string;
  readonly lines: LineCounter;
  /** Of the object or array itself. */
  readonly start: number;
  /** Of the members, in the order of the file. */
  readonly values: readonly number[];
  /** Names of the fields in the order of the file, which may not be that of `Object.keys`; empty for an array. */
  readonly names: readonly string[];
  /** Of these names. */
  readonly keys: readonly number[];
}

/** Remembers, by identity, where every object and array of an environment stands in YAML. */
export class Sources {
  private readonly sources = new WeakMap<object, Source>();

  /** @param directory folder of the environment as the user named it: what places in messages start with */
  constructor(private readonly directory: string) {}

  /** Records where `value` was read. */
  record(value: object, source: Source): void {
    this.sources.set(value, source);
  }

  /** Place of a value, see {@link Environment.origin}. */
  origin(node: object, key?: string | number): Origin | undefined {
    const source = this.sources.get(node);
    if (!source) return undefined;
    return originAt(source, key === undefined ? source.start : source.values[indexOf(source, node, key)]);
  }

  /** Place of the name of a field rather than of its value. */
  keyOrigin(node: object, key: string): Origin | undefined {
    const source = this.sources.get(node);
    return source && originAt(source, source.keys[source.names.indexOf(key)]);
  }

  /** As a place for messages: the member, or the whole when it has no such member. */
  place(node: object, key?: string | number): Place | undefined {
    const origin = this.origin(node, key) ?? this.origin(node);
    return origin && this.placeOf(origin);
  }

  /** An origin as a place for messages. */
  placeOf(origin: Origin): Place {
    return { file: this.path(origin.file), line: origin.line, column: origin.column };
  }

  /** Path of a file of the environment as the user knows it. */
  path(file: string): string {
    return posix.join(this.directory.replaceAll("\\", "/"), file);
  }
}

function indexOf(source: Source, node: object, key: string | number): number {
  return Array.isArray(node) ? Number(key) : source.names.indexOf(String(key));
}

function originAt(source: Source, offset: number | undefined): Origin | undefined {
  if (offset === undefined) return undefined;
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col };
}
