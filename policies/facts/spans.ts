import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { factsOf } from "./facts";
import { samePlace, type Place } from "./places";
import { locatePort } from "./standing";

/** Places that ports stand in together, each once, and why some cannot be told. */
export interface Span {
  readonly places: readonly Place[];
  readonly reason: string | undefined;
}

/** Places of ports; a port that no plan has makes the answer uncertain. */
export function placesOfPorts(context: RuleContext, ports: readonly (Resource | undefined)[]): Span {
  const places: Place[] = [];
  let reason: string | undefined;
  for (const port of ports) {
    const found = port?.mode === "managed" ? locatePort(context, port) : "no plan has one of its ports";
    if (typeof found === "string") reason = found;
    else for (const place of found) if (!places.some((other) => samePlace(other, place))) places.push(place);
  }
  return { places, reason };
}

/** Projects that own the networks of ports, each once. */
export function networkOwners(
  context: RuleContext,
  ports: readonly (Resource | undefined)[],
): readonly string[] {
  const { owners } = factsOf(context);
  const units = ports
    .flatMap((port) => (port ? context.estate.targets(port, "network_id") : []))
    .flatMap((network) => owners.unitOf(network)?.tenant ?? []);
  return [...new Set(units)];
}
