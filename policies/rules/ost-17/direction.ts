import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { allows, sideOf } from "../../facts/firewall-rules";
import { addressNumber, footAt, type Foot, type Router } from "../../facts/routers";
import { blockOf, blocksOf } from "../../facts/standing";
import type { RuleContext } from "../../rule";

/** A rule of a policy that can match in the other direction only; undefined when there is none, or it cannot be told. */
export function backwards(
  context: RuleContext,
  policy: Resource,
  direction: "ingress" | "egress",
  ports: readonly Resource[],
): Resource | undefined {
  const behind = ports
    .map((port) => networkSide(context, port))
    .reduce((all, set) => all.union(set), AddressSet.none(4));
  if (behind.isEmpty) return undefined;
  return context.estate
    .targets(policy, "rules")
    .filter((rule) => rule.mode === "managed" && allows(context, rule))
    .find((rule) => {
      const source = sideOf(context, rule, "source");
      const destination = sideOf(context, rule, "destination");
      if (source.kind !== "addresses" || destination.kind !== "addresses") return false;
      // Seen from the network: ingress is router to network.
      const [towards, from] =
        direction === "ingress" ? [destination.set, source.set] : [source.set, destination.set];
      return !towards.intersects(behind) && from.intersects(behind);
    });
}

/** Addresses on the network's side of a router port: its subnets, and what the router sends over them. */
function networkSide(context: RuleContext, port: Resource): AddressSet {
  const standing = footAt(context, port);
  return standing ? beyond(context, standing.router, standing.foot) : AddressSet.none(4);
}

function beyond(context: RuleContext, router: Router, { subnets }: Foot): AddressSet {
  const { estate } = context;
  const own = subnets.flatMap((subnet) => blockOf(estate, subnet) ?? []).filter(({ family }) => family === 4);
  const here = AddressSet.of(
    4,
    own.flatMap(({ intervals }) => intervals),
  );
  const routes = estate
    .referrers(router.resource)
    .filter(({ type }) => type.startsWith("openstack_networking_router_route"))
    .flatMap((route) => (route.type.endsWith("routes_v2") ? blocksOf(route, "routes") : [route.after ?? {}]));
  return routes.reduce((all: AddressSet, { destination_cidr: destination, next_hop: hop }) => {
    const address = addressNumber(String(hop));
    const set = AddressSet.parse(String(destination));
    const over =
      address !== undefined && here.intervals.some(([from, to]) => from <= address && address <= to);
    return set?.family === 4 && over ? all.union(set) : all;
  }, here);
}
