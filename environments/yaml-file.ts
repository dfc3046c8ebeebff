import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Document, LineCounter, ParsedNode, YAMLError, YAMLMap, YAMLSeq } from "yaml";
import { fill, type Text } from "../messages/text";
import type { Problem } from "../messages/errors";
import { messages } from "./messages";
import type { Sources } from "./sources";
import { otherYamlError, yamlErrors } from "./yaml-errors";

/** Bytes of one YAML file; a file of a real unit has some thousands. */
const sizeLimit = 512 * 1024;
/** Levels of nesting; the schemas need about ten. */
const depthLimit = 32;

/** One YAML file as plain data. */
export interface YamlFile {
  /** Path inside the folder of the environment. */
  readonly name: string;
  /** undefined when the file cannot be read as data at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Reads a YAML 1.2 file strictly: one document, no repeated fields, no aliases, anchors, merge keys, tags or directives, bounded in
 * size and depth. Never throws for what the file holds: everything wrong is in `problems`.
 * @param directory folder of the environment
 * @param name path inside it
 * @param sources gets the place of every object and array
 */
export function readYamlFile(directory: string, name: string, sources: Sources): YamlFile {
  const refuse = (message: Text): YamlFile => ({
    name,
    value: undefined,
    problems: [{ message, place: { file: sources.path(name), line: 1, column: 1 } }],
  });
  const path = join(directory, name);
  const { size } = statSync(path);
  if (size > sizeLimit) return refuse(fill(messages.tooLarge, { size, limit: sizeLimit }));
  const text = decode(readFileSync(path));
  return text === undefined ? refuse(messages.notUtf8) : new Reader(name, sources).read(text);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

class Reader {
  private readonly problems: Problem[] = [];
  private readonly lines: LineCounter;
  /** An alias or a pit of levels leaves a hole in the data: judging it by the schema would only add noise. */
  private holes = false;

  constructor(
    private readonly name: string,
    private readonly sources: Sources,
  ) {
    this.lines = new (yaml().LineCounter)();
  }

  read(text: string): YamlFile {
    const document = yaml().parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      // Checked here, in time linear in the number of fields.
      uniqueKeys: false,
      schema: "core",
      version: "1.2",
      logLevel: "error",
    });
    const [error] = document.errors;
    // Later errors of the same file are mostly echoes of the first.
    if (error) return this.failed(yamlErrors[error.code] ?? otherYamlError, placeOfError(error, document));
    if (hasDirective(document)) this.report(messages.noDirective, 0);
    if (document.contents === null) return this.failed(messages.emptyFile, 0);
    const value = this.convert(document.contents, 1);
    return { name: this.name, value: this.holes ? undefined : value, problems: this.problems };
  }

  private failed(message: Text, offset: number): YamlFile {
    this.report(message, offset);
    return { name: this.name, value: undefined, problems: this.problems };
  }

  private convert(node: ParsedNode, depth: number): unknown {
    const { isAlias, isMap, isSeq } = yaml();
    if (isAlias(node)) return this.hole(messages.noAlias, node);
    if (node.anchor !== undefined) this.report(messages.noAnchor, node.range[0]);
    if (node.tag !== undefined) this.report(messages.noTag, node.range[0]);
    if (depth > depthLimit) return this.hole(fill(messages.tooDeep, { limit: depthLimit }), node);
    if (isMap(node)) return this.convertMap(node as YAMLMap.Parsed, depth);
    if (isSeq(node)) return this.convertList(node as YAMLSeq.Parsed, depth);
    const { value } = node;
    if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
      this.report(fill(messages.inexactNumber, { value: node.source ?? String(value) }), node.range[0]);
    return value;
  }

  private convertMap(node: YAMLMap.Parsed, depth: number): object {
    const fields: Record<string, unknown> = {};
    const names: string[] = [];
    const keys: number[] = [];
    const values: number[] = [];
    for (const { key, value } of node.items) {
      const name = this.fieldName(key);
      if (name === undefined) continue;
      if (Object.hasOwn(fields, name)) {
        this.report(fill(messages.duplicateKey, { key: name }), key.range[0]);
        continue;
      }
      define(fields, name, value === null ? null : this.convert(value, depth + 1));
      names.push(name);
      keys.push(key.range[0]);
      values.push((value ?? key).range[0]);
    }
    this.sources.record(fields, {
      file: this.name,
      lines: this.lines,
      start: node.range[0],
      names,
      keys,
      values,
    });
    return fields;
  }

  private fieldName(key: ParsedNode): string | undefined {
    const value = yaml().isAlias(key)
      ? this.hole(messages.noAlias, key)
      : "value" in key
        ? key.value
        : undefined;
    if (typeof value !== "string") {
      if (!this.holes) this.report(messages.keyNotText, key.range[0]);
      return undefined;
    }
    if (value === "<<" && "type" in key && key.type === "PLAIN") {
      this.hole(messages.noMerge, key);
      return undefined;
    }
    return value;
  }

  private convertList(node: YAMLSeq.Parsed, depth: number): unknown[] {
    const nodes = node.items as readonly ParsedNode[];
    const items = nodes.map((item) => this.convert(item, depth + 1));
    const values = nodes.map((item) => item.range[0]);
    this.sources.record(items, {
      file: this.name,
      lines: this.lines,
      start: node.range[0],
      names: [],
      keys: [],
      values,
    });
    return items;
  }

  private hole(message: Text, node: ParsedNode): undefined {
    this.holes = true;
    this.report(message, node.range[0]);
  }

  private report(message: Text, offset: number): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({ message, place: { file: this.sources.path(this.name), line, column: col } });
  }
}

/** An assignment would set the prototype of the object for a field named __proto__. */
function define(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") Object.defineProperty(fields, name, { value, enumerable: true });
  else fields[name] = value;
}

/** Of an open quote its start, since the parser sees the lack at the end of the file; else where the parser stopped. */
function placeOfError(error: YAMLError, document: Document.Parsed): number {
  const end = error.pos[0];
  let start = end;
  if (error.code !== "MISSING_CHAR") return end;
  yaml().visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
      if (isQuoted && range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

function hasDirective(document: Document.Parsed): boolean {
  return document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1;
}

let loaded: typeof import("yaml") | undefined;

/** Loaded on first use: commands that read no YAML should not pay for it. */
function yaml(): typeof import("yaml") {
  return (loaded ??= require("yaml") as typeof import("yaml"));
}
