import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { everything, holds, addressNumber } from "./addresses";
import { withDoubt, type PortDraft, type RouterDraft } from "./draft";
import { anAddressOf, type Parts } from "./ports";
import type { Routers } from "./routers";
import { blocksAt, causeOf, doubtAt, isWritten, textAt } from "./values";

/** Puts the written routes on routers, of all stacks. */
export function addRoutes(
  parts: Parts,
  routers: Routers,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
): void {
  const { estate } = parts.source;
  const add = (resource: Resource, paths: readonly string[]): void => {
    const { routers: at, foreign } = routers.at(resource, "router_id");
    const vague: Doubt | undefined =
      at.length > 1
        ? { resource, attribute: "router_id", reason: "it is on one of several routers" }
        : foreign;
    for (const router of at)
      for (const path of paths) addRoute(parts, routers, portsOf, router, resource, path, vague);
  };
  for (const route of estate.ofType("openstack_networking_router_route_v2")) add(route, [""]);
  for (const routes of estate.ofType("openstack_networking_router_routes_v2")) {
    const blocks = blocksAt(estate, routes, "routes");
    if (!blocks) parts.draft.skip(routes, "its routes are written dynamically");
    // Nothing known of it: everything by any neighbour.
    add(routes, blocks ? blocks.map((block) => `${block}.`) : ["routes.0."]);
  }
}

function addRoute(
  parts: Parts,
  routers: Routers,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
  router: RouterDraft,
  resource: Resource,
  path: string,
  vague: Doubt | undefined,
): void {
  const { estate } = parts.source;
  const cause = causeOf(resource);
  const written = AddressSet.parse(textAt(estate, resource, `${path}destination_cidr`) ?? "");
  const target = written ? undefined : doubtAt(estate, resource, `${path}destination_cidr`);
  for (const to of written ? [written] : everything) {
    const hops = hopsOf(parts, routers, portsOf, router, resource, `${path}next_hop`, to);
    if (hops.addresses.length === 0) parts.draft.skip(resource, "its next hop cannot be told");
    for (const via of hops.addresses) {
      router.routes.push({ cause, to, via, ...withDoubt(vague ?? target ?? hops.doubt) });
    }
  }
}

/** Next hop of a route; where it cannot be told, every address that a router or a port has next to this router. */
function hopsOf(
  parts: Parts,
  routers: Routers,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
  router: RouterDraft,
  resource: Resource,
  path: string,
  { family }: AddressSet,
): { readonly addresses: readonly bigint[]; readonly doubt?: Doubt } {
  const { estate } = parts.source;
  const written = addressNumber(textAt(estate, resource, path) ?? "");
  if (written !== undefined) return { addresses: [written] };
  if (!isWritten(estate.get(resource, path)) && estate.blockCount(resource, "routes") !== undefined) {
    return { addresses: [] };
  }
  const value = estate.get(resource, path);
  const named = value.state === "reference" ? value.targets.map((target) => target.resource) : [];
  const own = named.flatMap((one) => [
    ...(routers.feetOf.get(one) ?? []).flatMap(({ foot }) => foot.addresses),
    ...(portsOf.get(one) ?? []).flatMap((port) => anAddressOf(parts.draft, port) ?? []),
  ]);
  const [only, second] = [...new Set(own)];
  if (only !== undefined && second === undefined) return { addresses: [only] };
  const doubt = doubtAt(estate, resource, path);
  if (own.length > 0) return { addresses: [...new Set(own)], doubt };
  const near = new Set<bigint>();
  for (const { segment, connected } of router.interfaces) {
    const blocks = connected.filter((block) => block.family === family);
    for (const address of parts.draft.takenOn(segment)) {
      if (blocks.some((block) => holds(block, address))) near.add(address);
    }
  }
  for (const { addresses } of router.interfaces) for (const address of addresses) near.delete(address);
  return { addresses: [...near], doubt };
}
