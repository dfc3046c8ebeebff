import type { GroupRule, Port } from "../../../reachability/network";
import { isReply, type Connections } from "./connections";
import { holds, isForAll, isService, within, type Packet } from "./packet";

/** Step 1: a secured port lets out only sources that it may use, and only what an egress rule allows. */
export function letsOut(port: Port, packet: Packet, connections: Connections): boolean {
  if (!port.secured) return true;
  if (!within(port.usable, packet.family, packet.source)) return false;
  return passesByItself(port, packet, connections) || allows(port.egress, packet, packet.destination);
}

/** Step 5: a port takes a packet when not secured, or when it may use the destination, or all may, and an ingress rule allows it. */
export function takes(port: Port, packet: Packet, connections: Connections): boolean {
  if (!port.secured) return true;
  const { family, source, destination } = packet;
  if (!isForAll(family, destination) && !within(port.usable, family, destination)) return false;
  return passesByItself(port, packet, connections) || allows(port.ingress, packet, source);
}

function allows(rules: readonly GroupRule[], packet: Packet, remote: bigint): boolean {
  return rules.some((rule) => holds(rule.remote, packet.family, remote) && isService(rule.services, packet));
}

/** Groups that keep state let replies through; the check of addresses stays. */
function passesByItself(port: Port, packet: Packet, connections: Connections): boolean {
  return port.stateful && isReply(connections, port.id, packet);
}
