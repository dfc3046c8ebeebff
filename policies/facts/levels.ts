import type { DeclaredSystem } from "../../environments/model";
import type { RuleContext } from "../rule";
import { factsOf } from "./facts";

/** Level of protection from which the stricter requirements hold. */
export const strictLevel = 3;

/** Systems of level 3 and above. */
export function strictSystems(context: RuleContext): readonly DeclaredSystem[] {
  return [...factsOf(context).systems.values()].filter(({ system }) => (system.mlps ?? 0) >= strictLevel);
}

/** Those of them that hold important data. */
export function importantSystems(context: RuleContext): readonly DeclaredSystem[] {
  return strictSystems(context).filter(({ system }) => system.important === true);
}
