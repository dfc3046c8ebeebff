import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import { hint } from "../suggest";
import type { Context } from "./context";
import { mustName, mustNameTier, targets } from "./references";

/** The gateway of the exchange, and the two ends of every agreement. */
export function checkExchange(context: Context): void {
  const { exchange } = context.draft;
  if (!exchange) return;
  const { gateway } = exchange;
  const system = exchange.systems.find(({ id }) => id === gateway.system);
  if (system) {
    mustName(context.report, targets(nouns.tier, system.tiers), gateway.tier, gateway, "tier");
  } else {
    const values = {
      id: gateway.system,
      file: "exchange.yaml",
      hint: hint(
        gateway.system,
        exchange.systems.map(({ id }) => id),
      ),
    };
    context.report(fill(messages.declaredElsewhere, values), gateway, "system");
  }
  for (const agreement of exchange.agreements) {
    mustName(
      context.report,
      targets(nouns.catalogueEntry, exchange.catalogue),
      agreement.entry,
      agreement,
      "entry",
    );
    for (const end of ["provider", "consumer"] as const) {
      mustNameTier(context, context.report, agreement[end], agreement, end);
    }
  }
}
