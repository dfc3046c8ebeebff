import { covers, intersect, meets, subtract, type Ranges } from "./header/ranges";
import { commonServices, servicesCover, servicesMeet, subtractServices } from "./header/services";
import type { Services } from "./network";

/** A set of packets: every source with every target with every service. Addresses are pieces of the axis, of one family. */
export interface Packets {
  readonly sources: Ranges;
  readonly targets: Ranges;
  readonly services: Services;
}

/** Packets on their way, and what of their header a rewrite has replaced. */
export interface Beam extends Packets {
  /** Sources as sent, where they were rewritten. */
  readonly sentSources?: Ranges;
  /** Target as sent, where it was rewritten. */
  readonly sentTargets?: Ranges;
  /** First and last port as sent, where it was rewritten; the services are then one box. */
  readonly sentPorts?: readonly [first: number, last: number];
}

/** The packets of a beam that are also in a product; undefined when there are none. */
export function narrow(beam: Beam, sources: Ranges, targets: Ranges, services: Services): Beam | undefined {
  const to = intersect(beam.targets, targets);
  if (to.length === 0) return undefined;
  const from = intersect(beam.sources, sources);
  if (from.length === 0) return undefined;
  const what = commonServices(beam.services, services);
  return what.length === 0 ? undefined : { ...beam, sources: from, targets: to, services: what };
}

/** The packets of a beam to some targets only. */
export function narrowTargets(beam: Beam, targets: Ranges): Beam | undefined {
  const to = intersect(beam.targets, targets);
  if (to.length === 0) return undefined;
  return { ...beam, targets: to };
}

/** The packets of a beam from some sources only. */
export function narrowSources(beam: Beam, sources: Ranges): Beam | undefined {
  const from = intersect(beam.sources, sources);
  if (from.length === 0) return undefined;
  return { ...beam, sources: from };
}

/** The packets of a beam that are not in a product, as products that do not overlap. */
export function without(beam: Beam, taken: Packets): Beam[] {
  if (
    !meets(beam.targets, taken.targets) ||
    !meets(beam.sources, taken.sources) ||
    !servicesMeet(beam.services, taken.services)
  ) {
    return [beam];
  }
  const parts: Beam[] = [];
  const sources = subtract(beam.sources, taken.sources);
  if (sources.length > 0) parts.push({ ...beam, sources });
  const from = intersect(beam.sources, taken.sources);
  const targets = subtract(beam.targets, taken.targets);
  if (targets.length > 0) parts.push({ ...beam, sources: from, targets });
  const services = subtractServices(beam.services, taken.services);
  if (services.length > 0) {
    parts.push({ ...beam, sources: from, targets: intersect(beam.targets, taken.targets), services });
  }
  return parts;
}

/** Is every packet of `inner` in `outer`, and was it sent as one of those of `outer`? */
export function beamCovers(outer: Beam, inner: Beam): boolean {
  return (
    coversPorts(outer.sentPorts, inner.sentPorts) &&
    covers(outer.targets, inner.targets) &&
    covers(outer.sources, inner.sources) &&
    coversSent(outer.sentSources, inner.sentSources) &&
    coversSent(outer.sentTargets, inner.sentTargets) &&
    servicesCover(outer.services, inner.services)
  );
}

/** The packets as their sender sent them. */
export function asSent(beam: Beam): Packets {
  const { sentPorts } = beam;
  return {
    sources: beam.sentSources ?? beam.sources,
    targets: beam.sentTargets ?? beam.targets,
    services:
      sentPorts === undefined
        ? beam.services
        : beam.services.map((box) => [box[0], box[1], box[2], box[3], ...sentPorts] as const),
  };
}

function coversPorts(outer: Beam["sentPorts"], inner: Beam["sentPorts"]): boolean {
  if (outer === undefined || inner === undefined) return outer === inner;
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

function coversSent(outer: Ranges | undefined, inner: Ranges | undefined): boolean {
  if (outer === undefined || inner === undefined) return outer === inner;
  return covers(outer, inner);
}
