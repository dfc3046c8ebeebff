import type { Problem } from "../../messages/errors";
import type { Draft } from "../draft";
import type { Sources } from "../sources";
import { Context } from "./context";

/** The checks across files, one subject each. */
const checks: readonly ((context: Context) => void)[] = [];

/** Everything that does not agree between the well-formed files of an environment. */
export function validate(draft: Draft, sources: Sources): readonly Problem[] {
  const context = new Context(draft, sources);
  for (const check of checks) check(context);
  return context.problems;
}
