import { posix } from "node:path";
import type { LineCounter, ParsedNode, YAMLMap, YAMLSeq } from "yaml";
import type { Place } from "../messages/errors";
import type { Origin } from "./model";

type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

interface Source {
  readonly file: string;
  readonly node: Collection;
  readonly lines: LineCounter;
}

/** Remembers, by identity, where every object and array of an environment stands in YAML. */
export class Sources {
  private readonly sources = new WeakMap<object, Source>();

  /** @param directory folder of the environment as the user named it: what places in messages start with */
  constructor(private readonly directory: string) {}

  /** Records the YAML node that `value` was made from. */
  record(value: object, source: Source): void {
    this.sources.set(value, source);
  }

  /** Place of a value, see {@link Environment.origin}. */
  origin(node: object, key?: string | number): Origin | undefined {
    const source = this.sources.get(node);
    if (!source) return undefined;
    if (key === undefined) return originAt(source, source.node);
    const member = memberOf(source.node, key);
    return member ? originAt(source, member.value) : undefined;
  }

  /** Place of a name of a field rather than of its value. */
  keyOrigin(node: object, key: string): Origin | undefined {
    const source = this.sources.get(node);
    const member = source && memberOf(source.node, key);
    return source && member ? originAt(source, member.key) : undefined;
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

interface Member {
  readonly key: ParsedNode;
  readonly value: ParsedNode;
}

function memberOf(node: Collection, key: string | number): Member | undefined {
  for (const [index, item] of node.items.entries()) {
    if ("key" in item) {
      if (keyText(item.key) === String(key)) return { key: item.key, value: item.value ?? item.key };
    } else if (index === Number(key)) {
      return { key: item, value: item };
    }
  }
  return undefined;
}

function keyText(key: ParsedNode): string | undefined {
  return "value" in key && typeof key.value === "string" ? key.value : undefined;
}

function originAt(source: Source, node: ParsedNode): Origin {
  const { line, col } = source.lines.linePos(node.range[0]);
  return { file: source.file, line, column: col };
}
