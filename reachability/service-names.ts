import { highestPort, highestProtocol } from "./header/services";
import type { ServiceBox, Services } from "./network";

const names: Readonly<Record<number, string>> = {
  1: "icmp",
  2: "igmp",
  4: "ipip",
  6: "tcp",
  17: "udp",
  41: "ipv6-encap",
  47: "gre",
  50: "esp",
  51: "ah",
  58: "ipv6-icmp",
  112: "vrrp",
  132: "sctp",
};

/** Services in short: `tcp/443`, `udp/53`, `icmp/8`, `tcp/1024-65535`, `any`. Source ports are left out. Sorted, each once. */
export function serviceNames(services: Services): readonly string[] {
  return [...new Set(services.map(nameOf))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

function nameOf([first, last, , , from, to]: ServiceBox): string {
  if (first === 0 && last === highestProtocol) return "any";
  const protocol = first === last ? (names[first] ?? String(first)) : `${first}-${last}`;
  if (first !== last || (from === 0 && to === highestPort)) return protocol;
  if (first === 1 || first === 58) return `${protocol}/${icmp(from, to)}`;
  return from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`;
}

function icmp(from: number, to: number): string {
  const [type, lastType] = [from >> 8, to >> 8];
  if (type !== lastType) return `${type}-${lastType}`;
  const isWhole = (from & 255) === 0 && (to & 255) === 255;
  return isWhole ? String(type) : `${type}.${from & 255}`;
}

/** The services that a question asks for; undefined: all. @param protocol `tcp`, `udp` or `icmp` (of both families) */
export function askedServices(protocol: string | undefined, port: number | undefined): Services | undefined {
  if (protocol === undefined) return undefined;
  const [from, to] = port === undefined ? [0, highestPort] : [port, port];
  const numbers = protocol === "icmp" ? [1, 58] : [protocol === "udp" ? 17 : 6];
  return numbers.map((number) => [number, number, 0, highestPort, from, to] as const);
}
