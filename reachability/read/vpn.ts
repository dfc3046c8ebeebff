import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Cause, Doubt, FirewallRule } from "../network";
import { byFamily, everything } from "./addresses";
import { withDoubt, type RouterDraft } from "./draft";
import type { Parts } from "./ports";
import type { Routers } from "./routers";
import { anyService } from "./services";
import type { LinkAddress, Transit, Transits } from "./transits";
import { causeOf, doubtAt, isWritten, textAt, textsAt } from "./values";

const serviceType = "openstack_vpnaas_service_v2";
const endpointsType = "openstack_vpnaas_endpoint_group_v2";

/** Blocks at one end of a tunnel; all that it can be where there is a doubt. */
interface End {
  readonly blocks: readonly AddressSet[];
  readonly doubt?: Doubt;
}

/** A tunnel with its ends; the two that know each other's address share it. */
interface Tunnel {
  readonly transit: Transit;
  readonly ends: Map<string, LinkAddress>;
}

/**
 * Tunnels of IPsec: a link from the service's router to everything that is at the other end. They pass by the router's gateway and
 * its firewall; only what both ends were told to carry goes through.
 */
export function addVpns(parts: Parts, routers: Routers, transits: Transits): void {
  const { estate } = parts.source;
  const tunnels = new Map<string, Tunnel>();
  for (const connection of estate.ofType("openstack_vpnaas_site_connection_v2")) {
    const { resources: services, reason } = parts.lookup.at(connection, "vpnservice_id", serviceType);
    if (services.length === 0) {
      parts.draft.skip(connection, reason ?? "no plan has its service");
      continue;
    }
    const vague: Doubt | undefined =
      services.length > 1
        ? { resource: connection, attribute: "vpnservice_id", reason: "it is of one of several services" }
        : undefined;
    const peers = peersOf(parts, connection);
    for (const service of services) {
      const locals = localsOf(parts, connection, service);
      const { routers: ends, foreign } = routers.at(service, "router_id");
      for (const router of ends) {
        const doubt = vague ?? foreign ?? peers.doubt ?? locals.doubt;
        open(parts, transits, tunnels, connection, router, locals.blocks, peers.blocks, doubt);
      }
    }
  }
}

function open(
  parts: Parts,
  transits: Transits,
  tunnels: Map<string, Tunnel>,
  connection: Resource,
  router: RouterDraft,
  locals: readonly AddressSet[],
  peers: readonly AddressSet[],
  doubt: Doubt | undefined,
): void {
  const cause = causeOf(connection);
  const { own, peer, key } = endsOf(parts, connection, router);
  let tunnel = tunnels.get(key);
  if (!tunnel) {
    const transit = transits.open(cause);
    tunnel = { transit, ends: new Map([own, peer].map((name) => [name, transit.address()])) };
    tunnels.set(key, tunnel);
    // Who is at the other end, only its owner knows.
    const host = parts.draft.host(cause, "outside");
    parts.draft.port(cause, host, transit.segment.id, peers);
    transit.segment.outside = host.id;
  }
  const here = tunnel.ends.get(own);
  const there = tunnel.ends.get(peer);
  if (!here || !there) return;
  const firewall = {
    cause,
    toSegment: rules(cause, locals, peers, doubt),
    toRouter: rules(cause, peers, locals, doubt),
  };
  tunnel.transit.connect(router, cause, here, doubt, firewall);
  for (const to of peers) router.routes.push({ cause, to, via: there[to.family], ...withDoubt(doubt) });
}

/** Names of both ends; a tunnel that two routers of the plans have together has the same key at both. */
function endsOf(
  { source }: Parts,
  connection: Resource,
  router: RouterDraft,
): { readonly own: string; readonly peer: string; readonly key: string } {
  const address = AddressSet.parse(textAt(source.estate, connection, "peer_address") ?? "");
  const number = address?.intervals[0]?.[0];
  const gateway = router.interfaces.find((foot) => foot.gateway)?.addresses[0];
  if (number === undefined || gateway === undefined) {
    const name = causeOf(connection).name;
    return { own: "own", peer: "peer", key: `${name} ${router.id}` };
  }
  const [own, peer] = [String(gateway), String(number)];
  return { own, peer, key: [own, peer].sort().join(" ") };
}

function rules(
  cause: Cause,
  sources: readonly AddressSet[],
  destinations: readonly AddressSet[],
  doubt: Doubt | undefined,
): readonly FirewallRule[] {
  return sources.flatMap((source) =>
    destinations
      .filter(({ family }) => family === source.family)
      .map((destination) => ({
        cause,
        allow: true,
        source,
        destination,
        services: anyService,
        ...withDoubt(doubt),
      })),
  );
}

function peersOf(parts: Parts, connection: Resource): End {
  const { estate } = parts.source;
  if (isWritten(estate.get(connection, "peer_ep_group_id"))) {
    return endpointsAt(parts, connection, "peer_ep_group_id");
  }
  const texts = textsAt(estate, connection, "peer_cidrs");
  return blocksOf(texts, () => doubtAt(estate, connection, "peer_cidrs"));
}

function localsOf(parts: Parts, connection: Resource, service: Resource): End {
  const { estate } = parts.source;
  if (isWritten(estate.get(connection, "local_ep_group_id"))) {
    return endpointsAt(parts, connection, "local_ep_group_id");
  }
  return subnetsAt(parts, service, "subnet_id");
}

function endpointsAt(parts: Parts, resource: Resource, attribute: string): End {
  const { estate } = parts.source;
  const { resources, loose, reason } = parts.lookup.at(resource, attribute, endpointsType);
  if (resources.length === 0 || loose.length > 0 || reason !== undefined) {
    return {
      blocks: everything,
      doubt: { resource, attribute, reason: reason ?? "no plan has its endpoints" },
    };
  }
  const ends = resources.map((group): End => {
    const type = textAt(estate, group, "type");
    if (type === "subnet") return subnetsAt(parts, group, "endpoints");
    const doubt = (): Doubt => doubtAt(estate, group, "endpoints");
    return type === "cidr"
      ? blocksOf(textsAt(estate, group, "endpoints"), doubt)
      : blocksOf(undefined, doubt);
  });
  const doubt = ends.map((end) => end.doubt).find((one) => one !== undefined);
  return { blocks: byFamily(ends.flatMap(({ blocks }) => blocks)), ...withDoubt(doubt) };
}

function subnetsAt(parts: Parts, resource: Resource, attribute: string): End {
  const { subnets, reason } = parts.subnets.at(resource, attribute);
  if (subnets.length === 0 || reason !== undefined) {
    return { blocks: everything, doubt: { resource, attribute, reason: reason ?? "no plan has its subnet" } };
  }
  const doubt = subnets.map(({ subnet }) => subnet.doubt).find((one) => one !== undefined);
  return { blocks: byFamily(subnets.map(({ subnet }) => subnet.cidr)), ...withDoubt(doubt) };
}

function blocksOf(texts: readonly string[] | undefined, doubt: () => Doubt): End {
  const sets = texts?.map((text) => AddressSet.parse(text));
  if (!sets || sets.length === 0 || !sets.every((set) => set !== undefined)) {
    return { blocks: everything, doubt: doubt() };
  }
  return { blocks: byFamily(sets) };
}
