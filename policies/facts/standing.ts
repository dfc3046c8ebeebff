import type { Estate, Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { Places, type Place } from "./places";

/** Places of something, or why they cannot be told. */
export type Located = readonly Place[] | string;

const known = new WeakMap<RuleContext, Places>();

/** Places of a check. */
export function placesOf(context: RuleContext): Places {
  let places = known.get(context);
  if (!places) known.set(context, (places = new Places(context.environment)));
  return places;
}

/** Subnets that the plans put on a network. */
export function subnetsOn(estate: Estate, network: Resource): readonly Resource[] {
  return estate
    .referrers(network)
    .filter(
      (resource) =>
        resource.type === "openstack_networking_subnet_v2" &&
        resource.after !== null &&
        estate.targets(resource, "network_id").includes(network),
    );
}

/** Addresses of a subnet, or undefined when the cloud chooses them or they cannot be told. */
export function blockOf(estate: Estate, subnet: Resource): AddressSet | undefined {
  const cidr = estate.get(subnet, "cidr");
  return cidr.state === "known" ? AddressSet.parse(String(cidr.value)) : undefined;
}

/** Number of blocks of a kind, 0 where none can be told. */
export function countOf(estate: Estate, resource: Resource, block: string): number {
  return estate.blockCount(resource, block) ?? 0;
}

/** Networks that a port, a subnet, an interface or a load balancer stands on. */
export function networksOf(estate: Estate, resource: Resource): readonly Resource[] {
  const targets = (from: Resource, ...attributes: string[]): Resource[] =>
    attributes.flatMap((attribute) => estate.targets(from, attribute));
  const isPort = resource.type === "openstack_networking_port_v2";
  const ports = isPort ? [] : targets(resource, "port_id", "vip_port_id");
  const found = [
    ...targets(resource, "network_id", "vip_network_id"),
    ...targets(resource, "subnet_id", "vip_subnet_id").flatMap((subnet) => targets(subnet, "network_id")),
    ...ports
      .filter(({ type }) => type === "openstack_networking_port_v2")
      .flatMap((port) => targets(port, "network_id")),
  ];
  return [...new Set(found)];
}

/** Subnets of a port: those that it names, else all of its network. */
export function subnetsOfPort(estate: Estate, port: Resource): readonly Resource[] {
  const named = Array.from({ length: countOf(estate, port, "fixed_ip") }, (_, at) =>
    estate.targets(port, `fixed_ip.${at}.subnet_id`),
  ).flat();
  const found =
    named.length > 0
      ? named
      : estate.targets(port, "network_id").flatMap((network) => subnetsOn(estate, network));
  return [...new Set(found)];
}

/** Addresses that a port writes for itself. */
export function addressesOfPort(port: Resource): readonly string[] {
  return blocksOf(port, "fixed_ip").flatMap(({ ip_address: address }) =>
    typeof address === "string" && address !== "" ? [address] : [],
  );
}

/** Known members of the blocks of a resource. */
export function blocksOf(resource: Resource, name: string): readonly Readonly<Record<string, unknown>>[] {
  const blocks = resource.after?.[name];
  return Array.isArray(blocks)
    ? blocks.filter((block): block is Record<string, unknown> => typeof block === "object" && block !== null)
    : [];
}

/** Places of subnets together. */
export function locate(context: RuleContext, subnets: readonly Resource[]): Located {
  if (subnets.length === 0) return "no plan has its subnet";
  const found: Place[] = [];
  for (const subnet of subnets) {
    const block = blockOf(context.estate, subnet);
    if (!block) return `the block of ${subnet.stack}::${subnet.address} cannot be told`;
    found.push(...placesOf(context).at(block));
  }
  return found;
}

/** Places of a port. */
export function locatePort(context: RuleContext, port: Resource): Located {
  return locate(context, subnetsOfPort(context.estate, port));
}
