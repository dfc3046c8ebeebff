import { fill, type Text } from "../../messages/text";
import { parseCidr } from "../addresses";
import { messages } from "../messages";
import type { Context } from "./context";
import { named, type Range } from "./ranges";

/** Prefix length of a point-to-point link. */
export const linkPrefix = 30;

/**
 * Reports a block of links that holds none at a position, once for each block.
 * @param index position wanted, from 0
 */
export function mustHold(context: Context, links: Range, held: number, index: number, unit: Text): void {
  if (index < held) return;
  if (!context.isFirst(`capacity ${links.key} ${links.cidr}`)) return;
  const values = { block: links.cidr, held: Math.max(0, Math.floor(held)), unit, needed: index + 1 };
  context.report(fill(messages.fewLinks, values), links.node, links.key);
}

/** How many blocks of a length a block holds; 0 when it is smaller than one. */
export function blocksIn(cidr: string, prefix: number): number {
  const own = parseCidr(cidr).prefix;
  return own > prefix ? 0 : 2 ** (prefix - own);
}

/** Name of a block of links. */
export function linksName(key: string): Text {
  return named({ zh: "互联地址段", en: "link block" }, key);
}
