/**
 * A set of small whole numbers as sorted pairs `[first, last, first, last, …]`, both inside, that neither touch nor overlap. Numbers and
 * not objects, since a city asks millions of times.
 */
export type Ranges = readonly number[];

export const empty: Ranges = [];

/** Numbers in both. */
export function intersect(a: Ranges, b: Ranges): Ranges {
  if (a.length === 0 || b.length === 0) return empty;
  if (a === b) return a;
  const common: number[] = [];
  let at = 0;
  // A short set is looked up in a long one by halves.
  let other = a.length * 8 < b.length ? firstReaching(b, a[0] as number) : 0;
  while (at < a.length && other < b.length) {
    const from = Math.max(a[at] as number, b[other] as number);
    const to = Math.min(a[at + 1] as number, b[other + 1] as number);
    if (from <= to) common.push(from, to);
    if ((a[at + 1] as number) < (b[other + 1] as number)) at += 2;
    else other += 2;
  }
  return common.length === 0 ? empty : common;
}

/** Have they a number in common? */
export function meets(a: Ranges, b: Ranges): boolean {
  let at = 0;
  let other = a.length * 8 < b.length && a.length > 0 ? firstReaching(b, a[0] as number) : 0;
  while (at < a.length && other < b.length) {
    if ((a[at + 1] as number) < (b[other] as number)) at += 2;
    else if ((b[other + 1] as number) < (a[at] as number)) other += 2;
    else return true;
  }
  return false;
}

/** Numbers of `a` that are not in `b`. */
export function subtract(a: Ranges, b: Ranges): Ranges {
  if (a.length === 0 || b.length === 0) return a;
  const rest: number[] = [];
  let other = 0;
  for (let at = 0; at < a.length; at += 2) {
    let from = a[at] as number;
    const to = a[at + 1] as number;
    while (other < b.length && (b[other + 1] as number) < from) other += 2;
    for (let next = other; next < b.length && (b[next] as number) <= to; next += 2) {
      if ((b[next] as number) > from) rest.push(from, (b[next] as number) - 1);
      from = (b[next + 1] as number) + 1;
      if (from > to) break;
    }
    if (from <= to) rest.push(from, to);
  }
  return rest.length === 0 ? empty : rest;
}

/** Is every number of `inner` in `outer`? */
export function covers(outer: Ranges, inner: Ranges): boolean {
  if (outer === inner) return true;
  let at = 0;
  for (let one = 0; one < inner.length; one += 2) {
    while (at < outer.length && (outer[at + 1] as number) < (inner[one] as number)) at += 2;
    if (at >= outer.length) return false;
    if (
      (outer[at] as number) > (inner[one] as number) ||
      (outer[at + 1] as number) < (inner[one + 1] as number)
    )
      return false;
  }
  return true;
}

/** Numbers in any of them. */
export function unite(sets: Iterable<Ranges>): Ranges {
  const pairs: [number, number][] = [];
  for (const set of sets)
    for (let at = 0; at < set.length; at += 2) pairs.push([set[at] as number, set[at + 1] as number]);
  pairs.sort((a, b) => a[0] - b[0]);
  const joined: number[] = [];
  for (const [from, to] of pairs) {
    const last = joined.length - 1;
    if (last > 0 && from <= (joined[last] as number) + 1) joined[last] = Math.max(joined[last] as number, to);
    else joined.push(from, to);
  }
  return joined.length === 0 ? empty : joined;
}

/** Is the number in the set? */
export function holds(set: Ranges, number: number): boolean {
  const at = firstReaching(set, number);
  return at < set.length && (set[at] as number) <= number;
}

/** Position of the first pair whose end is not before a number; the length when there is none. */
export function firstReaching(set: Ranges, number: number): number {
  let low = 0;
  let high = set.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle * 2 + 1] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
