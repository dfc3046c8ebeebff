import type { CountyFile } from "../../../environments/types";
import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { declared } from "../../facts/declarations";
import { routersOf, type Router } from "../../facts/routers";
import { blockOf, blocksOf } from "../../facts/standing";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges the uplinks of every county that the plans hold. */
export function* judgeUplinks(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  const routers = [...routersOf(context).all.values()];
  for (const county of environment.counties) {
    const subject = declared(environment, `counties/${county.id}.yaml`, "id", county, "id");
    const own = routers.filter((router) => isOf(router, county));
    if (own.length === 0) {
      yield judge("not-applicable", subject, messages.notPlanned, { what: county.id });
      continue;
    }
    const count = uplinksOf(context, own, routers, county).size;
    const values = { county: county.id, count };
    yield count < 2
      ? judge("fail", subject, messages.fewUplinks, values)
      : judge("pass", subject, messages.uplinks, values);
  }
}

/** A router is the county's when its networks, but for links, are. */
function isOf({ places }: Router, { id }: CountyFile): boolean {
  return places.length > 0 && places.every((place) => place.kind === "county" && place.id === id);
}

/** Networks shared with routers of others over which a router on either side sends packets. */
function uplinksOf(
  context: RuleContext,
  own: readonly Router[],
  routers: readonly Router[],
  county: CountyFile,
): ReadonlySet<Resource> {
  const links = new Set<Resource>();
  for (const { feet } of own) {
    for (const { network, subnets } of feet) {
      if (!network) continue;
      const others = routers.filter(
        (other) => !isOf(other, county) && other.feet.some((foot) => foot.network === network),
      );
      if (others.length > 0 && isRouted(context, subnets, [...own, ...others])) links.add(network);
    }
  }
  return links;
}

/** Does a route of one of the routers have its next hop on the link? */
function isRouted(context: RuleContext, subnets: readonly Resource[], routers: readonly Router[]): boolean {
  const { estate } = context;
  const blocks = subnets.flatMap((subnet) => blockOf(estate, subnet) ?? []);
  const known = new Set(routers.map(({ resource }) => resource));
  const routes = [
    ...estate.ofType("openstack_networking_router_route_v2"),
    ...estate.ofType("openstack_networking_router_routes_v2"),
  ];
  return routes.some((route) => {
    const hops = hopsOf(context, route).map((hop) => AddressSet.parse(hop));
    if (!hops.some((hop) => hop && blocks.some((block) => block.intersects(hop)))) return false;
    return estate.targets(route, "router_id").some((router) => known.has(router));
  });
}

function hopsOf({ estate }: RuleContext, route: Resource): readonly string[] {
  const single = textAt(estate, route, "next_hop");
  return single === undefined ? blocksOf(route, "routes").map(({ next_hop: hop }) => String(hop)) : [single];
}
