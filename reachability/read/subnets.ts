import { AddressSet, type Family, type Interval } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { byFamily, everything, holds, addressNumber, single } from "./addresses";
import { withDoubt, type Draft, type NetworkDraft } from "./draft";
import type { Lookup } from "./lookup";
import { push } from "../maps";
import type { NetworkKey, Networks } from "./networks";
import type { Source } from "./reading";
import type { Subnet } from "../network";
import { blocksAt, doubtAt, pathOf, textAt, textsAt, truthAt } from "./values";

const subnetType = "openstack_networking_subnet_v2";

/** A subnet with where it lies. */
export interface PlacedSubnet {
  readonly resource: Resource;
  readonly network: NetworkKey;
  readonly segment: number;
  readonly subnet: Draft<Subnet>;
  readonly family: Family;
  /** Addresses that are handed out to ports that ask for none. */
  readonly pool: AddressSet;
  /** Ports get an address by themselves, whatever addresses they ask for (IPv6). */
  readonly automatic: boolean;
}

/** The subnets of an estate. */
export class Subnets {
  private readonly byResource = new Map<Resource, readonly PlacedSubnet[]>();
  private readonly byNetwork = new Map<NetworkKey, PlacedSubnet[]>();

  constructor(
    private readonly source: Source,
    private readonly lookup: Lookup,
    private readonly networks: Networks,
    private readonly draft: NetworkDraft,
  ) {
    const { estate } = source;
    for (const resource of estate.ofType(subnetType)) this.place(resource);
    for (const route of estate.ofType("openstack_networking_subnet_route_v2")) this.addRoute(route);
  }

  /** Subnets of a network. */
  on(network: NetworkKey): readonly PlacedSubnet[] {
    return this.byNetwork.get(network) ?? [];
  }

  /** Subnets that an attribute leads to, and why they may not be all. */
  at(
    resource: Resource,
    path: string,
  ): { readonly subnets: readonly PlacedSubnet[]; readonly reason?: string } {
    const { resources, loose, reason } = this.lookup.at(resource, path, subnetType);
    const subnets = [...resources, ...loose].flatMap((one) => (typeof one === "string" ? [] : this.of(one)));
    const unknown = loose.find((one) => typeof one === "string");
    const why = reason ?? (unknown === undefined ? undefined : `no plan has the subnet "${String(unknown)}"`);
    return { subnets, ...(why === undefined ? {} : { reason: why }) };
  }

  /** Where a subnet lies; of a data source for none of ours, what it says. */
  of(resource: Resource): readonly PlacedSubnet[] {
    return this.byResource.get(resource) ?? this.place(resource);
  }

  private place(resource: Resource): readonly PlacedSubnet[] {
    const { estate } = this.source;
    const standings = this.networks.placesOf(resource, pathOf(estate, resource, "network_id"));
    const placed: PlacedSubnet[] = [];
    for (const { network, segment } of standings) {
      for (const subnet of this.read(resource, standings.length > 1)) {
        const one: PlacedSubnet = {
          resource,
          network,
          segment,
          subnet,
          family: subnet.cidr.family,
          pool: poolOf(this.source, resource, subnet),
          automatic: isAutomatic(this.source, resource),
        };
        placed.push(one);
        this.networks.segment(network).subnets.push(subnet);
        push(this.byNetwork, network, one);
      }
    }
    this.byResource.set(resource, placed);
    return placed;
  }

  /** A subnet; where its block is not known, one a family that it may have. */
  private read(resource: Resource, vague: boolean): readonly Draft<Subnet>[] {
    const { estate } = this.source;
    const cidr = textAt(estate, resource, pathOf(estate, resource, "cidr"));
    const block = cidr === undefined ? undefined : AddressSet.parse(cidr);
    if (!block) {
      const doubt = doubtAt(estate, resource, "cidr");
      return this.widest(resource).map((set) => ({ cidr: set, routes: [], doubt }));
    }
    const doubt: Doubt | undefined = vague
      ? { resource, attribute: "network_id", reason: "it is on one of several networks" }
      : undefined;
    const gateway = this.gatewayOf(resource, block);
    return [{ cidr: block, routes: [], ...(gateway === undefined ? {} : { gateway }), ...withDoubt(doubt) }];
  }

