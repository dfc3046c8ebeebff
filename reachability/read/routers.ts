import { AddressSet, type Family } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { allOf, firstFree, holds, ofFamily } from "./addresses";
import { withDoubt, type InterfaceDraft, type RouterDraft } from "./draft";
import { push } from "../maps";
import type { Standing } from "./networks";
import { addressesOf, carriedBy, placesOfPort, portType, type Parts } from "./ports";
import { holding, type PlacedSubnet } from "./subnets";
import { blocksAt, causeOf, doubtAt, isNew, isWritten, textAt, truthAt } from "./values";

export const routerType = "openstack_networking_router_v2";
export const interfaceType = "openstack_networking_router_interface_v2";

/** A foot of a router with the router. */
export interface Foot {
  readonly router: RouterDraft;
  readonly foot: InterfaceDraft;
  readonly segment: number;
}

/** The routers of an estate with their feet. */
export class Routers {
  readonly routerOf = new Map<Resource, RouterDraft>();
  /** Feet by interface, and by the port that an interface is made of. */
  readonly feetOf = new Map<Resource, Foot[]>();
  /** Feet at gateways by router. */
  readonly gatewaysOf = new Map<Resource, Foot[]>();
  private readonly bySegment = new Map<number, Foot[]>();

  constructor(private readonly parts: Parts) {
    const { estate } = parts.source;
    for (const router of estate.ofType(routerType)) {
      // The provider does not send false on create, so only a later apply switches a router off.
      if (truthAt(estate, router, "admin_state_up") === false && !isNew(router)) continue;
      this.routerOf.set(router, parts.draft.router(causeOf(router)));
    }
    for (const attached of estate.ofType(interfaceType)) this.attach(attached);
    for (const router of this.routerOf.keys()) this.openGateway(router);
  }

  /** Feet on a segment. */
  on(segment: number): readonly Foot[] {
    return this.bySegment.get(segment) ?? [];
  }

  /**
   * Routers that an attribute leads to; those that are switched off are none. One that no plan has is a router of its own, and what
   * else it connects is outside.
   */
  at(
    resource: Resource,
    path: string,
  ): { readonly routers: readonly RouterDraft[]; readonly foreign?: Doubt } {
    const { source, lookup, draft } = this.parts;
    const { resources, loose, reason } = lookup.at(resource, path, routerType);
    const routers = resources
      .map((router) => this.routerOf.get(router))
      .filter((router) => router !== undefined);
    // Not told at all: somewhere, and nothing else is known to be there.
    const unknown =
      loose.length > 0 ? loose : resources.length === 0 ? [`router of ${resource.address}`] : [];
    if (unknown.length === 0 && reason === undefined) return { routers };
    const foreign: Doubt = {
      resource,
      attribute: path,
      reason:
        reason ??
        (isWritten(source.estate.get(resource, path)) ? "no plan has its router" : "no router is named"),
    };
    for (const one of unknown) routers.push(this.foreignRouter(one));
    draft.skip(resource, foreign.reason);
    return { routers, foreign };
  }

  private readonly foreign = new Map<Resource | string, RouterDraft>();

  private foreignRouter(key: Resource | string): RouterDraft {
    let router = this.foreign.get(key);
    if (!router) {
      router = this.parts.draft.router(typeof key === "string" ? { name: key } : causeOf(key));
      this.foreign.set(key, router);
    }
    return router;
  }

  add(router: RouterDraft, foot: InterfaceDraft): Foot {
    router.interfaces.push(foot);
    for (const address of foot.addresses) this.parts.draft.take(foot.segment, address);
    const one = { router, foot, segment: foot.segment };
    push(this.bySegment, foot.segment, one);
    return one;
  }

  private attach(attached: Resource): void {
    const { lookup, draft, networks } = this.parts;
    const { routers, foreign } = this.at(attached, "router_id");
    if (routers.length === 0) return;
    const ports = lookup.at(attached, "port_id", portType).resources;
    const feet =
      ports.length > 0
        ? ports.flatMap((port) => this.footOfPort(attached, port))
        : this.footOfSubnet(attached);
    if (feet.length === 0) {
      draft.skip(attached, "neither its subnet nor its port is in a plan");
      return;
    }
    const vague: Doubt | undefined =
      feet.length > 1 || routers.length > 1
        ? { resource: attached, attribute: "subnet_id", reason: "it is one of several" }
        : foreign;
    if (foreign) {
      for (const { segment } of feet) networks.openOutside(draft.segments[segment], foreign);
    }
    for (const router of routers) {
      for (const foot of feet) {
        const one = this.add(router, { ...foot, ...withDoubt(foot.doubt ?? vague) });
        for (const key of [attached, ...ports]) push(this.feetOf, key, one);
      }
    }
  }

