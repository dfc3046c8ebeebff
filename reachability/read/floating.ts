import type { Resource } from "../../estate/model";
import type { Doubt, Forward } from "../network";
import { firstFree, holds, addressNumber } from "./addresses";
import { balancerType } from "./balancers";
import { withDoubt, type PortDraft, type RouterDraft } from "./draft";
import { push } from "../maps";
import type { Standing } from "./networks";
import { anAddressOf, portType, type Parts } from "./ports";
import { interfaceType, type Routers } from "./routers";
import { protocolNumber } from "./services";
import { causeOf, doubtAt, isWritten, numberAt, pathOf, reasonOf, textAt } from "./values";

const floatingType = "openstack_networking_floatingip_v2";

interface Outside {
  readonly address: bigint;
  readonly segments: readonly number[];
  readonly doubt?: Doubt;
}

/** An inside end: a port, and the address of it. */
interface Inside {
  readonly segment: number;
  readonly address: bigint;
  readonly doubt?: Doubt;
}

/** Floating addresses and port forwardings. */
export class FloatingAddresses {
  private readonly byAddress = new Map<string, Resource[]>();
  private readonly outsides = new Map<Resource, Outside | undefined>();

  constructor(
    private readonly parts: Parts,
    private readonly routers: Routers,
    /** Ports of port resources and of load balancers. */
    private readonly portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
  ) {
    const { estate } = parts.source;
    const floating = estate.ofType(floatingType);
    for (const one of floating) {
      this.outsideOf(one);
      const address = textAt(estate, one, "address");
      if (address !== undefined) push(this.byAddress, address, one);
    }
    for (const one of floating) this.connect(one, [one], pathOf(estate, one, "port_id"));
    for (const associate of estate.ofType("openstack_networking_floatingip_associate_v2")) {
      this.connect(associate, this.floatingAt(associate), "port_id");
    }
    for (const forwarding of estate.ofType("openstack_networking_portforwarding_v2"))
      this.forward(forwarding);
  }

  /** Floating addresses by reference, or by the address itself. */
  private floatingAt(associate: Resource): readonly Resource[] {
    const { lookup, draft, source } = this.parts;
    const { resources } = lookup.at(associate, "floating_ip", floatingType);
    if (resources.length > 0) return resources;
    const text = textAt(source.estate, associate, "floating_ip");
    const same = (text === undefined ? undefined : this.byAddress.get(text)) ?? [];
    if (same.length === 0) draft.skip(associate, "no plan has its floating address");
    return same;
  }

  private connect(resource: Resource, floating: readonly Resource[], attribute: string): void {
    const { source, draft } = this.parts;
    if (!isWritten(source.estate.get(resource, attribute))) return;
    const insides = this.insidesOf(
      resource,
      attribute,
      pathOf(source.estate, resource, "fixed_ip", "fixed_ip_address"),
    );
    for (const one of floating) {
      const outside = this.outsideOf(one);
      if (!outside) {
        draft.skip(resource, "the pool of its floating address is in no plan");
        continue;
      }
      for (const inside of insides) {
        const routers = this.between(inside, outside);
        if (routers.length === 0) draft.skip(resource, "no router is between its port and its pool");
        const doubt =
          insides.length > 1 ? doubtAt(source.estate, resource, attribute) : (inside.doubt ?? outside.doubt);
        for (const router of routers) {
          router.floating.push({
            outside: outside.address,
            inside: inside.address,
            cause: causeOf(resource),
            ...withDoubt(doubt),
          });
        }
      }
    }
  }

  private forward(resource: Resource): void {
    const { source, lookup, draft } = this.parts;
    const { estate } = source;
    const floating = lookup.at(resource, "floatingip_id", floatingType).resources;
    if (floating.length === 0) draft.skip(resource, "no plan has its floating address");
    const protocol = protocolNumber(textAt(estate, resource, "protocol"), 4);
    const port = numberAt(estate, resource, "external_port");
    const target = numberAt(estate, resource, "internal_port");
    const unknown = ["protocol", "external_port", "internal_port"].find(
      (attribute) => textAt(estate, resource, attribute) === undefined,
    );
    for (const inside of this.insidesOf(resource, "internal_port_id", "internal_ip_address")) {
      for (const outside of floating.map((one) => this.outsideOf(one))) {
        if (!outside) continue;
        const doubt =
          unknown === undefined ? (inside.doubt ?? outside.doubt) : doubtAt(estate, resource, unknown);
        const forward: Forward = {
          cause: causeOf(resource),
          address: outside.address,
          ...(typeof protocol === "number" ? { protocol } : {}),
          ...(port === undefined ? {} : { port }),
          targets: [{ address: inside.address, ...(target === undefined ? {} : { port: target }) }],
          // Neutron puts it on the inner segments too.
          gatewayOnly: false,
          ...withDoubt(doubt),
        };
        const routers = this.between(inside, outside);
        if (routers.length === 0) draft.skip(resource, "no router is between its port and its pool");
        for (const router of routers) router.forwards.push(forward);
      }
    }
  }

