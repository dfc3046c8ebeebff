import type { Family } from "../../estate/address-set";
import type { ServiceBox, Services } from "../network";

const last = 65_535;

/** Every packet. */
export const anyService: Services = [[0, 255, 0, last, 0, last]];

/** Names that Neutron knows for protocols. */
const numbers: Readonly<Record<string, number>> = {
  hopopt: 0,
  icmp: 1,
  igmp: 2,
  ipip: 4,
  ipencap: 4,
  ipv4: 4,
  tcp: 6,
  egp: 8,
  udp: 17,
  dccp: 33,
  "ipv6-encap": 41,
  "ipv6-route": 43,
  "ipv6-frag": 44,
  rsvp: 46,
  gre: 47,
  esp: 50,
  ah: 51,
  icmpv6: 58,
  "ipv6-icmp": 58,
  "ipv6-nonxt": 59,
  "ipv6-opts": 60,
  ospf: 89,
  vrrp: 112,
  pgm: 113,
  l2tp: 115,
  sctp: 132,
  udplite: 136,
};

/** Protocols whose ports OVN looks at. */
const withPorts = new Set([6, 17, 132]);
const icmp: Readonly<Record<Family, number>> = { 4: 1, 6: 58 };

/** Number of a protocol; `any` for none or all, undefined for a word that is no protocol. ICMP is that of the family. */
export function protocolNumber(text: string | undefined, family: Family): number | "any" | undefined {
  const word = text?.trim().toLowerCase() ?? "";
  // Neutron takes 0 for no protocol at all.
  if (["", "any", "all", "null", "0", "-1"].includes(word)) return "any";
  const number = /^\d+$/.test(word) ? Number(word) : numbers[word];
  if (number === undefined || number > 255) return undefined;
  return number === 1 || number === 58 ? icmp[family] : number;
}

/** First and last port, both inside; undefined is all. */
export type Span = readonly [first: number, last: number] | undefined;

/** Packets of a protocol from some ports to others; protocols without ports pass whole. */
export function servicesOf(protocol: number | "any", to: Span, from?: Span): Services {
  if (protocol === "any") return anyService;
  const hasPorts = withPorts.has(protocol);
  const [sourceFirst, sourceLast] = (hasPorts && from) || [0, last];
  const [targetFirst, targetLast] = (hasPorts && to) || [0, last];
  const box: ServiceBox = [protocol, protocol, sourceFirst, sourceLast, targetFirst, targetLast];
  return [box];
}

/** ICMP of a type and a code; nothing given is everything. */
export function icmpServices(protocol: number, type: number | undefined, code: number | undefined): Services {
  // The provider does not send a 0, so Neutron sees no type and no code.
  if (type === undefined || type <= 0) return [[protocol, protocol, 0, last, 0, last]];
  const first = type * 256;
  const box = code === undefined || code <= 0 ? [first, first + 255] : [first + code, first + code];
  return [[protocol, protocol, 0, last, box[0] ?? 0, box[1] ?? last]];
}

export function isIcmp(protocol: number | "any"): boolean {
  return protocol === 1 || protocol === 58;
}
