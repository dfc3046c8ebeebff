import type { Environment } from "../environments/model";
import { AddressSet } from "../estate/address-set";

/** Kinds of units that must stay apart, and of what lies between and outside them. */
export type UnitKind = "agency" | "county" | "mirror" | "zone" | "link" | "internet" | "unplaced";

/** What addresses belong to, by the declared blocks alone: what a plan says of itself is no evidence. */
export interface Area {
  /** Zone of the address plan; `internet` for what is in none. */
  readonly zone: string;
  readonly kind: UnitKind;
  /** Id of the agency or county, of the recovery network, else of the zone; of what cannot be placed, its network. */
  readonly id: string;
  /** System and tier that the address is declared for. */
  readonly system?: string;
  readonly tier?: string;
}

/** Area as a key; without system and tier. */
export function unitKey({ kind, id }: Area): string {
  return kind === "internet" ? "internet" : `${kind}:${id}`;
}

interface Block {
  readonly first: bigint;
  readonly last: bigint;
  readonly area: Area;
}

const internet: Area = { zone: "internet", kind: "internet", id: "internet" };

/** Tells the area of an address: that of the smallest declared block that holds it. */
export class Areas {
  /** By size, the smallest first. */
  private readonly blocks: readonly Block[];
  private readonly tiers: ReadonlyMap<bigint, { readonly system: string; readonly tier: string }>;
  private readonly known = new Map<bigint, Area>();

  constructor(environment: Environment) {
    this.blocks = blocksOf(environment);
    this.tiers = tiersOf(environment);
  }

  /** Area of an address; IPv6 is declared nowhere and so internet. */
  at(family: AddressSet["family"], address: bigint): Area {
    if (family === 6) return internet;
    let area = this.known.get(address);
    if (!area) this.known.set(address, (area = this.find(address)));
    return area;
  }

  /** Areas of a set; parts of one area are one entry. */
  of(set: AddressSet): readonly Area[] {
    if (set.family === 6) return set.isEmpty ? [] : [internet];
    const found = new Map<string, Area>();
    for (const [first, last] of set.intervals) {
      if (first === last) {
        const area = this.at(4, first);
        found.set(`${unitKey(area)} ${area.system} ${area.tier}`, area);
        continue;
      }
      for (const area of this.ofInterval(first, last)) found.set(unitKey(area), area);
    }
    return [...found.values()];
  }

  private find(address: bigint): Area {
    const block = this.blocks.find(({ first, last }) => first <= address && address <= last);
    const area = block?.area ?? internet;
    const tier = this.tiers.get(address);
    return tier ? { ...area, ...tier } : area;
  }

  private ofInterval(first: bigint, last: bigint): Area[] {
    const found: Area[] = [];
    let rest = AddressSet.of(4, [[first, last]]);
    for (const block of this.blocks) {
      if (rest.isEmpty) return found;
      const set = AddressSet.of(4, [[block.first, block.last]]);
      if (!rest.intersects(set)) continue;
      found.push(block.area);
      rest = rest.minus(set);
    }
    return rest.isEmpty ? found : [...found, internet];
  }
}

function blocksOf(environment: Environment): readonly Block[] {
  const { agencies, counties, domains, egress, recovery, addressPlan } = environment;
  const zones = addressPlan.zones.flatMap(({ id, block, outside }) => {
    const set = intervalOf(block);
    const area: Area = outside === true ? internet : { zone: id, kind: "zone", id };
    return set ? [{ ...set, area }] : [];
  });
  const within = (cidr: string, kind: UnitKind, id: string): Block[] => {
    const set = intervalOf(cidr);
    if (!set) return [];
    const around = zones.find(({ first, last }) => first <= set.first && set.last <= last);
    return [{ ...set, area: { zone: around?.area.zone ?? id, kind, id } }];
  };
  const links = [...Object.values(addressPlan.links), recovery?.links, recovery?.interconnect.cidr];
  const blocks = [
    ...zones,
    ...agencies.flatMap(({ id, block }) => within(block, "agency", id)),
    ...counties.flatMap(({ id, block }) => within(block, "county", id)),
    ...(recovery?.networks ?? []).flatMap(({ id, cidr }) => within(cidr, "mirror", id)),
    ...domains.flatMap(({ id, links: cidr }) => within(cidr, "link", id)),
    ...links.flatMap((cidr) => (cidr === undefined ? [] : within(cidr, "link", "links"))),
    ...(egress?.egresses ?? []).flatMap(({ links: lines }) =>
      lines.flatMap(({ cidr }) => {
        const set = intervalOf(cidr);
        return set ? [{ ...set, area: internet }] : [];
      }),
    ),
  ];
  return blocks.sort((a, b) => Number(a.last - a.first - (b.last - b.first)));
}

function tiersOf({ systems, recovery }: Environment): Map<bigint, { system: string; tier: string }> {
  const tiers = new Map<bigint, { system: string; tier: string }>();
  const add = (text: string | undefined, system: string, tier: string) => {
    const address = text === undefined ? undefined : intervalOf(text)?.first;
    if (address !== undefined) tiers.set(address, { system, tier });
  };
  for (const { system } of systems) {
    for (const { id, addresses } of system.tiers)
      for (const address of addresses) add(address, system.id, id);
    for (const { address, tier } of system.loadBalancers ?? []) add(address, system.id, tier);
  }
  for (const { system, addresses } of recovery?.targets ?? []) {
    for (const address of addresses ?? []) add(address, system, "recovery");
  }
  return tiers;
}

function intervalOf(text: string): { first: bigint; last: bigint } | undefined {
  const [interval] = AddressSet.parse(text)?.intervals ?? [];
  return interval ? { first: interval[0], last: interval[1] } : undefined;
}
