import { fill, type Text } from "../../messages/text";
import { contains, overlaps, parseCidr } from "../addresses";
import { messages } from "../messages";
import type { Zone } from "../types";
import type { Context } from "./context";

/** A block and where it stands. */
export interface Range {
  /** What it is, as in `network "office"`. */
  readonly what: Text;
  readonly cidr: string;
  readonly node: object;
  readonly key: string;
}

/** Puts a name to a noun: `network "office"`. */
export function named(noun: Text, id: string): Text {
  return { zh: `${noun.zh}“${id}”`, en: `${noun.en} "${id}"` };
}

/** Reports a range that is not wholly inside a block. @returns whether it is */
export function mustBeInside(context: Context, range: Range, outer: Text, block: string): boolean {
  if (contains(block, range.cidr)) return true;
  const { what, cidr, node, key } = range;
  context.report(fill(messages.outside, { what: upper(what), cidr, outer, block }), node, key);
  return false;
}

/** Reports a range that shares an address with a block which it must leave alone. */
export function mustLeave(context: Context, range: Range, other: Text, block: string): void {
  if (overlaps(range.cidr, block)) {
    const { what, cidr, node, key } = range;
    context.report(fill(messages.inside, { what: upper(what), cidr, outer: other, block }), node, key);
  }
}

/** Reports a range of the wrong size. @returns whether it has the right one */
export function mustHavePrefix(context: Context, range: Range, prefix: number): boolean {
  const { what, cidr, node, key } = range;
  if (parseCidr(cidr).prefix === prefix) return true;
  context.report(fill(messages.wrongPrefix, { what: upper(what), prefix, cidr }), node, key);
  return false;
}

/** Reports every range that overlaps an earlier one, at the later one. */
export function mustBeDisjoint(context: Context, ranges: readonly Range[]): void {
  const parsed = ranges.map((range) => ({ range, ...parseCidr(range.cidr) }));
  for (const [index, { range, first, last }] of parsed.entries()) {
    const other = parsed.slice(0, index).find((earlier) => earlier.first <= last && first <= earlier.last);
    if (!other) continue;
    const { what, cidr, node, key } = range;
    const place = context.where(other.range.node, other.range.key);
    const values = { what: upper(what), cidr, place, other: other.range.what };
    context.report(fill(messages.overlap, values), node, key);
  }
}

/**
 * A zone that the address plan must have. Its absence is reported, once for each zone.
 * @param what what needs it
 * @returns undefined also when the address plan itself is missing or broken
 */
export function neededZone(context: Context, id: string, what: Text): Zone | undefined {
  const zones = context.draft.addressPlan?.zones;
  const zone = zones?.find((candidate) => candidate.id === id);
  if (zones && !zone && context.isFirst(`zone ${id}`)) {
    context.report(fill(messages.noZone, { zone: id, what }), zones);
  }
  return zone;
}

/** With an upper-case start, for the beginning of a sentence. */
export function upper({ zh, en }: Text): Text {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}
