import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { samePlace, type Place } from "./places";
import {
  addressesOfPort,
  blockOf,
  locate,
  networksOf,
  subnetsOn,
  subnetsOfPort,
  type Located,
} from "./standing";
import { segmentsOf, wireOf } from "./wires";

/** A router's foot in a network. */
export interface Foot {
  /** The interface, or the router itself for its gateway. */
  readonly resource: Resource;
  readonly network: Resource | undefined;
  readonly subnets: readonly Resource[];
  readonly places: Located;
  /** Addresses of the router there, as numbers; empty when the cloud chooses. */
  readonly addresses: readonly bigint[];
  readonly gateway: boolean;
}

/** A router with everything that the plans attach to it. */
export interface Router {
  readonly resource: Resource;
  readonly feet: readonly Foot[];
  /** Places that are not mere links. */
  readonly places: readonly Place[];
}

export interface Routers {
  readonly all: ReadonlyMap<Resource, Router>;
  /** Interfaces of routers that no plan has. */
  readonly loose: readonly Resource[];
}

/** A router with one of its feet. */
export interface Standing {
  readonly router: Router;
  readonly foot: Foot;
}

const known = new WeakMap<RuleContext, Routers>();
const feetOf = new WeakMap<RuleContext, ReadonlyMap<Resource, Standing>>();

/** Routers of an estate. */
export function routersOf(context: RuleContext): Routers {
  let routers = known.get(context);
  if (!routers) known.set(context, (routers = gather(context)));
  return routers;
}

/** Foot that an interface or a port is; undefined for one of no router. */
export function footAt(context: RuleContext, end: Resource): Standing | undefined {
  let feet = feetOf.get(context);
  if (!feet) feetOf.set(context, (feet = indexFeet(context)));
  return feet.get(end);
}

function indexFeet(context: RuleContext): Map<Resource, Standing> {
  const feet = new Map<Resource, Standing>();
  for (const router of routersOf(context).all.values()) {
    for (const foot of router.feet) {
      if (foot.gateway) continue;
      for (const end of [foot.resource, ...context.estate.targets(foot.resource, "port_id")]) {
        if (!feet.has(end)) feet.set(end, { router, foot });
      }
    }
  }
  return feet;
}

/** Router that has an address on a network, or on the same wire at the other end of a line between sites. */
export function routerAt(context: RuleContext, network: Resource, address: bigint): Router | undefined {
  const { estate } = context;
  const wires = new Set(segmentsOf(estate, network).map(wireOf));
  return [...routersOf(context).all.values()].find(({ feet }) =>
    feet.some(
      (foot) =>
        foot.addresses.includes(address) &&
        foot.network !== undefined &&
        (foot.network === network ||
          segmentsOf(estate, foot.network).some((segment) => {
            const wire = wireOf(segment);
            return wire !== undefined && wires.has(wire);
          })),
    ),
  );
}

/** An address as a number; undefined when it is none. */
export function addressNumber(text: string): bigint | undefined {
  return AddressSet.parse(text)?.intervals[0]?.[0];
}

function gather(context: RuleContext): Routers {
  const { estate } = context;
  const feet = new Map<Resource, Foot[]>();
  const loose: Resource[] = [];
  for (const router of estate.ofType("openstack_networking_router_v2"))
    feet.set(router, gateways(context, router));
  for (const attached of estate.ofType("openstack_networking_router_interface_v2")) {
    const routers = estate
      .targets(attached, "router_id")
      .filter(({ type, mode }) => type === "openstack_networking_router_v2" && mode === "managed");
    if (routers.length === 0) loose.push(attached);
    for (const router of routers) feet.get(router)?.push(footOf(context, attached));
  }
  const all = new Map(
    [...feet].map(([resource, own]): [Resource, Router] => [
      resource,
      { resource, feet: own, places: placesOf(own) },
    ]),
  );
  return { all, loose };
}

function placesOf(feet: readonly Foot[]): readonly Place[] {
  const found: Place[] = [];
  for (const { places } of feet) {
    if (typeof places === "string") continue;
    for (const place of places) {
      if (place.kind !== "link" && !found.some((other) => samePlace(other, place))) found.push(place);
    }
  }
  return found;
}

function gateways({ estate }: RuleContext, router: Resource): Foot[] {
  if (estate.get(router, "external_network_id").state === "absent") return [];
  const [network] = estate.targets(router, "external_network_id");
  return [
    {
      resource: router,
      network,
      subnets: network ? subnetsOn(estate, network) : [],
      places: [{ kind: "outside", id: "gateway" }],
      addresses: [],
      gateway: true,
    },
  ];
}

function footOf(context: RuleContext, attached: Resource): Foot {
  const { estate } = context;
  const ports = estate
    .targets(attached, "port_id")
    .filter(({ type }) => type === "openstack_networking_port_v2");
  const bySubnet = estate
    .targets(attached, "subnet_id")
    .filter(({ type }) => type === "openstack_networking_subnet_v2");
  const subnets = [...bySubnet, ...ports.flatMap((port) => subnetsOfPort(estate, port))];
  const [network] = networksOf(estate, attached);
  const texts = ports.flatMap(addressesOfPort);
  const addresses = [
    ...texts.flatMap((text) => addressNumber(text) ?? []),
    ...(texts.length > 0 ? [] : bySubnet.flatMap((subnet) => gatewayOf(context, subnet) ?? [])),
  ];
  return {
    resource: attached,
    network,
    subnets,
    places: locate(context, subnets),
    addresses,
    gateway: false,
  };
}

/** Gateway address of a subnet: the one that is written, else the first of its block. */
export function gatewayOf({ estate }: RuleContext, subnet: Resource): bigint | undefined {
  const written = estate.get(subnet, "gateway_ip");
  if (written.state === "known") return addressNumber(String(written.value));
  if (written.state !== "absent") return undefined;
  const first = blockOf(estate, subnet)?.intervals[0]?.[0];
  return first === undefined ? undefined : first + 1n;
}
