import type { CityReach } from "./city";
import type { PortClass } from "./compile";
import type { Reached } from "./engine";
import { covers, intersect, unite, type Ranges } from "./header/ranges";
import { push } from "./maps";

const known = new WeakMap<readonly Reached[], Standing>();

/** Who stands where in a city; worked out once, since every declared flow asks. */
export function standingIn({ compiled, reached }: Pick<CityReach, "compiled" | "reached">): Standing {
  let standing = known.get(reached);
  if (!standing) known.set(reached, (standing = new Standing(compiled.classes, reached)));
  return standing;
}

/** Classes of ports by where they stand. */
export class Standing {
  /** Addresses that a machine or a load balancer certainly has. */
  readonly fixed: Ranges;
  readonly outside: readonly PortClass[];
  /** What gets from a class to the outside, or from there to it. */
  readonly toOutside: ReadonlyMap<PortClass, readonly Reached[]>;
  readonly fromOutside: ReadonlyMap<PortClass, readonly Reached[]>;
  private readonly byPiece = new Map<number, PortClass[]>();
  /** Load balancers whose address the cloud chooses, in order of the first that it may be. */
  private readonly anywhere: readonly PortClass[];

  constructor(classes: readonly PortClass[], reached: readonly Reached[]) {
    const inside = classes.filter(({ kind }) => kind !== "outside");
    this.outside = classes.filter(({ kind }) => kind === "outside");
    this.fixed = unite(inside.map(fixed));
    for (const one of inside) for (const piece of piecesOf(fixed(one))) push(this.byPiece, piece, one);
    this.anywhere = inside
      .filter((one) => isChosen(one) && one.addresses.length > 0)
      .sort((a, b) => firstOf(a) - firstOf(b));
    const [to, from] = [new Map<PortClass, Reached[]>(), new Map<PortClass, Reached[]>()];
    for (const one of reached) {
      if (one.to.kind === "outside") push(to, one.from, one);
      if (one.from.kind === "outside") push(from, one.to, one);
    }
    [this.toOutside, this.fromOutside] = [to, from];
  }

  /** Classes with a certain address in a set. */
  at(set: Ranges): readonly PortClass[] {
    const found = new Set<PortClass>();
    for (const piece of piecesOf(intersect(set, this.fixed))) {
      for (const one of this.byPiece.get(piece) ?? []) found.add(one);
    }
    return [...found];
  }

  /** Load balancers that may have any address of a set and no other. */
  balancersIn(set: Ranges): readonly PortClass[] {
    const found: PortClass[] = [];
    for (let at = 0; at < set.length; at += 2) {
      for (let next = this.firstFrom(set[at] as number); next < this.anywhere.length; next += 1) {
        const one = this.anywhere[next] as PortClass;
        if (firstOf(one) > (set[at + 1] as number)) break;
        if (covers(set, one.addresses)) found.push(one);
      }
    }
    return found;
  }

  private firstFrom(piece: number): number {
    let low = 0;
    let high = this.anywhere.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstOf(this.anywhere[middle] as PortClass) < piece) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Addresses of a class, unless the cloud chooses one of many. */
function fixed(one: PortClass): Ranges {
  return isChosen(one) ? [] : one.addresses;
}

function isChosen({ kind, ports }: PortClass): boolean {
  return (
    kind === "balancer" &&
    ports.some((port) => port.addresses.some(({ intervals: [first] }) => first && first[0] !== first[1]))
  );
}

function firstOf({ addresses }: PortClass): number {
  return addresses[0] ?? -1;
}

function* piecesOf(set: Ranges): Iterable<number> {
  for (let at = 0; at < set.length; at += 2) {
    for (let piece = set[at] as number; piece <= (set[at + 1] as number); piece += 1) yield piece;
  }
}
