import { fill, type Text } from "../../messages/text";
import { messages } from "../messages";
import { hint } from "../suggest";
import type { Report } from "./context";

/** What a reference may name. */
export interface Targets {
  readonly kind: Text;
  readonly ids: Iterable<string>;
  /** Whether `ids` is all there is; when a file is broken a reference into it cannot be judged. */
  readonly complete: boolean;
}

/** Targets that are objects with an id. */
export function targets(
  kind: Text,
  items: readonly { readonly id: string }[] | undefined,
  complete = true,
): Targets {
  return { kind, ids: (items ?? []).map(({ id }) => id), complete: complete && items !== undefined };
}

/**
 * Reports a reference that names nothing, with the nearest id that exists.
 * @returns whether it names something, as far as is known
 */
export function mustName(
  report: Report,
  wanted: Targets,
  id: string | undefined,
  node: object,
  key: string | number,
): boolean {
  if (id === undefined || !wanted.complete) return true;
  const ids = [...wanted.ids];
  if (ids.includes(id)) return true;
  report(fill(messages.unknown, { kind: wanted.kind, id, hint: hint(id, ids) }), node, key);
  return false;
}
