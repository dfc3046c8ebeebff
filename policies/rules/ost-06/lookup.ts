import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { addressNumber, routerAt, type Router } from "../../facts/routers";
import { addressesOfPort, networksOf } from "../../facts/standing";
import type { RuleContext } from "../../rule";

/** What a next hop is. */
export type Hop =
  | { readonly kind: "router"; readonly router: Router }
  | { readonly kind: "port"; readonly port: Resource }
  /** Gateway of a line of the egress. */
  | { readonly kind: "carrier" }
  | { readonly kind: "nobody" };

/** Who has an address on one of some networks. */
export function hopAt(context: RuleContext, networks: readonly Resource[], address: bigint): Hop {
  const { environment, estate } = context;
  for (const network of networks) {
    const router = routerAt(context, network, address);
    if (router) return { kind: "router", router };
  }
  const port = estate
    .ofType("openstack_networking_port_v2")
    .find(
      (candidate) =>
        addressesOfPort(candidate).some((text) => addressNumber(text) === address) &&
        networksOf(estate, candidate).some((network) => networks.includes(network)),
    );
  if (port) return { kind: "port", port };
  const lines = environment.egress?.egresses.flatMap(({ links }) => links) ?? [];
  return lines.some(({ gateway }) => addressNumber(gateway) === address)
    ? { kind: "carrier" }
    : { kind: "nobody" };
}

/** Is an address in one of the blocks? */
export function holds(set: AddressSet | undefined, address: bigint): boolean {
  return set?.intervals.some(([from, to]) => from <= address && address <= to) ?? false;
}
