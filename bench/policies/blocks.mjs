/** Units that the zone of the agencies and the block of their links have room for. */
export const room = 512;

/** Addresses of a unit: `prefix` is the first of the sixteen /24 of its block, `link` the /30 to the core, as synthesis numbers them. */
export function blockOf(number) {
  return {
    prefix: `10.${128 + (number >> 4)}.${(number & 15) << 4}`,
    link: { before: `10.255.${16 + (number >> 6)}`, first: (number & 63) << 2 },
  };
}
