import ipaddr from "ipaddr.js";
import type { Family } from "../../estate/address-set";

/** Writes the number of an address, such as `10.0.0.1` or `2001:db8::1`. */
export function formatAddress(family: Family, number: bigint): string {
  const length = family === 4 ? 4 : 16;
  const bytes = Array.from({ length }, (_, at) => Number((number >> BigInt(8 * (length - 1 - at))) & 255n));
  return ipaddr.fromByteArray(bytes).toString();
}
