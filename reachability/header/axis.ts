import { AddressSet, type Family } from "../../estate/address-set";
import type { Ranges } from "./ranges";

const sizes: Readonly<Record<Family, bigint>> = { 4: 1n << 32n, 6: 1n << 128n };

/**
 * All addresses of both families, cut where any set of interest begins or ends: between two cuts all addresses are alike, so a piece is
 * one small number. IPv4 comes first.
 */
export class AddressAxis {
  /** First address of each piece. */
  private readonly starts: readonly bigint[];
  private readonly pieces4: number;
  private readonly known = new Map<AddressSet, Ranges>();
  private readonly byAddress: Readonly<Record<Family, Map<bigint, number>>> = { 4: new Map(), 6: new Map() };

  /** @param sets every set that {@link rangesOf} will be asked for */
  constructor(sets: Iterable<AddressSet>) {
    const cuts: Record<Family, Set<bigint>> = { 4: new Set([0n]), 6: new Set([0n]) };
    const seen = new Set<AddressSet>();
    for (const set of sets) {
      if (seen.has(set)) continue;
      seen.add(set);
      for (const [first, last] of set.intervals) {
        cuts[set.family].add(first);
        if (last + 1n < sizes[set.family]) cuts[set.family].add(last + 1n);
      }
    }
    const sorted4 = sortBig(cuts[4]);
    this.pieces4 = sorted4.length;
    this.starts = [...sorted4, ...sortBig(cuts[6])];
    for (const [at, start] of this.starts.entries()) this.byAddress[at < this.pieces4 ? 4 : 6].set(start, at);
  }

  /** Every address of a family. */
  all(family: Family): Ranges {
    return family === 4 ? [0, this.pieces4 - 1] : [this.pieces4, this.starts.length - 1];
  }

  /** Family of a piece. */
  familyOf(piece: number): Family {
    return piece < this.pieces4 ? 4 : 6;
  }

  /**
   * The pieces of a set.
   * @throws RangeError for a set whose ends were not told to the constructor
   */
  rangesOf(set: AddressSet): Ranges {
    let ranges = this.known.get(set);
    if (!ranges) {
      ranges = set.intervals.flatMap(([first, last]) => [
        this.pieceAt(set.family, first),
        last + 1n === sizes[set.family]
          ? (this.all(set.family)[1] as number)
          : this.pieceAt(set.family, last + 1n) - 1,
      ]);
      this.known.set(set, ranges);
    }
    return ranges;
  }

  /** The piece of an address that was told to the constructor as a set of its own. */
  pieceOf(family: Family, address: bigint): number {
    return this.pieceAt(family, address);
  }

  /** Addresses of pieces, of one family. */
  addressesOf(family: Family, ranges: Ranges): AddressSet {
    const all = this.all(family);
    const intervals: [bigint, bigint][] = [];
    for (let at = 0; at < ranges.length; at += 2) {
      const from = Math.max(ranges[at] as number, all[0] as number);
      const to = Math.min(ranges[at + 1] as number, all[1] as number);
      if (from <= to) intervals.push([this.starts[from] as bigint, this.endOf(family, to)]);
    }
    return AddressSet.of(family, intervals);
  }

  /** The piece that any address lies in. */
  find(family: Family, address: bigint): number {
    const [low, high] = this.all(family) as [number, number];
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.starts[middle] as bigint) <= address) from = middle;
      else to = middle - 1;
    }
    return from;
  }

  private pieceAt(family: Family, address: bigint): number {
    const piece = this.byAddress[family].get(address);
    if (piece === undefined) throw new RangeError("The axis of addresses has no cut there");
    return piece;
  }

  private endOf(family: Family, piece: number): bigint {
    const isLast = piece === this.all(family)[1];
    return isLast ? sizes[family] - 1n : (this.starts[piece + 1] as bigint) - 1n;
  }
}

function sortBig(numbers: Iterable<bigint>): bigint[] {
  return [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
