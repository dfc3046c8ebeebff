import type { Resource } from "../../../estate/model";
import type { AddressSet } from "../../../estate/address-set";
import { areasOf, boundariesOf } from "../../facts/boundaries";
import { factsOf } from "../../facts/facts";
import { importantAddresses } from "../../facts/important-networks";
import { machinesOf } from "../../facts/machines";
import { routersOf, type Router } from "../../facts/routers";
import { addressesOfPort, blockOf, subnetsOn } from "../../facts/standing";
import { parseAll } from "../../facts/remotes";
import { untold } from "../../facts/untold";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges routers, instances and public addresses that could join an important network to the outside. */
export function* judgePlanned(context: RuleContext): Iterable<Judgement> {
  const important = importantAddresses(context);
  for (const router of routersOf(context).all.values()) yield* judgeRouter(context, router, important);
  yield* judgeMachines(context, important);
  yield* judgeOpenWays(context, important);
  yield* judgeAddresses(context, important);
}

function* judgeRouter(context: RuleContext, router: Router, important: AddressSet): Iterable<Judgement> {
  const outside = router.feet.filter(
    ({ gateway, network }) => gateway || (network && isOutside(context, network)),
  );
  if (outside.length === 0) return;
  for (const foot of router.feet) {
    if (foot.gateway || outside.includes(foot)) continue;
    const subject = factsOf(context).subject(foot.resource);
    if (!foot.network) yield judge(untold(context), subject, messages.unknown);
    else if (isImportant(context, foot.network, important)) yield judge("fail", subject, messages.router);
    else yield judge("pass", subject, messages.routerOk);
  }
}

function* judgeMachines(context: RuleContext, important: AddressSet): Iterable<Judgement> {
  const edges = edgeNetworks(context);
  for (const { instance, networks } of machinesOf(context)) {
    const atBoundary = networks.some((network) => edges.has(network) || isOutside(context, network));
    if (atBoundary && networks.some((network) => isImportant(context, network, important))) {
      yield judge("fail", factsOf(context).subject(instance), messages.machine);
    }
  }
}

/** Joins of important networks that no firewall group parts from the internet. */
function* judgeOpenWays(context: RuleContext, important: AddressSet): Iterable<Judgement> {
  for (const { areas, joins } of boundariesOf(context).stretches) {
    if (!areas.some(({ kind }) => kind === "outside")) continue;
    for (const { network, resource } of joins) {
      if (typeof network === "string" || !isImportant(context, network, important)) continue;
      yield judge("fail", factsOf(context).subject(resource), messages.open);
    }
  }
}

function* judgeAddresses(context: RuleContext, important: AddressSet): Iterable<Judgement> {
  const { estate } = context;
  const types = ["openstack_networking_floatingip_v2", "openstack_networking_floatingip_associate_v2"];
  for (const address of [...types, "openstack_networking_portforwarding_v2"].flatMap((type) =>
    estate.ofType(type),
  )) {
    const ends = [...estate.targets(address, "port_id"), ...estate.targets(address, "internal_port_id")];
    const hit = ends.some((end) => standsOnImportant(context, end, important));
    const subject = factsOf(context).subject(address);
    yield judge(hit ? "fail" : "pass", subject, hit ? messages.address : messages.addressOk);
  }
}

/** By its own address where it has one, else by its whole network. */
function standsOnImportant(context: RuleContext, end: Resource, important: AddressSet): boolean {
  const { estate } = context;
  const own = parseAll(addressesOfPort(end));
  if (typeof own !== "string" && !own.isEmpty) return own.intersects(important);
  const virtual = [...estate.targets(end, "vip_subnet_id"), ...estate.targets(end, "subnet_id")];
  const networks = [
    ...estate.targets(end, "network_id"),
    ...virtual.flatMap((subnet) => estate.targets(subnet, "network_id")),
  ];
  const address = estate.get(end, "vip_address");
  const vip = address.state === "known" ? parseAll([String(address.value)]) : undefined;
  if (vip && typeof vip !== "string") return vip.intersects(important);
  return networks.some((network) => isImportant(context, network, important));
}

function isImportant({ estate }: RuleContext, network: Resource, important: AddressSet): boolean {
  return subnetsOn(estate, network).some((subnet) => blockOf(estate, subnet)?.intersects(important) === true);
}

function isOutside(context: RuleContext, network: Resource): boolean {
  return areasOf(context, network).some(({ kind }) => kind === "outside");
}

/** Networks between the egress router and the core. */
function edgeNetworks(context: RuleContext): ReadonlySet<Resource> {
  const edges = new Set<Resource>();
  for (const { feet } of routersOf(context).all.values()) {
    if (!feet.some(({ gateway, network }) => gateway || (network && isOutside(context, network)))) continue;
    for (const { network } of feet) if (network) edges.add(network);
  }
  return edges;
}
