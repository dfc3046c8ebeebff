import { EgovError } from "../../messages/errors";
import { fill } from "../../messages/text";
import { isTooDeep } from "../depth";
import { planMessages } from "../messages";
import type { StackPlan } from "../model";
import { parsePlan, type PlanJson } from "../plan-json";
import { kindOf, type Recognised, type SourceKind } from "./kind";
import { parseState } from "./state-json";
import { parseTemplate } from "./template-json";

/**
 * Reads what a stack was given as, whatever it is, into the one form that the estate is built from.
 * @throws EgovError with exit code 2 when it is none of the kinds, of another format, or only a part
 */
export function parseSource(source: StackPlan): { readonly kind: SourceKind; readonly content: PlanJson } {
  if (isTooDeep(source.plan)) {
    throw new EgovError([{ message: fill(planMessages.tooDeep), place: { file: source.file } }]);
  }
  const kind = kindOf(source.plan);
  switch (kind) {
    case "template":
      return { kind, content: parseTemplate(source) };
    case "state":
      return { kind, content: parseState(source) };
    case "state-file":
      throw new EgovError([{ message: fill(planMessages.stateFile), place: { file: source.file } }]);
    default:
      // What is nothing of these is told what a plan lacks.
      return { kind: "plan", content: parsePlan(source) };
  }
}

/** Kind of a source as far as its content tells; undefined for what cannot be read. */
export function sourceKind({ plan }: StackPlan): Recognised | undefined {
  return kindOf(plan);
}
