import type { Family } from "../../../estate/address-set";
import { icmp, tcp, udp, type Packet } from "./packet";
import { pool } from "./space";

type Service = Pick<Packet, "protocol" | "a" | "b">;

/** Every kind of packet that a rule may tell from another: TCP and UDP by both ports, ICMP by type. */
export const services: readonly Service[] = [
  ...[tcp, udp].flatMap((protocol) =>
    [80, 1024].flatMap((a) => [22, 80, 443].map((b): Service => ({ protocol, a, b }))),
  ),
  ...[8 * 256, 0].map((b): Service => ({ protocol: icmp, a: 0, b })),
];

/** The whole of the small header space: every source and destination of the pool with every service. */
export const packets: readonly Packet[] = ([4, 6] satisfies Family[]).flatMap((family) =>
  pool[family].flatMap((source) =>
    pool[family].flatMap((destination) =>
      services.map((service): Packet => ({ family, source, destination, ...service })),
    ),
  ),
);