  private footOfSubnet(attached: Resource): readonly InterfaceDraft[] {
    const { subnets } = this.parts.subnets.at(attached, "subnet_id");
    return subnets.map(({ segment, subnet: { cidr, gateway, doubt } }) => ({
      segment,
      cause: causeOf(attached),
      // Without a gateway Neutron refuses this.
      addresses: gateway === undefined ? [] : [gateway],
      connected: [cidr],
      gateway: false,
      ...withDoubt(doubt),
    }));
  }

  private footOfPort(attached: Resource, port: Resource): readonly InterfaceDraft[] {
    const { draft, groups } = this.parts;
    const standings = placesOfPort(this.parts, port);
    return standings.map((standing): InterfaceDraft => {
      const { sets, subnets, doubt } = addressesOf(this.parts, port, standing);
      const addresses = this.choose(sets, standing, port);
      for (const group of carriedBy(this.parts, port).groups) {
        for (const { family, intervals } of sets) groups.lend(group, family, intervals);
      }
      const chosen = subnets.filter(({ subnet }) => addresses.some((one) => holds(subnet.cidr, one)));
      if (chosen.length === 0 && subnets.length === 0)
        draft.assume(attached, "no subnet of its port is known");
      return {
        segment: standing.segment,
        cause: causeOf(attached),
        addresses,
        connected: unique((chosen.length > 0 ? chosen : subnets).map(({ subnet }) => subnet.cidr)),
        gateway: false,
        ...withDoubt(doubt),
      };
    });
  }

  /** One address of every set; the cloud's choice is read as the first free one. */
  private choose(sets: readonly AddressSet[], { segment }: Standing, resource: Resource): bigint[] {
    const { draft } = this.parts;
    const addresses: bigint[] = [];
    for (const set of sets) {
      const written = set.intervals.filter(([from, to]) => from === to).map(([from]) => from);
      if (written.length > 0) addresses.push(...written);
      else {
        const free = firstFree(set, draft.takenOn(segment));
        if (free !== undefined) addresses.push(free);
        draft.assume(resource, "its address is the first free one");
      }
    }
    return addresses;
  }

  private openGateway(resource: Resource): void {
    const { source, draft, networks } = this.parts;
    const { estate } = source;
    const router = this.routerOf.get(resource);
    if (!router || !isWritten(estate.get(resource, "external_network_id"))) return;
    const found = networks.at(resource, "external_network_id");
    let standings = networks.standings(found);
    if (standings.length === 0) {
      draft.skip(resource, `its outside cannot be told: ${found.reason ?? "no plan has it"}`);
      standings = networks.standings({ resources: [], loose: [`outside of ${causeOf(resource).name}`] });
    }
    const vague: Doubt | undefined =
      standings.length > 1
        ? { resource, attribute: "external_network_id", reason: "it is one of several networks" }
        : undefined;
    for (const standing of standings) {
      const subnets = this.gatewaySubnets(resource, standing);
      const addresses = this.gatewayAddresses(resource, standing, subnets);
      const foot = this.stand(router, resource, standing, subnets, addresses, this.snatOf(resource), vague);
      push(this.gatewaysOf, resource, foot);
    }
  }

  /** Gives a router that is in no plan a way out by a network. */
  addGateway(router: RouterDraft, resource: Resource, network: Resource, doubt: Doubt): void {
    const standing = { network, segment: this.parts.networks.segment(network).id };
    const subnets = firstOfEach(this.parts.subnets.on(network));
    const addresses = this.freeAddresses(standing, subnets);
    this.stand(router, resource, standing, subnets, addresses, { doubt }, doubt);
  }

