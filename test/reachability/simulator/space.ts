import type { Family } from "../../../estate/address-set";
import type { Services } from "../../../reachability/network";
import { anything, ip, to } from "./build";
import { icmp, tcp, udp } from "./packet";

/** Blocks of segments: neighbours, so that wider blocks hold two or all of them. */
export const blocks = [
  {
    v4: "10.0.0.0/29",
    half: "10.0.0.0/30",
    routers: "10.0.0.4/30",
    own: ["10.0.0.1", "10.0.0.2", "10.0.0.3"],
  },
  {
    v4: "10.0.0.8/29",
    half: "10.0.0.8/30",
    routers: "10.0.0.12/30",
    own: ["10.0.0.9", "10.0.0.10", "10.0.0.11"],
  },
  { v4: "10.0.0.16/29", half: "10.0.0.16/31", routers: "10.0.0.20/30", own: ["10.0.0.17", "10.0.0.18"] },
  { v4: "10.0.0.24/29", half: "10.0.0.24/31", routers: "10.0.0.28/30", own: ["10.0.0.25", "10.0.0.26"] },
] as const;

/** The address of a router in a block. */
export function routerAddress(block: number, router: number): string {
  return `10.0.0.${8 * block + 4 + router}`;
}

/** The same in IPv6. */
export function routerAddress6(block: number, router: number): string {
  return `fd00:${block}::${4 + router}`;
}

export const hostAddresses = blocks.flatMap(({ own }) => own);
export const hostAddresses6 = ["fd00::1", "fd00::2", "fd00:1::1"];

/** Every address that packets bear: of hosts, of a router, and one that is nobody's. */
export const pool: Readonly<Record<Family, readonly bigint[]>> = {
  4: [...hostAddresses, routerAddress(0, 0), "203.0.113.9"].map(ip),
  6: hostAddresses6.map(ip),
};

export const wide = ["0.0.0.0/0", "10.0.0.0/27", "10.0.0.0/28", "10.0.0.16/28"];
export const narrow = [
  ...blocks.flatMap(({ v4, half, routers }) => [v4, half, routers]),
  "10.0.0.2",
  "10.0.0.10",
  "203.0.113.0/24",
];
export const wide6 = ["::/0", "fd00::/31", "fd00:1::/64"];

/** What rules may speak of. */
export const services: readonly Services[] = [
  anything,
  anything,
  to(tcp, 22),
  to(tcp, 80),
  [...to(tcp, 443), ...to(udp, 443)],
  [...to(tcp, 22), ...to(udp, 22)],
  to(icmp, 8 * 256),
  [[icmp, icmp, 0, 65535, 0, 65535]],
  [[tcp, udp, 0, 65535, 0, 65535]],
  [[tcp, tcp, 0, 65535, 22, 443]],
  [[udp, udp, 1024, 65535, 0, 65535]],
  [
    [tcp, tcp, 0, 65535, 0, 79],
    [tcp, tcp, 0, 65535, 81, 65535],
  ],
];