  private gatewayOf(resource: Resource, block: AddressSet): bigint | undefined {
    const { estate } = this.source;
    if (truthAt(estate, resource, "no_gateway") === true) return undefined;
    const written = textAt(estate, resource, pathOf(estate, resource, "gateway_ip"));
    const address = addressNumber(written ?? "");
    if (address !== undefined) return address;
    const [first] = block.intervals;
    if (!first) return undefined;
    if (estate.get(resource, "gateway_ip").state !== "absent") {
      this.draft.assume(resource, "the gateway is the first address");
    }
    return first[0] + 1n;
  }

  /** All that the subnet's pool holds, else everything of its version. */
  private widest(resource: Resource): readonly AddressSet[] {
    const { estate } = this.source;
    const pools = this.lookup.at(resource, "subnetpool_id", "openstack_networking_subnetpool_v2").resources;
    const prefixes = pools.flatMap((pool) => textsAt(estate, pool, "prefixes") ?? []);
    const sets = prefixes.map((prefix) => AddressSet.parse(prefix)).filter((set) => set !== undefined);
    if (pools.length > 0 && sets.length > 0 && sets.length === prefixes.length) return byFamily(sets);
    const version = textAt(estate, resource, "ip_version");
    return everything.filter(({ family }) => version === undefined || String(family) === version);
  }

  private addRoute(route: Resource): void {
    const { estate } = this.source;
    const to = AddressSet.parse(textAt(estate, route, "destination_cidr") ?? "");
    const via = addressNumber(textAt(estate, route, "next_hop") ?? "");
    const { subnets, reason } = this.at(route, "subnet_id");
    if (!to || via === undefined || subnets.length === 0) {
      // Hosts may use any router as it is; only what they are told to do is not known.
      this.draft.skip(route, reason ?? "the route that hosts are told cannot be read");
      return;
    }
    for (const { subnet } of subnets) subnet.routes.push({ to, via });
  }
}

/** The subnet of a list that holds an address. */
export function holding(subnets: readonly PlacedSubnet[], address: AddressSet): PlacedSubnet | undefined {
  const [interval] = address.intervals;
  return (
    interval &&
    subnets.find(({ subnet: { cidr } }) => cidr.family === address.family && holds(cidr, interval[0]))
  );
}

function isAutomatic({ estate }: Source, subnet: Resource): boolean {
  const mode = textAt(estate, subnet, "ipv6_address_mode");
  return mode === "slaac" || mode === "dhcpv6-stateless";
}

/** The written pools, else all but the gateway and the addresses that name the block and all of it. */
function poolOf(source: Source, resource: Resource, { cidr, gateway }: Draft<Subnet>): AddressSet {
  const { estate } = source;
  if (isAutomatic(source, resource)) return cidr;
  const ranges = (blocksAt(estate, resource, "allocation_pool") ?? []).map((block): Interval | undefined => {
    const start = addressNumber(textAt(estate, resource, `${block}.start`) ?? "");
    const end = addressNumber(textAt(estate, resource, `${block}.end`) ?? "");
    return start === undefined || end === undefined ? undefined : [start, end];
  });
  const written = ranges.filter((range) => range !== undefined);
  if (written.length > 0 && written.length === ranges.length) return AddressSet.of(cidr.family, written);
  const [block] = cidr.intervals;
  if (!block || cidr.intervals.length > 1 || block[1] - block[0] < 3n) return cidr;
  const usable = AddressSet.of(cidr.family, [[block[0] + 1n, block[1] - 1n]]);
  return gateway === undefined ? usable : usable.minus(single(cidr.family, gateway));
}
