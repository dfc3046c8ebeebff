import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Doubt, GroupRule, Services } from "../network";
import { byFamily, everything, firstFree, holds } from "./addresses";
import { backendsOf, indexBalancers, type Backend, type BalancerIndex } from "./balancer-index";
import { withDoubt, type HostDraft, type PortDraft } from "./draft";
import type { Carried } from "./groups";
import { push } from "../maps";
import { addressesOf, carriedBy, chosen, placesOfPort, portType, secure, type Parts } from "./ports";
import type { Routers } from "./routers";
import { servicesOf } from "./services";
import type { PlacedSubnet } from "./subnets";
import { causeOf, doubtAt, isNew, isWritten, numberAt, textAt, textsAt, truthAt } from "./values";

export const balancerType = "openstack_lb_loadbalancer_v2";

/** The load balancers of an estate. */
export class Balancers {
  readonly portsOf = new Map<Resource, readonly PortDraft[]>();
  readonly hostOf = new Map<Resource, number>();
  private readonly index: BalancerIndex;

  constructor(
    private readonly parts: Parts,
    private readonly routers: Routers,
    private readonly instancePorts: ReadonlyMap<Resource, readonly PortDraft[]>,
  ) {
    this.index = indexBalancers(parts);
    for (const balancer of parts.source.estate.ofType(balancerType)) this.read(balancer);
  }

  private read(balancer: Resource): void {
    const { source, draft } = this.parts;
    if (truthAt(source.estate, balancer, "admin_state_up") === false) return;
    const vips = this.vipsOf(balancer);
    const host = draft.host(causeOf(balancer), "balancer");
    this.hostOf.set(balancer, host.id);
    const provider = this.providerOf(balancer);
    const ports = vips.map((vip) => this.placeVip(balancer, host, vip, provider));
    this.portsOf.set(balancer, ports);
    if (provider.ovn) this.forward(balancer, ports, provider.doubt);
    if (provider.proxy) this.placeBackends(balancer, host, vips);
  }

  /** Where the address may be. */
  private vipsOf(balancer: Resource): readonly Vip[] {
    const { source, lookup, networks, subnets } = this.parts;
    const { estate } = source;
    const written = AddressSet.parse(textAt(estate, balancer, "vip_address") ?? "");
    const own = subnets.at(balancer, "vip_subnet_id").subnets;
    if (own.length > 0) {
      return own.map((subnet) => ({
        segment: subnet.segment,
        subnets: [subnet],
        sets: written ? [written] : [subnet.pool],
      }));
    }
    const ports = lookup.at(balancer, "vip_port_id", portType).resources;
    const ofPorts = ports.flatMap((port) =>
      placesOfPort(this.parts, port).map((standing): Vip => {
        const { sets, subnets: from } = addressesOf(this.parts, port, standing);
        return { segment: standing.segment, subnets: from, sets, port };
      }),
    );
    if (ofPorts.length > 0) return ofPorts;
    return networks.placesOf(balancer, "vip_network_id").map(({ network, segment }) => {
      const on = subnets.on(network);
      return { segment, subnets: on, sets: written ? [written] : chosen(on).sets };
    });
  }

  /** A port with the address; an OVN balancer has none that takes packets, since the switch rewrites them before. */
  private placeVip(balancer: Resource, host: HostDraft, vip: Vip, provider: Provider): PortDraft {
    const { draft, groups } = this.parts;
    const port = draft.port(causeOf(balancer), host, vip.segment, vip.sets);
    secure(draft, port);
    const own = this.groupsOf(balancer);
    const ofPort: Carried = vip.port ? carriedBy(this.parts, vip.port) : { groups: [] };
    groups.carry(port, {
      groups: [...own.groups, ...ofPort.groups],
      ...withDoubt(own.doubt ?? ofPort.doubt),
    });
    if (vip.port) {
      this.portsOf.set(vip.port, [port]);
      this.hostOf.set(vip.port, host.id);
    }
    if (provider.proxy) this.listeners.push({ port, rules: this.ingressOf(balancer, vip, provider.doubt) });
    return port;
  }

