import type { DeclaredSystem, Environment } from "./model";
import type { System, Tier } from "./types";

/**
 * Whether a system must not exist here: marked classified in an environment that is not an intranet. It becomes no resource and no
 * flow, and nothing of it but its place is ever printed.
 */
export function isRefused(kind: "extranet" | "intranet" | undefined, system: System): boolean {
  return kind !== "intranet" && system.classification === "classified";
}

/** The system with an id, or undefined. */
export function findSystem(
  environment: Pick<Environment, "systems">,
  id: string,
): DeclaredSystem | undefined {
  return environment.systems.find(({ system }) => system.id === id);
}

/**
 * The tier of `<system>/<tier>`, or undefined when there is none.
 * @param path such as `budget/web`
 */
export function findTier(
  environment: Pick<Environment, "systems">,
  path: string,
): { readonly system: DeclaredSystem; readonly tier: Tier } | undefined {
  const [systemId, tierId] = path.split("/");
  const system = findSystem(environment, systemId ?? "");
  const tier = system?.system.tiers.find(({ id }) => id === tierId);
  return system && tier && { system, tier };
}
