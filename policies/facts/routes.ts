import type { Estate, Resource } from "../../estate/model";
import { AddressSet } from "../../estate/address-set";
import { blocksOf } from "./standing";
import { reasonOf } from "./values";

/** A route of a router, or one that a subnet gives to its hosts. */
export interface Route {
  readonly resource: Resource;
  /** The router or subnet; undefined when no plan has it. */
  readonly at: Resource | undefined;
  readonly written: string;
  /** A text says why the destination cannot be told. */
  readonly destination: AddressSet | string;
}

/** Type and attribute that names the router or subnet. */
const types: readonly (readonly [type: string, at: string])[] = [
  ["openstack_networking_router_route_v2", "router_id"],
  ["openstack_networking_router_routes_v2", "router_id"],
  ["openstack_networking_subnet_route_v2", "subnet_id"],
];

/** Every route of an estate. */
export function routesOf(estate: Estate): readonly Route[] {
  return types.flatMap(([type, attribute]) =>
    estate.ofType(type).flatMap((resource) => {
      const [at] = estate.targets(resource, attribute);
      return destinations(estate, resource).map(([written, destination]) => ({
        resource,
        at,
        written,
        destination,
      }));
    }),
  );
}

function destinations(estate: Estate, resource: Resource): (readonly [string, AddressSet | string])[] {
  if (resource.type !== "openstack_networking_router_routes_v2") {
    const value = estate.get(resource, "destination_cidr");
    return [value.state === "known" ? parsed(String(value.value)) : (["-", reasonOf(value)] as const)];
  }
  const count = estate.blockCount(resource, "routes");
  const blocks = blocksOf(resource, "routes");
  if (count === undefined || blocks.length < count) return [["-", "the routes are written dynamically"]];
  return blocks.map(({ destination_cidr: cidr }) =>
    typeof cidr === "string" ? parsed(cidr) : (["-", "known only after apply"] as const),
  );
}

function parsed(text: string): readonly [string, AddressSet | string] {
  return [text, AddressSet.parse(text) ?? `"${text}" is not a block`];
}
