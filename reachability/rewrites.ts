import { narrow, without, type Beam, type Packets } from "./beam";
import { points } from "./compile";
import type { Ranges } from "./header/ranges";
import type { Doubt } from "./network";

/** The parts of beams that are in a product. */
export function matching(beams: readonly Beam[], { sources, targets, services }: Packets): readonly Beam[] {
  return beams.flatMap((beam) => narrow(beam, sources, targets, services) ?? []);
}

/** What no rewrite takes. One that is doubtful may not be there: its packets may as well go on as they are. */
export function unmatched<Rewrite extends { readonly by: { readonly doubt?: Doubt } }>(
  beams: readonly Beam[],
  rewrites: readonly Rewrite[],
  taken: (rewrite: Rewrite) => Packets,
): Beam[] {
  let rest = [...beams];
  for (const rewrite of rewrites) {
    if (!rewrite.by.doubt) rest = rest.flatMap((beam) => without(beam, taken(rewrite)));
  }
  return rest;
}

/** The packets with another destination; where the port is rewritten too, one beam for each range of ports as sent. */
export function retarget(beam: Beam, address: number, port: number | undefined): readonly Beam[] {
  const changed = { ...beam, targets: points([address]), sentTargets: beam.sentTargets ?? beam.targets };
  if (port === undefined) return [changed];
  return beam.services.map((box) => ({
    ...changed,
    services: [[box[0], box[1], box[2], box[3], port, port] as const],
    sentPorts: beam.sentPorts ?? [box[4], box[5]],
  }));
}

/** The packets with another source. */
export function disguised(beam: Beam, sources: Ranges): Beam {
  return { ...beam, sources, sentSources: beam.sentSources ?? beam.sources };
}
