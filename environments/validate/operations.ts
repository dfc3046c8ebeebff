import { fill } from "../../messages/text";
import { parseEndpoint } from "../endpoint";
import { messages } from "../messages";
import type { BaselineServices } from "../types";
import type { Context } from "./context";
import { mustNameTier } from "./references";

/** Each service of the baseline is a tier, named in full. */
export function checkBaseline(context: Context): void {
  const baseline = context.draft.operations?.baseline;
  if (!baseline) return;
  for (const key of Object.keys(baseline) as (keyof BaselineServices)[]) {
    const endpoint = baseline[key];
    const end = parseEndpoint(endpoint);
    if (end.kind === "system")
      mustNameTier(context, context.report, `${end.system}/${end.tier}`, baseline, key);
    else context.report(fill(messages.notSystemEndpoint, { endpoint }), baseline, key);
  }
}
