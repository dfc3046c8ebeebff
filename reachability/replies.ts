import type { Beam } from "./beam";
import { points, type Compiled, type PortClass } from "./compile";
import { meets } from "./header/ranges";
import { reversed } from "./header/services";
import { hopsOf, type Trail } from "./trail";
import { Walk, type Rewritten } from "./walk";

/**
 * Does a reply get back to the sender? Groups that keep state let it through, routers undo what they rewrote; firewalls keep no state, so
 * they need rules for it.
 * @param sent packets as their sender sent them
 * @param taken the same packets as they were taken
 */
export function isAnswered(
  compiled: Compiled,
  from: PortClass,
  to: PortClass,
  sent: Beam,
  taken: Beam,
  trail: Trail,
): boolean {
  let back = false;
  const walk = new Walk(
    compiled,
    {
      taken: (by, beam) => {
        if (by === from && meets(beam.targets, sent.sources)) back = true;
      },
    },
    { hosts: "told", answers: rewritesOf(compiled, sent, taken, trail) },
  );
  walk.start(to, { sources: taken.targets, targets: taken.sources, services: reversed(taken.services) });
  return back;
}

function rewritesOf(compiled: Compiled, sent: Beam, taken: Beam, trail: Trail): Rewritten[] {
  const pieceOf = (address: bigint) => points([compiled.axis.find(4, address)]);
  let { targets } = sent;
  return hopsOf(trail).flatMap((hop): Rewritten[] => {
    if (hop.kind === "disguised") {
      return [{ router: hop.router, field: "source", before: sent.sources, after: taken.sources }];
    }
    if (hop.kind !== "redirected") return [];
    const before = targets;
    targets = "inside" in hop.by ? pieceOf(hop.by.inside) : taken.targets;
    return [{ router: hop.router, field: "target", before, after: targets }];
  });
}
