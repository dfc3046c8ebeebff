import type { Environment } from "../../environments/model";
import type { Text } from "../../messages/text";
import { AddressSet } from "../../estate/address-set";
import { reached } from "./reached";

/** Where addresses stand: what must stay apart from what. */
export interface Place {
  /** link: a point-to-point link between routers; mirror: copy of an agency at the recovery site; outside: a line of the egress. */
  readonly kind: "agency" | "county" | "mirror" | "zone" | "link" | "outside" | "internet";
  /** Id of the agency, county, network or zone; of a domain for a link of an intranet. */
  readonly id: string;
}

const internet: Place = { kind: "internet", id: "internet" };

const names: Readonly<Record<Place["kind"], Text>> = {
  agency: { zh: "部门 {id}", en: "agency {id}" },
  county: { zh: "县市区 {id}", en: "county {id}" },
  mirror: { zh: "灾备网络 {id}", en: "recovery network {id}" },
  zone: { zh: "区域 {id}", en: "zone {id}" },
  link: { zh: "互联链路", en: "a link between routers" },
  outside: { zh: "出口线路 {id}", en: "egress line {id}" },
  internet: { zh: "互联网", en: "the internet" },
};

/** A place in words. */
export function placeName({ kind, id }: Place): Text {
  const { zh, en } = names[kind];
  return { zh: zh.replace("{id}", id), en: en.replace("{id}", id) };
}

/** Is it one and the same place? */
export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** Tells the places of addresses by the declared blocks, the finest first. */
export class Places {
  private readonly blocks: readonly (readonly [Place, AddressSet])[];
  /** By their number among the blocks. */
  private readonly sets: ReadonlyMap<string, AddressSet>;

  constructor(environment: Environment) {
    const { agencies, counties, domains, egress, recovery, addressPlan } = environment;
    const lines = egress?.egresses.flatMap(({ links }) => links) ?? [];
    const links = [...Object.values(addressPlan.links), recovery?.links, recovery?.interconnect.cidr];
    const blocks: [Place["kind"], string, string | undefined][] = [
      ...agencies.map(({ id, block }): [Place["kind"], string, string] => ["agency", id, block]),
      ...counties.map(({ id, block }): [Place["kind"], string, string] => ["county", id, block]),
      ...(recovery?.networks ?? [])
        .filter(({ mirrors }) => mirrors === "agency")
        .map(({ id, cidr }): [Place["kind"], string, string] => ["mirror", id, cidr]),
      ...domains.map(({ id, links: cidr }): [Place["kind"], string, string] => ["link", id, cidr]),
      ...links.map((cidr): [Place["kind"], string, string | undefined] => ["link", "", cidr]),
      ...lines.map(({ id, cidr }): [Place["kind"], string, string] => ["outside", id, cidr]),
      ...addressPlan.zones.map(({ id, block, outside }): [Place["kind"], string, string] => [
        outside === true ? "outside" : "zone",
        id,
        block,
      ]),
    ];
    this.blocks = blocks.flatMap(([kind, id, block]) => {
      const set = block === undefined ? undefined : AddressSet.parse(block);
      return set ? [[{ kind, id }, set] as const] : [];
    });
    this.sets = new Map(this.blocks.map(([, set], at) => [String(at), set]));
  }

  /** Every place that a set reaches into; what is in no block is internet, and so is all of IPv6. */
  at(set: AddressSet): readonly Place[] {
    const found: Place[] = [];
    let rest = set;
    for (const at of reached(this.sets, set)) {
      const [place, block] = this.blocks[Number(at)] ?? [];
      if (rest.isEmpty) return found;
      if (!place || !block || !rest.intersects(block)) continue;
      if (!found.some((other) => samePlace(other, place))) found.push(place);
      rest = rest.minus(block);
    }
    return rest.isEmpty ? found : [...found, internet];
  }
}
