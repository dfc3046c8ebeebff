import type { Network } from "../../../reachability/network";
import { at } from "./place";

/** New ids, by old ones. */
type Renaming = readonly number[];

export interface Renamed {
  readonly network: Network;
  readonly ports: Renaming;
}

/**
 * The same network with other ids: segments, ports, hosts and routers in another order, interfaces and routes too.
 * @param keys numbers that give the order
 */
export function rename(network: Network, keys: readonly number[]): Renamed {
  const [segments, ports, hosts, routers] = [
    network.segments,
    network.ports,
    network.hosts,
    network.routers,
  ].map((list, index) => renaming(list.length, keys, index)) as [Renaming, Renaming, Renaming, Renaming];
  return {
    ports,
    network: {
      segments: inOrder(network.segments, segments).map((segment, id) => ({
        ...segment,
        id,
        ...(segment.outside === undefined ? {} : { outside: at(hosts, segment.outside) }),
      })),
      ports: inOrder(network.ports, ports).map((port, id) => ({
        ...port,
        id,
        host: at(hosts, port.host),
        segment: at(segments, port.segment),
      })),
      hosts: inOrder(network.hosts, hosts).map((host, id) => ({
        ...host,
        id,
        ports: host.ports.map((port) => at(ports, port)),
      })),
      routers: inOrder(network.routers, routers).map((router, id) => ({
        ...router,
        id,
        interfaces: router.interfaces
          .toReversed()
          .map((face) => ({ ...face, segment: at(segments, face.segment) })),
        routes: router.routes.toReversed(),
      })),
      mirrors: network.mirrors.map((mirror) => ({ ...mirror, segment: at(segments, mirror.segment) })),
    },
  };
}

function renaming(length: number, keys: readonly number[], turn: number): Renaming {
  const key = (id: number) => keys[(id + turn) % keys.length] ?? 0;
  const order = Array.from({ length }, (_, id) => id).sort((a, b) => key(a) - key(b));
  return order.reduce<number[]>((ids, old, id) => Object.assign(ids, { [old]: id }), []);
}

function inOrder<T>(list: readonly T[], renamed: Renaming): T[] {
  const ordered: T[] = [];
  list.forEach((item, id) => (ordered[at(renamed, id)] = item));
  return ordered;
}
