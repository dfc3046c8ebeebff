import type { Environment } from "../../environments/model";
import { fill, type Text } from "../../messages/text";
import { same } from "../phrases";
import { messages } from "./messages";

/** Names of places for people, by their keys: `agency:finance`, `county:leiyang`, `mirror:…`, `zone:…`, `internet`. */
export function placeNames(environment: Environment): (place: string) => Text {
  const { addressPlan, agencies, counties, recovery } = environment;
  const names = new Map<string, Text>([
    ...addressPlan.zones.map(({ id, name }) => [`zone:${id}`, name] as const),
    ...agencies.map(({ id, short }) => [`agency:${id}`, short] as const),
    ...counties.map(({ id, name }) => [`county:${id}`, name] as const),
    ...(recovery?.networks ?? []).map(({ id, name }) => [`mirror:${id}`, name] as const),
    ["internet", messages.internet],
    ["zone:unplaced", messages.unplaced],
  ]);
  return (place) => {
    const [kind, network] = place.split(/:(.*)/s);
    if (kind === "unplaced" && network !== undefined) return fill(messages.unplacedOn, { network });
    return names.get(place) ?? same(place);
  };
}