  /** Ends that an attribute names: ports, load balancers, ports of routers. */
  private insidesOf(resource: Resource, attribute: string, fixed: string): readonly Inside[] {
    const { source, lookup, draft } = this.parts;
    const { estate } = source;
    const written = addressNumber(textAt(estate, resource, fixed) ?? "");
    const ports = [portType, balancerType].flatMap((type) => lookup.at(resource, attribute, type).resources);
    const found = ports.flatMap((port) => this.portsOf.get(port) ?? []);
    const insides = found.flatMap((port): Inside[] => {
      const address = written ?? anAddressOf(draft, port);
      return address === undefined ? [] : [{ segment: port.segment, address, ...withDoubt(port.doubt) }];
    });
    for (const attached of lookup.at(resource, attribute, interfaceType).resources) {
      for (const { foot, segment } of this.routers.feetOf.get(attached) ?? []) {
        const address = written ?? foot.addresses[0];
        if (address !== undefined) insides.push({ segment, address });
      }
    }
    if (insides.length === 0) {
      draft.skip(resource, `its port cannot be told: ${reasonOf(estate.get(resource, attribute))}`);
    }
    return insides;
  }

  private outsideOf(floating: Resource): Outside | undefined {
    if (this.outsides.has(floating)) return this.outsides.get(floating);
    const { source, draft, subnets } = this.parts;
    const standings = this.poolOf(floating);
    const written = addressNumber(
      textAt(source.estate, floating, pathOf(source.estate, floating, "address", "floating_ip_address")) ??
        "",
    );
    const blocks = standings
      .flatMap(({ network }) => subnets.on(network))
      .filter(({ family }) => family === 4);
    const segments = standings.map(({ segment }) => segment);
    const free = blocks
      .map(({ pool, segment }) => firstFree(pool, draft.takenOn(segment)))
      .find((address) => address !== undefined);
    const address = written ?? free;
    if (written === undefined) draft.assume(floating, "its address is the first free one of its pool");
    if (address !== undefined) for (const segment of segments) draft.take(segment, address);
    const outside =
      address === undefined || segments.length === 0
        ? undefined
        : {
            address,
            segments,
            ...(segments.length > 1 ? { doubt: doubtAt(source.estate, floating, "pool") } : {}),
          };
    this.outsides.set(floating, outside);
    return outside;
  }

  /** Networks that the pool is, by reference or by name. */
  private poolOf(floating: Resource): readonly Standing[] {
    const { source, lookup, networks } = this.parts;
    const path = pathOf(source.estate, floating, "pool", "floating_network_id");
    const found = networks.at(floating, path);
    if (found.resources.length > 0) return networks.standings(found);
    const name = textAt(source.estate, floating, path);
    const same = name === undefined ? [] : lookup.named("openstack_networking_network_v2", name);
    return networks.standings(same.length > 0 ? { resources: same, loose: [] } : found);
  }

  /** Routers with a foot at the inside and a gateway at the outside; of several the one that is the subnet's gateway. */
  private between({ segment, address }: Inside, { segments }: Outside): readonly RouterDraft[] {
    const feet = this.routers
      .on(segment)
      .filter(
        ({ foot }) =>
          !foot.gateway && foot.connected.some((block) => block.family === 4 && holds(block, address)),
      );
    const through = feet.filter(({ router }) =>
      router.interfaces.some((foot) => foot.gateway && segments.includes(foot.segment)),
    );
    const preferred = through.filter(({ foot }) =>
      this.parts.draft.segments[segment]?.subnets.some(
        ({ gateway }) => gateway !== undefined && foot.addresses.includes(gateway),
      ),
    );
    return [...new Set((preferred.length > 0 ? preferred : through).map(({ router }) => router))];
  }
}
