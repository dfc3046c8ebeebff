import { AddressSet, type Family } from "../estate/address-set";
import type { AddressAxis } from "./header/axis";
import { firstReaching, type Ranges } from "./header/ranges";
import type { Interface, Route, Router } from "./network";

/** Where a router sends a destination. */
export interface Way {
  readonly by: Interface;
  /** Undefined: the block is connected there, and the next hop is the destination. */
  readonly route?: Route;
  /** Piece of the next hop. */
  readonly via?: number;
}

/** Ways by destination: pieces `[starts[i], ends[i]]`, sorted, apart from one another. */
export class RoutingTable {
  private constructor(
    private readonly spans: Ranges,
    private readonly ways: readonly (readonly Way[])[],
  ) {}

  /** Longest match of one router, as blocks that no longer overlap. */
  static of(router: Router, axis: AddressAxis): RoutingTable {
    const blocks = new Map<string, Block>();
    const add = (set: AddressSet, way: Way) => {
      for (const [first, last] of set.intervals.flatMap((interval) => prefixes(set.family, interval))) {
        const key = `${set.family} ${first} ${last}`;
        const block = blocks.get(key);
        if (block) block.ways.push(way);
        else blocks.set(key, blockOf(axis, set.family, first, last, way));
      }
    };
    for (const by of router.interfaces) for (const set of by.connected) add(set, { by });
    for (const route of router.routes) {
      for (const by of leaving(router, route))
        add(route.to, { by, route, via: axis.find(route.to.family, route.via) });
    }
    return RoutingTable.flatten([...blocks.values()].map(connectedFirst));
  }

  /** The parts of a set of destinations by where they go; what has no way is left out. */
  *split(targets: Ranges): Iterable<readonly [Ranges, readonly Way[]]> {
    const parts = new Map<readonly Way[], number[]>();
    for (let at = 0; at < targets.length; at += 2) {
      const from = targets[at] as number;
      const to = targets[at + 1] as number;
      for (let span = firstReaching(this.spans, from); span < this.spans.length; span += 2) {
        const first = Math.max(from, this.spans[span] as number);
        const last = Math.min(to, this.spans[span + 1] as number);
        if (first > last) break;
        const ways = this.ways[span >> 1] as readonly Way[];
        const part = parts.get(ways);
        if (!part) parts.set(ways, [first, last]);
        else if (part.at(-1) === first - 1) part[part.length - 1] = last;
        else part.push(first, last);
      }
    }
    for (const [ways, part] of parts) yield [part, ways];
  }

  /** Blocks nest or are apart, so one pass with a stack cuts them into spans. */
  private static flatten(blocks: Block[]): RoutingTable {
    blocks.sort((a, b) => a.from - b.from || b.to - a.to || (a.size < b.size ? 1 : -1));
    const spans: number[] = [];
    const ways: (readonly Way[])[] = [];
    const open: Block[] = [];
    let at = 0;
    const close = (until: number) => {
      const inner = open.at(-1);
      if (inner && at < until) {
        spans.push(at, until - 1);
        ways.push(inner.ways);
      }
      at = Math.max(at, until);
    };
    for (const block of blocks) {
      while (open.length > 0 && (open.at(-1) as Block).to < block.from) {
        close((open.at(-1) as Block).to + 1);
        open.pop();
      }
      close(block.from);
      at = block.from;
      const around = open.at(-1);
      // What is doubtful hides nothing.
      if (around && block.ways.every(({ route, by }) => route?.doubt ?? by.doubt))
        block.ways.push(...around.ways);
      open.push(block);
    }
    while (open.length > 0) {
      close((open.at(-1) as Block).to + 1);
      open.pop();
    }
    return new RoutingTable(spans, ways);
  }
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly size: bigint;
  readonly ways: Way[];
}

/** Of equal ones a connected block goes before routes. */
function connectedFirst(block: Block): Block {
  const isConnected = block.ways.some(({ route, by }) => !route && !by.doubt);
  return isConnected ? { ...block, ways: block.ways.filter(({ route }) => !route) } : block;
}

function blockOf(axis: AddressAxis, family: Family, first: bigint, last: bigint, way: Way): Block {
  return { from: axis.find(family, first), to: axis.find(family, last), size: last - first, ways: [way] };
}

/** Interfaces that a route leaves by: those whose connected block holds the next hop. */
function leaving(router: Router, { via, to }: Route): readonly Interface[] {
  return router.interfaces.filter(({ connected }) =>
    connected.some(
      ({ family, intervals }) =>
        family === to.family && intervals.some(([first, last]) => first <= via && via <= last),
    ),
  );
}

/** An interval as the fewest blocks of a power of two at a multiple of their size. */
export function prefixes(
  family: Family,
  [first, last]: readonly [bigint, bigint],
): (readonly [bigint, bigint])[] {
  const blocks: [bigint, bigint][] = [];
  let from = first;
  while (from <= last) {
    let size = from === 0n ? 1n << (family === 4 ? 32n : 128n) : from & -from;
    while (from + size - 1n > last) size >>= 1n;
    blocks.push([from, from + size - 1n]);
    from += size;
  }
  return blocks;
}
