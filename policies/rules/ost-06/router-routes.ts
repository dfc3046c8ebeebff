import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { placeName, samePlace, type Place } from "../../facts/places";
import { addressNumber, routersOf, type Router } from "../../facts/routers";
import { blockOf, blocksOf, placesOf } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { holds, hopAt, type Hop } from "./lookup";
import { messages } from "./messages";

interface Route {
  readonly resource: Resource;
  readonly destination: AddressSet;
  readonly text: string;
  readonly hop: string;
}

/** Judges the extra routes of routers, those of one router together. */
export function* judgeRouterRoutes(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  const byRouter = new Map<Router, Route[]>();
  for (const type of ["openstack_networking_router_route_v2", "openstack_networking_router_routes_v2"]) {
    for (const resource of estate.ofType(type)) {
      const subject = factsOf(context).subject(resource);
      const [target] = estate.targets(resource, "router_id");
      const router = target && routersOf(context).all.get(target);
      const routes = routesOf(context, resource);
      if (typeof routes === "string")
        yield judge("undetermined", subject, messages.unknown, { reason: routes });
      else if (!router)
        yield judge("undetermined", subject, messages.unknown, { reason: "no plan has its router" });
      else byRouter.set(router, [...(byRouter.get(router) ?? []), ...routes]);
    }
  }
  for (const [router, routes] of byRouter) {
    for (const route of routes) yield judgeRoute(context, router, route);
  }
}

function routesOf({ estate }: RuleContext, resource: Resource): readonly Route[] | string {
  const isList = resource.type === "openstack_networking_router_routes_v2";
  if (isList && estate.blockCount(resource, "routes") === undefined)
    return "the routes are written dynamically";
  const entries = isList ? blocksOf(resource, "routes") : [resource.after ?? {}];
  const found: Route[] = [];
  for (const { destination_cidr: text, next_hop: hop } of entries) {
    const destination = typeof text === "string" ? AddressSet.parse(text) : undefined;
    if (!destination || typeof text !== "string") return "the destination is known only after apply";
    if (typeof hop !== "string" || addressNumber(hop) === undefined)
      return "the next hop is known only after apply";
    found.push({ resource, destination, text, hop });
  }
  return found;
}

function judgeRoute(context: RuleContext, router: Router, route: Route): Judgement {
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(route.resource);
  const address = addressNumber(route.hop) ?? 0n;
  const connected = router.feet.filter(
    (foot) => foot.gateway || foot.subnets.some((subnet) => holds(blockOf(context.estate, subnet), address)),
  );
  const networks = connected.flatMap(({ network }) => network ?? []);
  const hop = hopAt(context, networks, address);
  const values = { destination: route.text, hop: route.hop };
  const owner = owners.of(route.resource);
  const atEgress = owner.kind === "unit" && owner.unit.kind === "egress";
  const wrong = wrongHop(context, route.resource, hop, route.hop, atEgress);
  if (wrong) return wrong;
  const places = placesOf(context).at(route.destination);
  const out = places.find(({ kind }) => kind === "internet" || kind === "outside");
  if (out && !atEgress)
    return judge("fail", subject, messages.internet, { ...values, place: placeName(out) });
  const leaf = router.places.find(isUnit);
  const away = leaf && places.find((place) => isOther(leaf, place, places));
  const agency = owner.kind === "unit" && owner.unit.kind === "agency";
  // An agency's own router with a route to another agency is a matter of OPN-08.
  if (leaf && away && !agency) {
    return judge("fail", subject, messages.unit, { ...values, own: placeName(leaf), place: placeName(away) });
  }
  const detour = hop.kind === "router" ? detourOf(leaf, hop.router, places) : undefined;
  if (detour && hop.kind === "router") {
    const [via, place] = detour.map(placeName);
    const { stack, address: name } = hop.router.resource;
    const where = { via: via ?? "", place: place ?? "", router: `${stack}::${name}` };
    return judge("fail", subject, messages.detour, { ...values, ...where });
  }
  return judge("pass", subject, messages.ok, values);
}

/** What is wrong with the next hop, whatever the destination. */
export function wrongHop(
  context: RuleContext,
  resource: Resource,
  hop: Hop,
  text: string,
  atEgress: boolean,
): Judgement | undefined {
  const subject = factsOf(context).subject(resource);
  if (hop.kind === "port") {
    return judge("fail", subject, messages.host, {
      hop: text,
      port: `${hop.port.stack}::${hop.port.address}`,
    });
  }
  const known = hop.kind === "router" || (hop.kind === "carrier" && atEgress);
  return known ? undefined : judge("fail", subject, messages.nobody, { hop: text });
}

function isUnit({ kind }: Place): boolean {
  return kind === "agency" || kind === "county" || kind === "mirror";
}

/** Units know the way to zones, and counties and agencies to each other; none knows the way to another of its kind. */
function isOther(own: Place, place: Place, all: readonly Place[]): boolean {
  if (own.kind !== "mirror") return own.kind === place.kind && !samePlace(own, place);
  // The mirror of an agency knows that agency alone.
  return place.kind === "agency" && all.filter(({ kind }) => kind === "agency").length > 1;
}

/** The unit that the next router belongs to, and the place beyond that is not this unit's. */
function detourOf(
  own: Place | undefined,
  next: Router,
  places: readonly Place[],
): readonly [Place, Place] | undefined {
  const via = next.places.find(isUnit);
  // Up through the router of the same unit, as a township through its county.
  if (!via || (own && samePlace(own, via))) return undefined;
  const astray = places.find((place) => place.kind !== "link" && !samePlace(place, via));
  return astray && [via, astray];
}
