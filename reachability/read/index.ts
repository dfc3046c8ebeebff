import type { Estate, Resource } from "../../estate/model";
import { addAutoNetworks } from "./auto-networks";
import { Balancers, balancerType } from "./balancers";
import { addBgpVpns, joinedByVpn } from "./bgpvpn";
import { listUnread } from "./classes";
import { NetworkDraft, type PortDraft } from "./draft";
import { addFirewalls } from "./firewalls";
import { FloatingAddresses } from "./floating";
import { Groups } from "./groups";
import { Hosts } from "./hosts";
import { Lookup } from "./lookup";
import { mapValues } from "../maps";
import { addMirrors } from "./mirrors";
import { narrowChoices } from "./narrow";
import { Networks } from "./networks";
import { associationsOf, portType, type Parts } from "./ports";
import { Projects } from "./projects";
import type { NetworkReading, ReadOptions, Source } from "./reading";
import { routerPorts, Routers } from "./routers";
import { addRoutes } from "./routes";
import { addShares } from "./shares";
import { Subnets } from "./subnets";
import { Transits } from "./transits";
import { addVpns } from "./vpn";

export type { NetworkReading, ReadOptions, Remark } from "./reading";

/**
 * Reads all stacks together as one network, as it is after the apply. What the plans do not tell is read so that it opens the most,
 * with a doubt; what cannot be placed at all is listed.
 */
export function readNetwork(estate: Estate, options: ReadOptions = {}): NetworkReading {
  const source: Source = { estate, options };
  const lookup = new Lookup(estate);
  const draft = new NetworkDraft();
  const networks = new Networks(source, lookup, draft, joinedByVpn(source, lookup));
  const subnets = new Subnets(source, lookup, networks, draft);
  const projects = new Projects(source, lookup);
  const groups = new Groups(source, lookup, projects, draft);
  const associations = associationsOf(source, lookup, groups, draft);
  const parts: Parts = { source, lookup, draft, networks, subnets, projects, groups, associations };

  const hosts = new Hosts(parts, new Set([...routerPorts(parts), ...vipPorts(parts)]));
  const routers = new Routers(parts);
  const balancers = new Balancers(parts, routers, hosts.portsOf);
  addAutoNetworks(parts, routers, hosts.autoInstances);
  const portsOf = new Map<Resource, readonly PortDraft[]>([...hosts.portsOf, ...balancers.portsOf]);
  narrowChoices(draft, (segment) => networks.isJoined(segment));
  groups.finish();
  balancers.finish();
  addRoutes(parts, routers, portsOf);
  addFirewalls(parts, routers);
  const transits = new Transits(parts, routers);
  addVpns(parts, routers, transits);
  addBgpVpns(parts, routers, transits, portsOf);
  new FloatingAddresses(parts, routers, portsOf);
  addMirrors(parts, routers, portsOf);
  addShares(parts);
  listUnread(source, draft);

  return {
    network: {
      segments: draft.segments,
      ports: draft.ports,
      hosts: draft.hosts,
      routers: draft.routers,
      mirrors: draft.mirrors,
    },
    portOf: mapValues(portsOf, ([first]) => first?.id),
    hostOf: new Map([...hosts.hostOf, ...balancers.hostOf]),
    segmentOf: networks.segmentOf,
    routerOf: mapValues(routers.routerOf, ({ id }) => id),
    interfaceOf: mapValues(routers.feetOf, (feet) =>
      feet.map(({ router, foot }) => ({ router: router.id, index: router.interfaces.indexOf(foot) })),
    ),
    unread: draft.unread,
    assumed: draft.assumed,
  };
}

/** Ports that load balancers take for their address. */
function vipPorts({ source, lookup }: Parts): readonly Resource[] {
  return source.estate
    .ofType(balancerType)
    .flatMap((balancer) => lookup.at(balancer, "vip_port_id", portType).resources);
}