  /** Groups that somebody put on the address. The service has one of its own for the listeners, which a state shows as well. */
  private groupsOf(balancer: Resource): Carried {
    const { source, draft, groups } = this.parts;
    const attribute = "security_group_ids";
    if (!isWritten(source.estate.get(balancer, attribute))) return { groups: [] };
    const found = groups.at(balancer, attribute);
    const isOwn =
      !isNew(balancer) &&
      found.reason === undefined &&
      source.estate.written(balancer, attribute) === undefined &&
      found.loose.every((one) => typeof one === "string");
    if (!isOwn || found.loose.length === 0) return groups.carriedBy(balancer, found, attribute);
    draft.assume(
      balancer,
      "groups of it that no plan has are those that the service makes for its listeners",
    );
    return groups.carriedBy(balancer, { ...found, loose: [] }, attribute);
  }

  private readonly listeners: { readonly port: PortDraft; readonly rules: readonly GroupRule[] }[] = [];

  /** Adds what listeners open, after the groups have given their rules. */
  finish(): void {
    for (const { port, rules } of this.listeners) port.ingress = [...port.ingress, ...rules];
  }

  private ingressOf(balancer: Resource, { sets }: Vip, why: Doubt | undefined): readonly GroupRule[] {
    const { estate } = this.parts.source;
    const families = sets.length === 0 ? [4, 6] : sets.map(({ family }) => family);
    return this.index.listenersOf(balancer).flatMap((listener): GroupRule[] => {
      const { services, doubt } = listenerServices(this.parts, listener);
      const written = estate.get(listener, "allowed_cidrs");
      const texts = textsAt(estate, listener, "allowed_cidrs");
      const blocks = texts?.map((text) => AddressSet.parse(text)) ?? [];
      const known =
        blocks.every((block) => block !== undefined) && (texts !== undefined || !isWritten(written));
      const remotes: readonly AddressSet[] =
        known && blocks.length > 0
          ? byFamily(blocks)
          : everything.filter(({ family }) => families.includes(family));
      const open = known ? undefined : doubtAt(estate, listener, "allowed_cidrs");
      const cause = causeOf(listener);
      return remotes.map((remote) => ({ cause, remote, services, ...withDoubt(open ?? doubt ?? why) }));
    });
  }

  /** Ports towards members: one where the address is, and one on every subnet that a member names. */
  private placeBackends(balancer: Resource, host: HostDraft, vips: readonly Vip[]): void {
    const { draft } = this.parts;
    const own: readonly PlacedSubnet[] = vips.flatMap(({ subnets }) => subnets);
    const backends = backendsOf(this.parts, this.index, balancer, this.instancePorts);
    const rules = new Map<PlacedSubnet, GroupRule[]>(own.map((subnet) => [subnet, []]));
    for (const backend of backends) {
      const rule = ruleOf(backend);
      const near = backend.subnets.filter(({ subnet }) => covers(subnet.cidr, backend.address));
      for (const subnet of backend.subnets) {
        push(rules, subnet, rule);
      }
      // What is not on a subnet of its own leaves by the router of the address.
      if (near.length === 0)
        for (const subnet of own) if (!backend.subnets.includes(subnet)) rules.get(subnet)?.push(rule);
    }
    for (const [{ segment, pool }, egress] of rules) {
      const port = draft.port(causeOf(balancer), host, segment, [pool]);
      secure(draft, port);
      port.egress = egress;
    }
  }

