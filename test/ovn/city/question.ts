import type { Port } from "../../../reachability/network";
import type { Packet } from "../../reachability/simulator/packet";

/** What kind of questions are asked about the city, in the order of the page. */
export const kinds = [
  "gets through, by the engine",
  "any two hosts, a service of the city",
  "right pair, wrong port",
  "right service, another unit",
  "county to county",
  "internet to inside",
  "spoofed source",
] as const;

export type Kind = (typeof kinds)[number];

/** Does a packet of a port's host get to another host? */
export interface CityQuestion {
  readonly kind: Kind;
  readonly from: Port;
  readonly to: Port;
  readonly packet: Packet;
  /** By the engine. */
  readonly expected: boolean;
}
