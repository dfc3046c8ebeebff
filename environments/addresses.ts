import { IPv4 } from "ipaddr.js";

/** An IPv4 block as numbers: first and last address, both inside, 0 to 4294967295. */
export interface Block {
  readonly first: number;
  readonly last: number;
  /** Length of the prefix, 0 to 32. */
  readonly prefix: number;
}

/**
 * Reads a block such as `10.128.0.0/20`.
 * @throws RangeError when it is not canonical: four decimal numbers without leading zeros, host bits zero
 */
export function parseCidr(text: string): Block {
  const block = tryParseCidr(text);
  if (!block) throw new RangeError(`Not an IPv4 block in canonical form: "${text}"`);
  return block;
}

// Every boundary meets every flow: the same few thousand texts are asked for a million times.
const blocks = new Map<string, Block | undefined>();
const mostBlocks = 100_000;

/** As {@link parseCidr}, or undefined when the text is not a canonical block. */
export function tryParseCidr(text: string): Block | undefined {
  const known = blocks.get(text);
  if (known !== undefined || blocks.has(text)) return known;
  if (blocks.size >= mostBlocks) blocks.clear();
  const block = readCidr(text);
  blocks.set(text, block);
  return block;
}

function readCidr(text: string): Block | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return undefined;
  const first = tryParseAddress(text.slice(0, slash));
  const prefix = Number(text.slice(slash + 1));
  if (first === undefined || !Number.isInteger(prefix) || prefix < 0 || prefix > 32) return undefined;
  if (String(prefix) !== text.slice(slash + 1)) return undefined;
  const size = 2 ** (32 - prefix);
  return first % size === 0 ? { first, last: first + size - 1, prefix } : undefined;
}

/**
 * Reads an address such as `10.128.0.10`.
 * @returns 0 to 4294967295
 * @throws RangeError when it is not four decimal numbers without leading zeros
 */
export function parseAddress(text: string): number {
  const address = tryParseAddress(text);
  if (address === undefined) throw new RangeError(`Not an IPv4 address: "${text}"`);
  return address;
}

/** As {@link parseAddress}, or undefined when the text is not an address. */
export function tryParseAddress(text: string): number | undefined {
  if (!IPv4.isValid(text)) return undefined;
  const address = IPv4.parse(text);
  // The library also reads hexadecimal, octal and short forms: only the canonical one names one address for everyone.
  if (address.toString() !== text) return undefined;
  return address.octets.reduce((number, octet) => number * 256 + octet, 0);
}

/**
 * Writes an address.
 * @param number 0 to 4294967295
 * @throws RangeError outside of that
 */
export function formatAddress(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 0xffff_ffff)
    throw new RangeError(`Not the number of an IPv4 address: ${number}`);
  return new IPv4([24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)).toString();
}

/**
 * Whether `inner`, a block or an address, lies wholly in the block `outer`; a block contains itself.
 * @throws RangeError when one is not canonical
 */
export function contains(outer: string, inner: string): boolean {
  const around = parseCidr(outer);
  const within = parseEither(inner);
  return around.first <= within.first && within.last <= around.last;
}

/**
 * Whether two blocks share an address.
 * @throws RangeError when one is not canonical
 */
export function overlaps(a: string, b: string): boolean {
  const one = parseCidr(a);
  const other = parseCidr(b);
  return one.first <= other.last && other.first <= one.last;
}

/**
 * The n-th address of a block, counted from 0, which is the network address.
 * @throws RangeError when the block has no such address
 */
export function nthAddress(cidr: string, n: number): string {
  const { first, last } = parseCidr(cidr);
  if (!Number.isInteger(n) || n < 0 || first + n > last) throw new RangeError(`No address ${n} in ${cidr}`);
  return formatAddress(first + n);
}

/**
 * The n-th block of length `prefix` inside a block, counted from 0.
 * @throws RangeError when the block has no such part
 */
export function nthBlock(cidr: string, prefix: number, n: number): string {
  const count = countBlocks(cidr, prefix);
  if (!Number.isInteger(n) || n < 0 || n >= count)
    throw new RangeError(`No block ${n} of /${prefix} in ${cidr}`);
  return `${formatAddress(parseCidr(cidr).first + n * 2 ** (32 - prefix))}/${prefix}`;
}

/**
 * How many blocks of length `prefix` a block holds.
 * @throws RangeError when `prefix` is shorter than that of the block or longer than 32
 */
export function countBlocks(cidr: string, prefix: number): number {
  const outer = parseCidr(cidr);
  if (!Number.isInteger(prefix) || prefix < outer.prefix || prefix > 32)
    throw new RangeError(`Cannot divide ${cidr} into blocks of /${prefix}`);
  return 2 ** (prefix - outer.prefix);
}

/**
 * Position of `inner` among the blocks of its length in `outer`, counted from 0: the inverse of {@link nthBlock}.
 * @throws RangeError when `inner` is not inside `outer`
 */
export function indexOfBlock(outer: string, inner: string): number {
  if (!contains(outer, inner)) throw new RangeError(`${inner} is not inside ${outer}`);
  const part = parseCidr(inner);
  return (part.first - parseCidr(outer).first) / 2 ** (32 - part.prefix);
}

function parseEither(text: string): Block {
  if (text.includes("/")) return parseCidr(text);
  const address = parseAddress(text);
  return { first: address, last: address, prefix: 32 };
}
