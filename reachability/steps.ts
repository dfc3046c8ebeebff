import type { Origin } from "../environments/model";
import type { Resource } from "../estate/model";
import type { Compiled } from "./compile";
import type { Cause } from "./network";
import type { Ending } from "./questions";
import { hopsOf, type Hop, type Trail } from "./trail";

/** One step of a way for people and machines. */
export interface Step {
  readonly kind: Hop["kind"];
  /** Host, router or firewall group where it happens. */
  readonly place: string;
  /** What lets it through: stack, Terraform address and line of YAML. */
  readonly by?: ResourceName;
}

export interface ResourceName {
  readonly stack: string;
  readonly address: string;
  readonly origin?: Origin;
}

/** A way step by step. */
export function stepsOf(trail: Trail): readonly Step[] {
  return hopsOf(trail).map((hop) => {
    const resource = resourceOf(hop);
    return { kind: hop.kind, place: placeOfHop(hop), ...(resource ? { by: nameOf(resource) } : {}) };
  });
}

/** The resource that lets packets make a step, else the one where it happens. */
export function resourceOf(hop: Hop): Resource | undefined {
  switch (hop.kind) {
    case "sends":
    case "taken":
      return hop.rule?.cause.resource ?? hop.port.cause.resource;
    case "passes":
      return hop.rule.cause.resource ?? hop.firewall.cause.resource;
    case "routed":
      return hop.route?.cause.resource ?? hop.by.cause.resource;
    default:
      return hop.by.cause.resource;
  }
}

/** Where packets ended. */
export function placeOfStop(stop: Ending, { network }: Compiled): string {
  switch (stop.kind) {
    case "firewall":
      return stop.firewall.cause.name;
    case "no-route":
    case "router-itself":
    case "odd":
      return stop.router.router.cause.name;
    case "nobody":
      return network.segments[stop.segment]?.cause.name ?? "";
    default:
      return stop.port.cause.name;
  }
}

/** A resource by name. */
export function nameOf({ stack, address, origin }: Resource): ResourceName {
  return { stack, address, ...(origin ? { origin } : {}) };
}

/** A resource in short: `stack::address (file:line)`. */
export function shortName({ stack, address, origin }: ResourceName): string {
  return origin ? `${stack}::${address} (${origin.file}:${origin.line})` : `${stack}::${address}`;
}

function placeOfHop(hop: Hop): string {
  return causeOf(hop).name;
}

function causeOf(hop: Hop): Cause {
  switch (hop.kind) {
    case "sends":
    case "taken":
      return hop.port.cause;
    case "passes":
      return hop.firewall.cause;
    default:
      return hop.router.cause;
  }
}
