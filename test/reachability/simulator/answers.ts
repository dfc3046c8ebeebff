import type { Network } from "../../../reachability/network";
import { key, turned, type Packet } from "./packet";
import { simulate } from "./simulate";

/**
 * Does a reply from `to` get back to `from`, which recognizes it as one?
 *
 * 1. The packet goes all its ways. Ports remember what they let in and out, routers what they rewrote: whoever sends may try all ways.
 * 2. `to` turns each header around that it got: ends swapped, an echo request becomes its reply; other ICMP has none.
 * 3. The reply goes by the same steps and any choice of ways, with these exceptions: a secured port that keeps state lets it through
 *    without a rule when it let the packet through that it answers (the check of addresses stays); a router that rewrote that packet
 *    restores both ends as it had got them, after `toRouter`, and rewrites nothing else. Firewalls ask their rules by the header on
 *    the wire. A router that rewrote nothing knows no connection and treats the reply as any packet, SNAT included.
 * 4. `from` must take it with the exact header that answers what it sent.
 */
export function answers(network: Network, from: number, packet: Packet, to: number): boolean {
  const awaited = turned(packet);
  if (!awaited) return false;
  const { arrivals, connections } = simulate(network, from, packet);
  return arrivals
    .filter(({ port }) => port === to)
    .some((arrival) => {
      const reply = turned(arrival.packet);
      if (!reply) return false;
      const back = simulate(network, to, reply, { connections });
      return back.arrivals.some(
        (returned) => returned.port === from && key(returned.packet) === key(awaited),
      );
    });
}
