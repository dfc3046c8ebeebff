import type { Estate, Resource } from "../../estate/model";

/** Protocol of a rule in words, however it was written. */
export type Protocol =
  | { readonly kind: "any" }
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "unknown"; readonly reason: string };

const byNumber: Readonly<Record<string, string>> = {
  "1": "icmp",
  "2": "igmp",
  "4": "ipip",
  "6": "tcp",
  "17": "udp",
  "33": "dccp",
  "41": "ipv6-encap",
  "47": "gre",
  "50": "esp",
  "51": "ah",
  "58": "ipv6-icmp",
  "112": "vrrp",
  "115": "l2tp",
  "132": "sctp",
  "136": "udplite",
};

const synonyms: Readonly<Record<string, string>> = {
  icmpv6: "ipv6-icmp",
  ipencap: "ipip",
  ipv4: "ipip",
};

/** Whole packets of any kind travel inside these. */
const tunnels = new Set(["ipip", "ipv6-encap", "gre", "esp", "ah", "l2tp"]);

const withPorts = new Set(["tcp", "udp", "sctp", "dccp", "udplite"]);

/** Protocol of a security-group or firewall rule: `6` is tcp; `any`, `0` and nothing are any. */
export function protocolOf(estate: Estate, rule: Resource): Protocol {
  const value = estate.get(rule, "protocol");
  switch (value.state) {
    case "known":
    case "default":
      return toProtocol(String(value.value));
    case "absent":
      return { kind: "any" };
    case "reference":
      return { kind: "unknown", reason: "protocol is known only after apply" };
    default:
      return { kind: "unknown", reason: value.reason };
  }
}

function toProtocol(text: string): Protocol {
  const word = text.trim().toLowerCase();
  if (["any", "all", "0", "null", ""].includes(word)) return { kind: "any" };
  const name = byNumber[String(Number(word))] ?? synonyms[word] ?? word;
  return { kind: "named", name };
}

/** Is it ICMP of either family? */
export function isIcmp(protocol: string): boolean {
  return protocol === "icmp" || protocol === "ipv6-icmp";
}

/** Does the protocol have ports? */
export function hasPorts(protocol: string): boolean {
  return withPorts.has(protocol);
}

/** Does the protocol carry whole packets of any other protocol? */
export function isTunnel(protocol: string): boolean {
  return tunnels.has(protocol);
}
