import type { DeclaredFlow } from "../../reachability/declared";
import type { Services } from "../../reachability/network";
import { set } from "./simulator/build";

/** TCP to one port. */
export const tcpTo = (port: number): Services => [[6, 6, 0, 65535, port, port]];

/** A declared flow between two blocks; by itself a promise between hosts. */
export function flowOf(
  id: string,
  from: string,
  to: string,
  services: Services,
  ends: DeclaredFlow["ends"] = ["hosts", "hosts"],
): DeclaredFlow {
  const purpose = { zh: id, en: id };
  return { id, from: set(from), to: set(to), services, ends, purpose, source: {}, reason: "declared" };
}