  private stand(
    router: RouterDraft,
    resource: Resource,
    { segment }: Standing,
    subnets: readonly PlacedSubnet[],
    addresses: readonly GatewayAddress[],
    snat: { readonly doubt?: Doubt } | undefined,
    doubt: Doubt | undefined,
  ): Foot {
    const cause = causeOf(resource);
    const inside = router.interfaces.filter(({ gateway }) => !gateway);
    const sources = ofFamily(
      inside.flatMap(({ connected }) => connected),
      4,
    );
    const address = addresses.find(({ family }) => family === 4)?.address;
    for (const { subnet, family } of subnets) {
      if (subnet.gateway === undefined) continue;
      const why = withDoubt(subnet.doubt ?? doubt);
      router.routes.push({ cause, to: allOf(family), via: subnet.gateway, ...why });
    }
    return this.add(router, {
      segment,
      cause,
      addresses: addresses.map((one) => one.address),
      connected: unique(subnets.map(({ subnet }) => subnet.cidr)),
      gateway: true,
      ...(snat && address !== undefined ? { snat: { sources, address, ...withDoubt(snat.doubt) } } : {}),
      ...withDoubt(doubt),
    });
  }

  private snatOf(resource: Resource): { readonly doubt?: Doubt } | undefined {
    const { estate } = this.parts.source;
    const snat = truthAt(estate, resource, "enable_snat");
    if (snat === false) return undefined;
    return typeof snat === "object" ? { doubt: doubtAt(estate, resource, "enable_snat") } : {};
  }

  /** Subnets that a gateway stands on: those of its addresses, else one a family. */
  private gatewaySubnets(resource: Resource, { network }: Standing): readonly PlacedSubnet[] {
    const { source, subnets, lookup } = this.parts;
    const { estate } = source;
    const all = subnets.on(network);
    const blocks = blocksAt(estate, resource, "external_fixed_ip") ?? [];
    const named = blocks.flatMap((block) => {
      const own = subnets.at(resource, `${block}.subnet_id`).subnets;
      const address = AddressSet.parse(textAt(estate, resource, `${block}.ip_address`) ?? "");
      if (own.length > 0 || !address) return own;
      const found = holding(all, address);
      return found ? [found] : [];
    });
    if (named.length > 0) return unique(named);
    const wanted = lookup.at(resource, "external_subnet_ids", "openstack_networking_subnet_v2").resources;
    const chosen = wanted.flatMap((subnet) => subnets.of(subnet));
    const options = chosen.length > 0 ? chosen : all;
    if (options.length > 2)
      this.parts.draft.assume(resource, "its gateway is on the first subnet of each family");
    return firstOfEach(options);
  }

  private gatewayAddresses(
    resource: Resource,
    standing: Standing,
    subnets: readonly PlacedSubnet[],
  ): readonly GatewayAddress[] {
    const { source, draft } = this.parts;
    const { estate } = source;
    const blocks = blocksAt(estate, resource, "external_fixed_ip") ?? [];
    const written = blocks.flatMap((block) => {
      const set = AddressSet.parse(textAt(estate, resource, `${block}.ip_address`) ?? "");
      const address = set?.intervals[0]?.[0];
      return set && address !== undefined ? [{ address, family: set.family }] : [];
    });
    const missing = subnets.filter(({ family }) => !written.some((one) => one.family === family));
    if (missing.length > 0) draft.assume(resource, "the address of its gateway is the first free one");
    return [...written, ...this.freeAddresses(standing, missing)];
  }

  private freeAddresses({ segment }: Standing, subnets: readonly PlacedSubnet[]): readonly GatewayAddress[] {
    const taken = this.parts.draft.takenOn(segment);
    return subnets.flatMap(({ pool, family }) => {
      const address = firstFree(pool, taken);
      return address === undefined ? [] : [{ address, family }];
    });
  }
}

interface GatewayAddress {
  readonly address: bigint;
  readonly family: Family;
}

function firstOfEach(subnets: readonly PlacedSubnet[]): readonly PlacedSubnet[] {
  const first = ([4, 6] as const).map((family) => subnets.find((subnet) => subnet.family === family));
  return first.filter((subnet) => subnet !== undefined);
}

/** Ports that belong to routers, whether or not the router is known. */
export function routerPorts({ source, lookup }: Pick<Parts, "source" | "lookup">): ReadonlySet<Resource> {
  const ports = new Set<Resource>();
  for (const attached of source.estate.ofType(interfaceType)) {
    for (const port of lookup.at(attached, "port_id", portType).resources) ports.add(port);
  }
  return ports;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
