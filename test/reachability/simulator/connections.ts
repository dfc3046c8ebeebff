import { key, turned, type Packet } from "./packet";

/** A header that a router has rewritten. */
export interface Translation {
  readonly router: number;
  readonly before: Packet;
  readonly after: Packet;
}

/** What a packet left behind on its ways, so that a reply to it may pass: by ports that keep state, and by routers. */
export interface Connections {
  /** Headers that the port let in or out, by port. */
  readonly passed: ReadonlyMap<number, readonly Packet[]>;
  readonly translations: readonly Translation[];
}

/** Of a packet that is the first of its connection. */
export const none: Connections = { passed: new Map(), translations: [] };

/** Has the port let through, either way, what this one is the reply to? */
export function isReply({ passed }: Connections, port: number, packet: Packet): boolean {
  return (passed.get(port) ?? []).some((earlier) => answers(packet, earlier));
}

/**
 * NAT is undone by the router that did it, the latest first: a reply to what it sent on becomes a reply to what it had got.
 * @returns nothing when the router has rewritten nothing that this is a reply to
 */
export function undone(connections: Connections, router: number, packet: Packet): Packet[] {
  return peel(
    connections.translations.filter((translation) => translation.router === router),
    packet,
  );
}

function peel(translations: readonly Translation[], packet: Packet): Packet[] {
  return translations
    .filter(({ after }) => answers(packet, after))
    .flatMap((used) => {
      const reply = turned(used.before);
      if (!reply) return [];
      // Behind a hairpin the same router has rewritten twice.
      const further = peel(
        translations.filter((other) => other !== used),
        reply,
      );
      return further.length > 0 ? further : [reply];
    });
}

function answers(packet: Packet, earlier: Packet): boolean {
  const reply = turned(earlier);
  return reply !== undefined && key(reply) === key(packet);
}
