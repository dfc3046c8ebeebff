import { nouns } from "../messages";
import type { Context, Report } from "./context";
import { mustName, targets } from "./references";

/** Reports a path `<system>/<tier>` that names no tier of the environment. */
export function mustNameTier(
  context: Context,
  report: Report,
  path: string,
  node: object,
  key: string | number,
): void {
  const [systemId = "", tierId = ""] = path.split("/");
  const { systems } = context.draft;
  const ids = systems.map(({ system }) => system.id);
  if (!mustName(report, { kind: nouns.system, ids, complete: context.knowsSystems() }, systemId, node, key))
    return;
  const found = systems.find(({ system }) => system.id === systemId);
  if (found) mustName(report, targets(nouns.tier, found.system.tiers), tierId, node, key);
}
