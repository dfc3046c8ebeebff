import type { Network } from "../../../reachability/network";
import type { Packet } from "./packet";
import { packets } from "./packets";
import { printNetwork, printPacket } from "./print";
import { simulate } from "./simulate";

/** Says whether a packet that a port sends is taken by another port. */
export type Reaches = (from: number, to: number, packet: Packet) => boolean;

/** What reads a network and then answers. */
export type Oracle = (network: Network) => Reaches;

/** The simulator as an oracle: asks for one packet and port at a time are answered by one walk. */
export const simulated: Oracle = (network) => {
  let last: { from: number; packet: Packet; reached: ReadonlySet<number> } | undefined;
  return (from, to, packet) => {
    if (last?.from !== from || last.packet !== packet) {
      last = { from, packet, reached: simulate(network, from, packet).reached };
    }
    return last.reached.has(to);
  };
};

/** Asks for every packet from every port to every port. */
export function everyQuestion(
  network: Network,
  ask: (from: number, to: number, packet: Packet) => void,
): void {
  for (const { id: from } of network.ports) {
    for (const packet of packets) {
      for (const { id: to } of network.ports) ask(from, to, packet);
    }
  }
}

/** @throws with the network and both answers when the second one does not say what the simulator says */
export function mustAgree(network: Network, oracle: Oracle): void {
  const right = simulated(network);
  const says = oracle(network);
  everyQuestion(network, (from, to, packet) => {
    const [wanted, found] = [right(from, to, packet), says(from, to, packet)];
    if (wanted === found) return;
    throw new Error(
      `${printPacket(packet)} of port ${from} at port ${to}: simulator ${wanted}, engine ${found}\n${printNetwork(network)}`,
    );
  });
}

/**
 * All that is reached in one network is reached in the other.
 * @param renamed the id of a port in the other network
 * @throws with both networks and the packet that no longer arrives
 */
export function mustKeep(
  before: Network,
  after: Network,
  oracle: Oracle,
  renamed = (port: number) => port,
): void {
  const [was, is] = [oracle(before), oracle(after)];
  everyQuestion(before, (from, to, packet) => {
    if (!was(from, to, packet) || is(renamed(from), renamed(to), packet)) return;
    throw new Error(
      `${printPacket(packet)} of port ${from} no longer arrives at port ${to}\n${printNetwork(before)}\n\nchanged to\n${printNetwork(after)}`,
    );
  });
}
