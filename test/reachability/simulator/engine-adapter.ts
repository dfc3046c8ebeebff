import { AddressSet } from "../../../estate/address-set";
import { asSent } from "../../../reachability/beam";
import { reach } from "../../../reachability/engine";
import { holds } from "../../../reachability/header/ranges";
import { holdsService } from "../../../reachability/header/services";
import type { Network } from "../../../reachability/network";
import type { Packet } from "./packet";
import { pool } from "./space";

/** Does the engine say that a packet sent by a port is taken by another? */
export type EngineReaches = (from: number, to: number, packet: Packet) => boolean;

/** Follows all packets of a network at once, and looks single ones up in what came out. */
export function engineReaches(network: Network): EngineReaches {
  const asked = ([4, 6] as const).flatMap((family) =>
    pool[family].map((address) => AddressSet.of(family, [[address, address]])),
  );
  const { compiled, reached } = reach(network, { asked });
  const between = new Map<string, ReturnType<typeof asSent>[]>();
  for (const { from, to, beam } of reached) {
    const key = `${from.ports[0]?.id} ${to.ports[0]?.id}`;
    const list = between.get(key);
    if (list) list.push(asSent(beam));
    else between.set(key, [asSent(beam)]);
  }
  return (from, to, { family, source, destination, protocol, a, b }) => {
    const sent = between.get(`${from} ${to}`) ?? [];
    const [one, other] = [compiled.axis.find(family, source), compiled.axis.find(family, destination)];
    return sent.some(
      ({ sources, targets, services }) =>
        holds(sources, one) && holds(targets, other) && holdsService(services, protocol, a, b),
    );
  };
}
