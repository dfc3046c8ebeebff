import type { Resource } from "../../../estate/model";
import { fill, type Text } from "../../../messages/text";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { reached } from "../../facts/reached";
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

type Block = readonly [node: Node, set: AddressSet];

/** Which node's addresses are where, and which nodes a router is. */
export class Tree {
  private readonly nodes: ReadonlyMap<string, Node>;
  /** By the key of the node, the finest first. */
  private readonly blocks: ReadonlyMap<string, AddressSet>;
  private readonly core: AddressSet;
  private readonly recovery: AddressSet;

  constructor(private readonly context: RuleContext) {
    const { environment } = context;
    const blocks = [
      ...environment.counties.flatMap((county): Block[] => [
        ...county.townships.map(({ id, name, block }): Block => [
          {
            kind: "township",
            key: `township ${county.id}/${id}`,
            name: fill(levelNames.township, { county: county.name, name }),
            county: county.id,
          },
          setOf([block]),
        ]),
        [
          { kind: "county", key: `county ${county.id}`, name: county.name, county: county.id },
          setOf([county.block]),
        ],
      ]),
      ...environment.agencies.map(({ id, name, block }): Block => [
        { kind: "agency", key: `agency ${id}`, name },
        setOf([block]),
      ]),
    ];
    this.nodes = new Map(blocks.map(([node]) => [node.key, node]));
    this.blocks = new Map(blocks.map(([{ key }, set]) => [key, set]));
    this.core = setOf(environment.backbone.networks.map(({ cidr }) => cidr));
    this.recovery = setOf(environment.recovery?.networks.map(({ cidr }) => cidr) ?? []);
  }

  /** Nodes whose addresses a subnet has, the finest first. */
  nodesAt(subnet: Resource): readonly Node[] {
    let rest = blockOf(this.context.estate, subnet);
    if (!rest) return [];
    const found: Node[] = [];
    for (const key of reached(this.blocks, rest)) {
      const set = this.blocks.get(key);
      const node = this.nodes.get(key);
      if (!set || !node || !rest.intersects(set)) continue;
      found.push(node);
      rest = rest.minus(set);
    }
    return found;
  }

  /** Nodes that a router is, by the subnets it stands in: one for a proper router, none for a stranger. */
  nodesOf(router: Router): readonly Node[] {
    let nodes = this.known.get(router);
    if (!nodes) this.known.set(router, (nodes = this.findNodes(router)));
    return nodes;
  }

  private readonly known = new Map<Router, readonly Node[]>();

  private findNodes({ resource, feet }: Router): readonly Node[] {
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
    const found = new Set(this.linesOf(own).flatMap((line) => this.routersOn().get(line) ?? []));
    found.delete(own);
    return [...found].sort((a, b) => this.orderOf(a) - this.orderOf(b));
  }

  private onLine: ReadonlyMap<Resource | string, readonly Router[]> | undefined;
  private readonly order = new Map<Router, number>();

  /** Routers by the networks and wires that they stand on. */
  private routersOn(): ReadonlyMap<Resource | string, readonly Router[]> {
    if (this.onLine) return this.onLine;
    const onLine = new Map<Resource | string, Router[]>();
    for (const router of routersOf(this.context).all.values()) {
      this.order.set(router, this.order.size);
      for (const line of this.linesOf(router)) {
        const routers = onLine.get(line);
        if (routers) routers.push(router);
        else onLine.set(line, [router]);
      }
    }
    return (this.onLine = onLine);
  }

  private orderOf(router: Router): number {
    return this.order.get(router) ?? 0;
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
