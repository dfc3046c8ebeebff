import type { Judgement, RuleContext } from "../rule";

/** Result where other plans would tell: a check of some stacks only leaves it open, one of all cannot pass over it. */
export function untold({ partial }: RuleContext): Judgement["result"] {
  return partial ? "not-applicable" : "undetermined";
}
