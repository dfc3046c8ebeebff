import type { Network, Port } from "../../../reachability/network";
import { none, type Connections, type Translation } from "./connections";
import { key, type Packet } from "./packet";
import { at, type Place } from "./place";
import { letsOut, takes } from "./port";
import { route, type Sent } from "./router";
import { receivers, type Sender } from "./segment";

/** A port that took the packet. */
export interface Arrival {
  readonly port: number;
  /** The header on arrival, after rewriting. */
  readonly packet: Packet;
  /** A shortest way: where it was, this port last. */
  readonly way: readonly Place[];
}

export interface Outcome {
  /** Every port that takes the packet, by any choice of any next hop and any equal route. */
  readonly reached: ReadonlySet<number>;
  /** One for each port and header. */
  readonly arrivals: readonly Arrival[];
  /** What replies find. */
  readonly connections: Connections;
}

export interface Choices {
  /** @default "any" */
  readonly sender?: Sender;
  /** @default none: the packet is the first of its connection */
  readonly connections?: Connections;
}

const timeToLive = 64;

/** A frame that arrives, and where the packet was before. */
interface Frame extends Sent {
  readonly way: readonly Place[];
}

/**
 * Follows one packet step by step as docs/reachability.md has it, all ways at once, one router or forwarding host at a time. Slow, and
 * meant to be seen to be right.
 */
export function simulate(network: Network, from: number, packet: Packet, choices: Choices = {}): Outcome {
  const { sender = "any", connections = none } = choices;
  const passed = new Map<number, Packet[]>();
  const translations: Translation[] = [];
  const arrivals: Arrival[] = [];
  const seen = new Set<string>();

  let frames = send(at(network.ports, from), packet, []);
  for (let left = timeToLive; left > 0 && frames.length > 0; left -= 1) {
    frames = frames.filter(isNew).flatMap(arrive);
  }
  return {
    reached: new Set(arrivals.map(({ port }) => port)),
    arrivals,
    connections: { passed, translations },
  };

  /** The same packet in the same place again goes the same ways. */
  function isNew({ to, packet: header, way }: Frame): boolean {
    const where = "port" in to ? `port ${to.port}` : `router ${to.router} ${to.face} ${isByHost(way)}`;
    const state = `${where} ${key(header)}`;
    if (seen.has(state)) return false;
    seen.add(state);
    return true;
  }

  function arrive(frame: Frame): Frame[] {
    return "port" in frame.to ? arriveAtPort(frame, frame.to.port) : arriveAtRouter(frame, frame.to);
  }

  /** Steps 1 and 2. */
  function send(port: Port, header: Packet, way: readonly Place[]): Frame[] {
    if (!letsOut(port, header, connections)) return [];
    note(port, header);
    return receivers(network, port, header, sender).map((to) => ({ to, packet: header, way }));
  }

  /** Steps 3 and 4. */
  function arriveAtRouter({ packet: header, way }: Frame, place: { router: number; face: number }): Frame[] {
    const router = at(network.routers, place.router);
    const sent = route(
      network,
      router,
      at(router.interfaces, place.face),
      header,
      connections,
      isByHost(way),
    );
    return sent.map(({ to, packet: after }) => {
      if (key(after) !== key(header)) translations.push({ router: router.id, before: header, after });
      return { to, packet: after, way: [...way, place] };
    });
  }

  /** Steps 5 and 6. */
  function arriveAtPort({ to, packet: header, way }: Frame, id: number): Frame[] {
    const port = at(network.ports, id);
    if (!takes(port, header, connections)) return [];
    note(port, header);
    const there = [...way, to];
    arrivals.push({ port: id, packet: header, way: there });
    const host = at(network.hosts, port.host);
    if (host.kind === "outside") return [];
    return host.ports
      .filter((other) => other !== id)
      .flatMap((other) => send(at(network.ports, other), header, there));
  }

  function note({ id }: Port, header: Packet): void {
    passed.set(id, [...(passed.get(id) ?? []), header]);
  }
}

/** Was the packet last at a host, which hands it in? */
function isByHost(way: readonly Place[]): boolean {
  const last = way.at(-1);
  return last === undefined || "port" in last;
}
