import { fill, type Text } from "../../messages/text";
import { messages, nouns, parts } from "../messages";
import { hint, nearest } from "../suggest";
import { isRefused } from "../systems";
import type { Context, Report } from "./context";

/** What a reference may name. */
export interface Targets {
  readonly kind: Text;
  readonly ids: readonly string[];
  /** Those that advice may name. @default - all */
  readonly shown?: readonly string[];
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

/** The agencies, as targets. */
export function agencies(context: Context): Targets {
  return targets(nouns.agency, context.draft.agencies, context.knows("agency"));
}

/** All systems, as targets; advice never names one that must not exist here. */
export function systems(context: Context): Targets {
  const { kind, systems: declared } = context.draft;
  const idsOf = (some: typeof declared) => some.map(({ system }) => system.id);
  return {
    kind: nouns.system,
    ids: idsOf(declared),
    shown: idsOf(declared.filter(({ system }) => !isRefused(kind, system))),
    complete: context.knowsSystems(),
  };
}

/**
 * Reports a reference that names nothing, with the nearest id that exists, or all of a few.
 * @returns whether it names something, as far as is known
 */
export function mustName(
  report: Report,
  wanted: Targets,
  id: string | undefined,
  node: object,
  key: string | number,
): boolean {
  if (id === undefined || !wanted.complete || wanted.ids.includes(id)) return true;
  const advice = adviceFor(id, wanted.shown ?? wanted.ids);
  report(fill(messages.unknown, { kind: wanted.kind, id, hint: advice }), node, key);
  return false;
}

/** Reports a path `<system>/<tier>` that names no tier of the environment. */
export function mustNameTier(
  context: Context,
  report: Report,
  path: string,
  node: object,
  key: string | number,
): void {
  const [systemId = "", tierId = ""] = path.split("/");
  if (!mustName(report, systems(context), systemId, node, key)) return;
  const found = context.draft.systems.find(({ system }) => system.id === systemId);
  if (!found) return;
  const tiers = targets(nouns.tier, found.system.tiers);
  const hidden = isRefused(context.draft.kind, found.system);
  mustName(report, hidden ? { ...tiers, shown: [] } : tiers, tierId, node, key);
}

const few = 8;

function adviceFor(id: string, shown: readonly string[]): Text {
  if (nearest(id, shown) !== undefined) return hint(id, shown);
  if (shown.length === 0 || shown.length > few) return parts.nothing;
  return fill(parts.existing, { words: shown.join(", ") });
}
