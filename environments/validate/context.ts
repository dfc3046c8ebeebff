import type { Problem } from "../../messages/errors";
import type { Text } from "../../messages/text";
import type { Draft } from "../draft";
import { messages } from "../messages";
import type { DeclaredSystem } from "../model";
import type { FileKind } from "../schemas";
import type { Sources } from "../sources";
import { isRefused } from "../systems";

/** Says that something is wrong at a member of `node`, or at `node` itself. */
export type Report = (message: Text, node: object, key?: string | number) => void;

/** What a check across files works with. */
export class Context {
  readonly problems: Problem[] = [];
  private readonly told = new Set<string>();

  constructor(
    readonly draft: Draft,
    private readonly sources: Sources,
  ) {}

  readonly report: Report = (message, node, key) => {
    const place = this.sources.place(node, key);
    this.problems.push(place ? { message, place } : { message });
  };

  /** Reports about a system; of one marked classified in an extranet nothing but the place is said. */
  reportIn({ system }: DeclaredSystem): Report {
    if (!isRefused(this.draft.kind, system)) return this.report;
    return (_message, node, key) => this.report(messages.hidden, node, key);
  }

  /** Where something stands, as `file:line`, for use inside a message. */
  where(node: object, key?: string | number): string {
    const place = this.sources.place(node, key);
    return place ? `${place.file}:${place.line}` : "?";
  }

  /** Whether all files of these kinds could be read, so that what they do not declare does not exist. */
  knows(...kinds: readonly FileKind[]): boolean {
    return kinds.every((kind) => !this.draft.incomplete.has(kind));
  }

  /** Whether a fact is told for the first time: what many things need is reported once. */
  isFirst(fact: string): boolean {
    if (this.told.has(fact)) return false;
    this.told.add(fact);
    return true;
  }

  /** Whether every system of the environment is known. */
  knowsSystems(): boolean {
    return this.knows("agency", "egress", "exchange", "operations", "service", "services");
  }
}
