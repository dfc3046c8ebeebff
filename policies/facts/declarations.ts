import type { DeclaredSystem, Environment } from "../../environments/model";
import type { Subject } from "../rule";

/**
 * A declaration as the subject of a judgement, `agencies/finance.yaml#systems/budget`.
 * @param file used when the environment did not come from files
 */
export function declared(
  environment: Environment,
  file: string,
  path: string,
  node: object | undefined,
  key?: string | number,
): Subject {
  const origin = node && (environment.origin(node, key) ?? environment.origin(node));
  return { address: `${origin?.file ?? file}#${path}`, ...(origin ? { origin } : {}) };
}

/** A declared system as a subject. */
export function systemSubject(
  environment: Environment,
  { system, owner, tenantKind }: DeclaredSystem,
): Subject {
  const file = tenantKind === "agency" ? `agencies/${owner}.yaml` : `${tenantKind}.yaml`;
  return declared(environment, file, `systems/${system.id}`, system);
}

/** A system that must not be here and whose name is not repeated: its place in the list, not its id. */
export function unnamedSystemSubject(environment: Environment, wanted: DeclaredSystem): Subject {
  const file = environment.origin(wanted.system)?.file;
  const siblings = environment.systems.filter(({ system, stack, owner }) =>
    file === undefined
      ? stack === wanted.stack && owner === wanted.owner
      : environment.origin(system)?.file === file,
  );
  const { address, ...rest } = systemSubject(environment, wanted);
  return { address: `${address.split("#")[0]}#systems/${siblings.indexOf(wanted)}`, ...rest };
}

/** Is it a classified system in an environment where none may be? Only the rule about that speaks of it. */
export function isMisplaced(environment: Environment, { system }: DeclaredSystem): boolean {
  return environment.settings.kind === "extranet" && system.classification === "classified";
}

/** Systems that rules may speak of. */
export function systemsOf(environment: Environment): readonly DeclaredSystem[] {
  return environment.systems.filter((system) => !isMisplaced(environment, system));
}
