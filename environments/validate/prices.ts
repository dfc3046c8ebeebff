import { fill, type Text } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { Context } from "./context";
import { mustName, targets } from "./references";

/** Every flavor and volume type has a price, and nothing else has. */
export function checkPrices(context: Context): void {
  const { settings, prices } = context.draft;
  if (!settings || !prices) return;
  compare(context, nouns.flavor, settings.flavors, prices.flavors);
  compare(context, nouns.volumeType, settings.volumeTypes, prices.volumeTypes);
}

function compare(
  context: Context,
  kind: Text,
  declared: readonly { readonly id: string }[],
  prices: Readonly<Record<string, number>>,
): void {
  for (const { id } of declared) {
    if (!Object.hasOwn(prices, id)) context.report(fill(messages.noPrice, { kind, id }), prices);
  }
  for (const id of Object.keys(prices)) mustName(context.report, targets(kind, declared), id, prices, id);
}
