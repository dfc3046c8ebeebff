import type { Environment } from "../../environments/model";
import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Breach } from "../../reachability/assertions";
import type { GroupRule, Network } from "../../reachability/network";
import { resourceOf } from "../../reachability/steps";
import { hopsOf, type Hop } from "../../reachability/trail";

/** Resources that tunnel: the way through them is one that only they make. */
const tunnel = /^openstack_(bgpvpn|vpnaas)_/;

/**
 * The resource that opens a way, which is the one to mend: a machine that passes packets on, the network where both stand, a tunnel, a
 * gateway that is not that of a declared line, what rewrites the destination; on the way out what lets it past the firewall, the route and
 * what joins; else the widest of the rules and open ports at its two ends; else what joins.
 */
export function openedBy(
  environment: Environment,
  { segments }: Network,
  { to, why, reached }: Breach,
): Resource | undefined {
  const hops = hopsOf(reached.trail);
  const passedOn = hops.slice(0, -1).find(({ kind }) => kind === "taken");
  // Whatever rule the machine has: it is the machine that joins.
  if (passedOn?.kind === "taken" && passedOn.port.cause.resource) return passedOn.port.cause.resource;
  if (hops.every(isEnd)) {
    const common = segments[reached.from.segment]?.cause.resource;
    if (common) return common;
  }
  const ends = [hops.at(-1), hops[0]].filter((hop) => hop !== undefined).filter(isOfPlan);
  const candidates = [
    hops.find((hop) => tunnel.test(resourceOf(hop)?.type ?? "")),
    ...gatewaysOf(hops, ownAddresses(environment)),
    ...(why === "forbidden" ? hops.filter(({ kind }) => kind === "redirected") : []),
    ...(to.kind === "internet" && why === "forbidden"
      ? [hops.findLast(isPassed), hops.findLast(isRouted), hops.findLast(isEntered)]
      : []),
    // Of equal ones the last: who lets in answers for it.
    ...ends.sort((a, b) => width(b) - width(a)),
    hops.findLast(isPassed),
    hops.findLast(isEntered),
    ...hops.slice().reverse(),
  ];
  return candidates.map((hop) => hop && resourceOf(hop)).find((resource) => resource !== undefined);
}

/** Gateways other than those of the declared lines. */
function gatewaysOf(hops: readonly Hop[], declared: ReadonlySet<bigint>): readonly Hop[] {
  const isOther = (hop: Hop, kind: Hop["kind"]) =>
    (hop.kind === "routed" || hop.kind === "enters") &&
    hop.kind === kind &&
    hop.by.gateway &&
    !hop.by.addresses.some((address) => declared.has(address));
  return [...hops.filter((hop) => isOther(hop, "routed")), ...hops.filter((hop) => isOther(hop, "enters"))];
}

/** Addresses that the routers of the declared lines have there. */
function ownAddresses({ egress }: Environment): ReadonlySet<bigint> {
  const links = egress?.egresses.flatMap(({ links: lines }) => lines) ?? [];
  return new Set(
    links.flatMap(({ routerAddress }) => AddressSet.parse(routerAddress)?.intervals[0]?.[0] ?? []),
  );
}

function isEnd({ kind }: Hop): boolean {
  return kind === "sends" || kind === "taken";
}

function isEntered({ kind }: Hop): boolean {
  return kind === "enters";
}

function isPassed({ kind }: Hop): boolean {
  return kind === "passes";
}

/** By a written route; that of a gateway comes with it. */
function isRouted(hop: Hop): boolean {
  return hop.kind === "routed" && hop.route !== undefined && !hop.by.gateway;
}

/** A port of the plans, not one of a host that stands for all outside. */
function isOfPlan(hop: Hop): boolean {
  return (
    (hop.kind === "sends" || hop.kind === "taken") &&
    hop.port.cause.resource?.type !== "openstack_networking_network_v2"
  );
}

/** How much an end lets through: the more, the less it is meant. */
function width(hop: Hop): number {
  if (hop.kind !== "sends" && hop.kind !== "taken") return 0;
  return hop.rule ? widthOfRule(hop.rule) : Number.POSITIVE_INFINITY;
}

function widthOfRule({ remote, services }: GroupRule): number {
  const addresses = remote.intervals.reduce((sum, [first, last]) => sum + Number(last - first + 1n), 0);
  const ports = services.reduce(
    (sum, [firstProtocol, lastProtocol, , , first, last]) =>
      sum + (lastProtocol - firstProtocol + 1) * (last - first + 1),
    0,
  );
  return Math.log2(addresses || 1) + Math.log2(ports || 1);
}
