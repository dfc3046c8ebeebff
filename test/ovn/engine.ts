import type { Network } from "../../reachability/network";
import { asSent } from "../../reachability/beam";
import { reach } from "../../reachability/engine";
import { holds } from "../../reachability/header/ranges";
import { holdsService } from "../../reachability/header/services";
import type { Packet } from "../reachability/simulator/packet";
import { simulate } from "../reachability/simulator/simulate";
import { at } from "../reachability/simulator/place";

/** Does a host's packet get to another host? */
export type Judge = (from: number, to: number, packet: Packet) => boolean;

/** What the engine says of a network. */
export function engineReaches(network: Network): Judge {
  const { compiled, reached } = reach(network);
  const isPart = (host: number, ports: readonly { readonly host: number }[]) =>
    ports.some((port) => port.host === host);
  return (from, to, { family, source, destination, protocol, a, b }) => {
    const [sourcePiece, targetPiece] = [source, destination].map((address) =>
      compiled.axis.find(family, address),
    );
    return reached.some(({ from: sender, to: taker, beam }) => {
      if (!isPart(from, sender.ports) || !isPart(to, taker.ports)) return false;
      const { sources, targets, services } = asSent(beam);
      return (
        holds(sources, sourcePiece ?? -1) &&
        holds(targets, targetPiece ?? -1) &&
        holdsService(services, protocol, a, b)
      );
    });
  };
}

/** What the slow simulator says of a network. */
export function simulatorReaches(network: Network): Judge {
  const portsOf = (host: number) => at(network.hosts, host).ports;
  return (from, to, packet) =>
    portsOf(from).some((port) => {
      const { reached } = simulate(network, port, packet);
      return portsOf(to).some((taker) => reached.has(taker));
    });
}
