/** Numbers that are the same in every run. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below the limit; mulberry32. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** @throws when there is nothing to choose from */
  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error("Nothing to choose from.");
    return found;
  }

  /** A number from first to last: often one of the two, where mistakes are. */
  within(first: bigint, last: bigint): bigint {
    const where = this.below(4);
    if (where === 0) return first;
    if (where === 1) return last;
    return first + BigInt(Math.floor((this.below(2 ** 30) / 2 ** 30) * Number(last - first + 1n)));
  }
}
