import type { AddressSet } from "../estate/address-set";
import type { Beam } from "./beam";
import { compile, type Compiled, type PortClass } from "./compile";
import type { Network, Port } from "./network";
import type { Trail } from "./trail";
import { Walk } from "./walk";

/** Packets of one class of ports that a port of another class takes. */
export interface Reached {
  readonly from: PortClass;
  readonly to: PortClass;
  /** As they arrive, and what of their header was rewritten on the way. */
  readonly beam: Beam;
  readonly trail: Trail;
}

/** Everything that gets through a network. */
export interface Reach {
  readonly compiled: Compiled;
  readonly reached: readonly Reached[];
}

export interface ReachOptions {
  /**
   * Ports with different labels are told apart.
   * @default - each port by itself
   */
  readonly label?: (port: Port) => string | number;
  /** Further sets of addresses that questions will be about. */
  readonly asked?: Iterable<AddressSet>;
}

/** Follows every packet that any host of a network may send to everywhere it gets. */
export function reach(network: Network, { label = ({ id }) => id, asked = [] }: ReachOptions = {}): Reach {
  const compiled = compile(network, label, asked);
  const reached: Reached[] = [];
  for (const from of compiled.classes) {
    new Walk(compiled, {
      taken: (to, beam, trail) => reached.push({ from, to, beam, trail }),
    }).start(from);
  }
  return { compiled, reached };
}
