import { without, type Beam } from "./beam";
import type { CityReach } from "./city";
import type { PortClass } from "./compile";
import type { DeclaredFlow } from "./declared";
import type { Reached } from "./engine";
import { push } from "./maps";
import { holds, meets, subtract, type Ranges } from "./header/ranges";

/** What of a way is declared, and what is not. */
export interface Coverage {
  /** Flows that declare a part of it. */
  readonly by: readonly DeclaredFlow[];
  /** Packets that no flow declares: sources as sent, targets and services as taken. */
  readonly undeclared: readonly Beam[];
}

/** Packets of a machine that bear another's address: no flow declares these for it. */
function borrowedOf({ kind, addresses }: PortClass, sent: Beam): Beam | undefined {
  if (kind !== "instance" || addresses.length === 0) return undefined;
  const sources = subtract(sent.sources, addresses);
  return sources.length === 0 ? undefined : { ...sent, sources };
}

interface Compiled {
  readonly flow: DeclaredFlow;
  readonly sources: Ranges;
  readonly targets: Ranges;
}

/** Finds the flows that declare what gets through. Sources are those of the sending host, targets those of the host that takes them. */
export class DeclaredTraffic {
  private readonly flows: readonly Compiled[];
  /** Flows to single addresses by their piece, and those to blocks: a city has many of the first and few of the second. */
  private readonly single = new Map<number, Compiled[]>();
  private readonly wide: readonly Compiled[];
  private readonly at = new Map<number, readonly Compiled[]>();

  /** @param flows those whose addresses were told when the city was followed */
  constructor(
    { compiled: { axis } }: CityReach,
    readonly declared: readonly DeclaredFlow[],
  ) {
    this.flows = declared.map((flow) => ({
      flow,
      sources: axis.rangesOf(flow.from),
      targets: axis.rangesOf(flow.to),
    }));
    this.wide = this.flows.filter((one) => !isSingles(one.targets));
    for (const one of this.flows) {
      if (!isSingles(one.targets)) continue;
      for (let at = 0; at < one.targets.length; at += 2) {
        push(this.single, one.targets[at] as number, one);
      }
    }
  }

  /** Flows that a set of packets belongs to, and what is left. */
  coverageOf({ beam, from }: Reached): Coverage {
    const by: DeclaredFlow[] = [];
    // A rewritten source is no declared one: what counts is who sent it, and where it arrived.
    const sent = { ...beam, sources: beam.sentSources ?? beam.sources };
    const borrowed = borrowedOf(from, sent);
    let rest: Beam[] = borrowed ? without(sent, borrowed) : [sent];
    for (const { flow, sources, targets } of this.near(beam.targets)) {
      if (!meets(beam.sentSources ?? beam.sources, sources)) continue;
      const taken = { sources, targets, services: flow.services };
      const left = rest.flatMap((part) => without(part, taken));
      if (left.length === rest.length && left.every((part, index) => part === rest[index])) continue;
      by.push(flow);
      rest = left;
      if (rest.length === 0) break;
    }
    return { by, undeclared: borrowed ? [...rest, borrowed] : rest };
  }

  /** Flows that may have some of the targets. */
  private near(targets: Ranges): Iterable<Compiled> {
    let pieces = 0;
    for (let at = 0; at < targets.length; at += 2)
      pieces += (targets[at + 1] as number) - (targets[at] as number) + 1;
    if (pieces === 1) return this.nearPiece(targets[0] as number);
    if (pieces > fewPieces) return this.flows.filter((one) => meets(one.targets, targets));
    const found = new Set<Compiled>();
    for (let at = 0; at < targets.length; at += 2) {
      for (let piece = targets[at] as number; piece <= (targets[at + 1] as number); piece += 1) {
        for (const one of this.nearPiece(piece)) found.add(one);
      }
    }
    return found;
  }

  /** Flows to a piece; asked for again and again for the same one. */
  private nearPiece(piece: number): readonly Compiled[] {
    let found = this.at.get(piece);
    if (!found) {
      const wide = this.wide.filter((one) => holds(one.targets, piece));
      this.at.set(piece, (found = [...(this.single.get(piece) ?? []), ...wide]));
    }
    return found;
  }
}

/** Up to so many targets are looked up one by one: a tier has a handful, a block has thousands. */
const fewPieces = 64;

/** Single addresses that are no neighbours. */
function isSingles(set: Ranges): boolean {
  for (let at = 0; at < set.length; at += 2) if (set[at] !== set[at + 1]) return false;
  return true;
}
