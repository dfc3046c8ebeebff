import type { AddressSet, Family } from "../../estate/address-set";
import type { ServiceBox, Services } from "../../reachability/network";
import { blocks } from "./addresses";

/** Conditions of an ACL on one end of the packet and its services; one text for each box of services. */
export function matches(ends: readonly End[], services: Services, family: Family): string[] {
  const conditions = [`ip${family}`, ...ends.flatMap((end) => endMatch(end, family))];
  return services.map((box) => [...conditions, ...serviceMatch(box, family)].join(" && "));
}

/** Which end of the packet, and the addresses that it may have. */
export interface End {
  readonly end: "src" | "dst";
  readonly addresses: AddressSet;
}

function endMatch({ end, addresses }: End, family: Family): string[] {
  if (addresses.isAll) return [];
  if (addresses.isEmpty) return ["0"];
  return [`ip${family}.${end} == {${blocks(addresses).join(", ")}}`];
}

const byPorts: Readonly<Record<number, string>> = { 6: "tcp", 17: "udp", 132: "sctp" };

/** @throws for boxes that no ACL of Neutron's can say */
function serviceMatch([first, last, ...rest]: ServiceBox, family: Family): string[] {
  const [sourceFirst, sourceLast, targetFirst, targetLast] = rest;
  const everything = sourceFirst === 0 && targetFirst === 0 && sourceLast === 65535 && targetLast === 65535;
  if (everything && first === 0 && last === 255) return [];
  if (everything && first !== last) return [`ip.proto >= ${first}`, `ip.proto <= ${last}`];
  if (first !== last) throw new Error("Ports of several protocols in one box.");
  const name = byPorts[first];
  if (name)
    return [
      name,
      ...range(`${name}.src`, sourceFirst, sourceLast),
      ...range(`${name}.dst`, targetFirst, targetLast),
    ];
  if (first === (family === 4 ? 1 : 58))
    return [`icmp${family}`, ...icmpMatch(family, targetFirst, targetLast)];
  if (everything) return [`ip.proto == ${first}`];
  throw new Error(`Protocol ${first} has no ports.`);
}

function range(field: string, first: number, last: number): string[] {
  if (first === 0 && last === 65535) return [];
  return first === last ? [`${field} == ${first}`] : [`${field} >= ${first}`, `${field} <= ${last}`];
}

/** All codes of some types, or some codes of one type. */
function icmpMatch(family: Family, first: number, last: number): string[] {
  const [type, code] = [`icmp${family}.type`, `icmp${family}.code`];
  if (first % 256 === 0 && last % 256 === 255) {
    return first === 0 && last === 65535 ? [] : range(type, first / 256, (last - 255) / 256);
  }
  if (first >> 8 !== last >> 8) throw new Error("Codes of several types of ICMP in one box.");
  return [`${type} == ${first >> 8}`, ...range(code, first & 255, last & 255)];
}
