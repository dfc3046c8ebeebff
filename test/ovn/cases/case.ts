import type { NamedNetwork, NetworkBuilder } from "../../reachability/build";
import { protocolOf } from "../../reachability/build";
import { ip } from "../../reachability/simulator/build";
import { familyOf, type Packet } from "../../reachability/simulator/packet";

/** A network and what is asked about it. */
export interface Case {
  /** What it shows, in a few words. */
  readonly name: string;
  readonly built: NamedNetwork;
  readonly questions: readonly Question[];
}

/** Does the first packet of a connection get from one host to another? */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly packet: Packet;
  /** The packet in short, such as `10.1.0.5 > 10.1.0.6 tcp/22`. */
  readonly text: string;
  /** By docs/reachability.md. */
  readonly expected: boolean;
  readonly why: string;
  readonly more: More;
}

export interface More {
  /** Whether a TCP connection is made both ways, by a sender that behaves as told: real packets only. */
  readonly session?: boolean;
  /** One of several ways that are equal: real packets take one of them, so that only the flows are asked. */
  readonly all?: true;
  /** Why real OVN differs from the contract, where it is known to and harmless or told in the docs. */
  readonly differs?: string;
  /** It is seen with real packets only: a trace takes every packet for the first of a connection. */
  readonly seenBy?: "packets";
}

export function topic(name: string, network: NetworkBuilder, ...questions: readonly Question[]): Case {
  return { name, built: network.build(), questions };
}

/** The packet arrives. `ends` is `from > to` by hosts' names; `text` is `source > destination service`. */
export function passes(ends: string, text: string, why: string, more: More = {}): Question {
  return question(ends, text, true, why, more);
}

/** The packet does not arrive. */
export function stops(ends: string, text: string, why: string, more: More = {}): Question {
  return question(ends, text, false, why, more);
}

function question(ends: string, text: string, expected: boolean, why: string, more: More): Question {
  const [from = "", to = ""] = ends.split(" > ");
  return { from, to, packet: packetOf(text), text, expected, why, more };
}

/** Source port of packets that say none. */
export const anyPort = 40000;

/** Services: `tcp/22`, `udp/1000>53` with the source port before the arrow, `icmp/8.0` (type and code), or a protocol's number. */
function packetOf(text: string): Packet {
  const [source = "", , destination = "", service = ""] = text.split(" ");
  const [name = "", detail = ""] = service.split("/");
  const ends = { source: ip(source), destination: ip(destination) };
  const family = source.includes(":") ? 6 : familyOf(ends.source);
  const protocol = protocolOf(name, family === 6);
  if (name === "icmp") {
    const [type = 8, code = 0] = detail.split(".").map(Number);
    return { family, ...ends, protocol, a: 0, b: type * 256 + code };
  }
  if (detail === "") return { family, ...ends, protocol, a: 0, b: 0 };
  const [from, target] = detail.includes(">") ? detail.split(">") : [String(anyPort), detail];
  return { family, ...ends, protocol, a: Number(from), b: Number(target) };
}
