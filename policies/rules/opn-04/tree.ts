import type { Resource } from "../../../estate/model";
import { fill, type Text } from "../../../messages/text";
import { AddressSet } from "../../facts/address-set";
import { factsOf } from "../../facts/facts";
import { routersOf, type Router } from "../../facts/routers";
import { blockOf } from "../../facts/standing";
import { segmentsOf, wireOf } from "../../facts/wires";
import type { RuleContext } from "../../rule";
import { levelNames } from "./messages";

/** A node of the extranet: the core, or what a unit hangs on. */
export interface Node {
  readonly kind: keyof typeof levelNames;
  /** Unique among nodes. */
  readonly key: string;
  readonly name: Text;
  /** Id of the county; of a township's county. */
  readonly county?: string;
}

interface Block {
  readonly node: Node;
  readonly set: AddressSet;
}

/** Which node's addresses are where, and which nodes a router is. */
export class Tree {
  private readonly blocks: readonly Block[];
  private readonly core: AddressSet;
  private readonly recovery: AddressSet;

  constructor(private readonly context: RuleContext) {
    const { environment } = context;
    this.blocks = [
      ...environment.counties.flatMap((county): Block[] => [
        ...county.townships.map(({ id, name, block }) => ({
          node: {
            kind: "township" as const,
            key: `township ${county.id}/${id}`,
            name: fill(levelNames.township, { county: county.name, name }),
            county: county.id,
          },
          set: setOf([block]),
        })),
        {
          node: { kind: "county", key: `county ${county.id}`, name: county.name, county: county.id },
          set: setOf([county.block]),
        },
      ]),
      ...environment.agencies.map(({ id, name, block }): Block => ({
        node: { kind: "agency", key: `agency ${id}`, name },
        set: setOf([block]),
      })),
    ];
    this.core = setOf(environment.backbone.networks.map(({ cidr }) => cidr));
    this.recovery = setOf(environment.recovery?.networks.map(({ cidr }) => cidr) ?? []);
  }

  /** Nodes whose addresses a subnet has, the finest first. */
  nodesAt(subnet: Resource): readonly Node[] {
    let rest = blockOf(this.context.estate, subnet);
    const found: Node[] = [];
    for (const { node, set } of this.blocks) {
      if (!rest?.intersects(set)) continue;
      found.push(node);
      rest = rest.minus(set);
    }
    return found;
  }

  /** Nodes that a router is, by the subnets it stands in: one for a proper router, none for a stranger. */
  nodesOf({ resource, feet }: Router): readonly Node[] {
    const subnets = feet.flatMap((foot) => foot.subnets);
    const found = new Map(subnets.flatMap((subnet) => this.nodesAt(subnet)).map((node) => [node.key, node]));
    const owner = factsOf(this.context).owners.unitOf(resource)?.kind;
    const sets = subnets.flatMap((subnet) => blockOf(this.context.estate, subnet) ?? []);
    const kind = owner === "egress" ? ("egress" as const) : ("core" as const);
    if (sets.some((set) => set.intersects(this.core)))
      found.set(kind, { kind, key: kind, name: levelNames[kind] });
    if (sets.some((set) => set.intersects(this.recovery))) {
      found.set("recovery", { kind: "recovery", key: "recovery", name: levelNames.recovery });
    }
    return [...found.values()];
  }

  /** Routers on one network, or on one wire, with this one. */
  neighboursOf(own: Router): readonly Router[] {
    const lines = new Set(this.linesOf(own));
    return [...routersOf(this.context).all.values()].filter(
      (other) => other !== own && this.linesOf(other).some((line) => lines.has(line)),
    );
  }

  private readonly lines = new Map<Router, readonly (Resource | string)[]>();

  private linesOf(router: Router): readonly (Resource | string)[] {
    let lines = this.lines.get(router);
    if (!lines) {
      lines = router.feet.flatMap(({ network }) =>
        network
          ? [network, ...segmentsOf(this.context.estate, network).flatMap((segment) => wireOf(segment) ?? [])]
          : [],
      );
      this.lines.set(router, lines);
    }
    return lines;
  }
}

function setOf(blocks: readonly string[]): AddressSet {
  return AddressSet.of(
    4,
    blocks.flatMap((block) => AddressSet.parse(block)?.intervals ?? []),
  );
}
