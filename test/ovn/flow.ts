import type { Packet } from "../reachability/simulator/packet";
import { addressText } from "./addresses";

/** A frame as `ofproto/trace` takes it. `hash` chooses among equal ways. */
export interface Frame {
  readonly port: number;
  readonly from: string;
  readonly to: string;
  readonly hash?: number;
}

/** The flow of a packet in a frame. */
export function packetFlow(frame: Frame, { family, source, destination, ...rest }: Packet): string {
  const field = family === 4 ? "nw" : "ipv6";
  return [
    ...ethernet(frame),
    ...service(family, rest),
    `${field}_src=${addressText(source, family)}`,
    `${field}_dst=${addressText(destination, family)}`,
    "nw_ttl=64",
  ].join(",");
}

/** Who has an address: a question to all on the segment. */
export function arpRequest(frame: Omit<Frame, "to">, asking: bigint, asked: bigint): string {
  const to = { ...frame, to: "ff:ff:ff:ff:ff:ff" };
  return [...ethernet(to), "arp", "arp_op=1", ...arp(frame.from, asking, "00:00:00:00:00:00", asked)].join(
    ",",
  );
}

/** `address` is at the frame's sender: an answer to the one that `asking` belongs to. */
export function neighbourReply(frame: Frame, address: bigint, asking: bigint, family: 4 | 6): string {
  if (family === 4) {
    return [...ethernet(frame), "arp", "arp_op=2", ...arp(frame.from, address, frame.to, asking)].join(",");
  }
  const [from, to] = [addressText(address, 6), addressText(asking, 6)];
  const advertisement = ["icmp6", "icmpv6_type=136", "icmpv6_code=0", "nw_ttl=255", `nd_target=${from}`];
  return [
    ...ethernet(frame),
    ...advertisement,
    `ipv6_src=${from}`,
    `ipv6_dst=${to}`,
    `nd_tll=${frame.from}`,
  ].join(",");
}

function ethernet({ port, from, to, hash }: Frame): string[] {
  return [
    `in_port=${port}`,
    `dl_src=${from}`,
    `dl_dst=${to}`,
    ...(hash === undefined ? [] : [`dp_hash=${hash}`]),
  ];
}

function arp(mac: string, address: bigint, targetMac: string, target: bigint): string[] {
  const ends = [`arp_spa=${addressText(address, 4)}`, `arp_tpa=${addressText(target, 4)}`];
  return [...ends, `arp_sha=${mac}`, `arp_tha=${targetMac}`];
}

const byPorts: Readonly<Record<number, string>> = { 6: "tcp", 17: "udp", 132: "sctp" };

function service(family: 4 | 6, { protocol, a, b }: Pick<Packet, "protocol" | "a" | "b">): string[] {
  const name = byPorts[protocol];
  if (name) return [family === 4 ? name : `${name}6`, `${name}_src=${a}`, `${name}_dst=${b}`];
  const [type, code] = [b >> 8, b & 255];
  if (protocol === 1 && family === 4) return ["icmp", `icmp_type=${type}`, `icmp_code=${code}`];
  if (protocol === 58 && family === 6) return ["icmp6", `icmpv6_type=${type}`, `icmpv6_code=${code}`];
  return [family === 4 ? "ip" : "ipv6", `nw_proto=${protocol}`];
}
