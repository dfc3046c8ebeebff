import type { Network, Port } from "../../reachability/network";
import type { Names } from "./names";

/** MACs that a host may send a frame to: other hosts' ports and router interfaces of the segment. */
export function nextHops({ ports, routers }: Network, names: Names, { segment, host }: Port): string[] {
  return [
    ...ports
      .filter((other) => other.segment === segment && other.host !== host)
      .map(({ id }) => names.portMac(id)),
    ...routers.flatMap(({ id, interfaces }) =>
      interfaces.flatMap((face, index) => (face.segment === segment ? [names.faceMac(id, index)] : [])),
    ),
  ];
}