  /** Rewriting in the switch and the router of the address, which keeps the source. */
  private forward(balancer: Resource, ports: readonly PortDraft[], doubt: Doubt | undefined): void {
    const { draft } = this.parts;
    const cause = causeOf(balancer);
    for (const { segment, addresses } of ports) {
      const [set] = addresses;
      const address = set && (onlyOf(set) ?? firstFree(set, draft.takenOn(segment)));
      if (set === undefined || address === undefined) {
        draft.skip(balancer, "its address cannot be told");
        continue;
      }
      const routers = new Set(this.routers.on(segment).map(({ router }) => router));
      if (routers.size === 0) {
        // The switch alone does it too; it is told as a router with nothing but the address.
        const router = draft.router(cause);
        this.routers.add(router, { segment, cause, addresses: [], connected: [set], gateway: false });
        routers.add(router);
      }
      for (const listener of this.index.listenersOf(balancer)) {
        const { protocol, port, doubt: why } = listenerServices(this.parts, listener);
        const backends = backendsOf(this.parts, this.index, balancer, this.instancePorts, listener).filter(
          ({ isMonitor }) => !isMonitor,
        );
        const targets = backends.flatMap((backend) => {
          const target = onlyOf(backend.address);
          if (target === undefined) return [];
          return [{ address: target, ...(backend.port === undefined ? {} : { port: backend.port }) }];
        });
        if (targets.length < backends.length) draft.skip(listener, "the address of a member cannot be told");
        const unknown = backends.find((backend) => backend.doubt)?.doubt;
        for (const router of routers) {
          router.forwards.push({
            cause: causeOf(listener),
            address,
            ...(protocol === undefined ? {} : { protocol }),
            ...(port === undefined ? {} : { port }),
            targets,
            gatewayOnly: false,
            ...withDoubt(doubt ?? why ?? unknown),
          });
        }
      }
    }
  }

  /** What makes the balancer; not told, both that are possible. */
  private providerOf(balancer: Resource): Provider {
    const { source, lookup } = this.parts;
    const { estate } = source;
    const attribute = "loadbalancer_provider";
    const written = estate.get(balancer, attribute);
    const text = textAt(estate, balancer, attribute);
    if (isWritten(written) && text === undefined) {
      return { proxy: true, ovn: true, doubt: doubtAt(estate, balancer, attribute) };
    }
    if (text !== undefined && text !== "") return { proxy: text !== "ovn", ovn: text === "ovn" };
    const flavors = lookup.at(balancer, "flavor_id", "openstack_lb_flavor_v2");
    const profiles = flavors.resources.flatMap(
      (flavor) => lookup.at(flavor, "flavor_profile_id", "openstack_lb_flavorprofile_v2").resources,
    );
    const names = profiles.map((profile) => textAt(estate, profile, "provider_name"));
    if (names.includes("ovn")) return { proxy: names.some((name) => name !== "ovn"), ovn: true };
    if (isWritten(estate.get(balancer, "flavor_id")) && (names.length === 0 || names.includes(undefined))) {
      return { proxy: true, ovn: true, doubt: doubtAt(estate, balancer, "flavor_id") };
    }
    return { proxy: true, ovn: false };
  }
}

interface Provider {
  /** Machines of the service take connections and make new ones. */
  readonly proxy: boolean;
  readonly ovn: boolean;
  readonly doubt?: Doubt;
}

interface Vip {
  readonly segment: number;
  readonly subnets: readonly PlacedSubnet[];
  readonly sets: readonly AddressSet[];
  readonly port?: Resource;
}

function listenerServices(
  { source: { estate } }: Parts,
  listener: Resource,
): {
  readonly services: Services;
  readonly protocol?: number;
  readonly port?: number;
  readonly doubt?: Doubt;
} {
  const name = textAt(estate, listener, "protocol")?.toUpperCase();
  const port = numberAt(estate, listener, "protocol_port");
  if (name === undefined || port === undefined) {
    const doubt = doubtAt(estate, listener, name === undefined ? "protocol" : "protocol_port");
    return { services: servicesOf("any", undefined), doubt };
  }
  const protocol = name === "UDP" ? 17 : name === "SCTP" ? 132 : 6;
  return { services: servicesOf(protocol, [port, port]), protocol, port };
}

function ruleOf({ cause, address, services, doubt }: Backend): GroupRule {
  return { cause, remote: address, services, ...withDoubt(doubt) };
}

function onlyOf({ intervals: [first, second] }: AddressSet): bigint | undefined {
  return first && !second && first[0] === first[1] ? first[0] : undefined;
}

function covers(block: AddressSet, address: AddressSet): boolean {
  const [first] = address.intervals;
  return (
    first !== undefined && block.family === address.family && holds(block, first[0]) && holds(block, first[1])
  );
}
