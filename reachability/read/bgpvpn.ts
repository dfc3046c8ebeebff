import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Cause, Doubt } from "../network";
import { ofFamily } from "./addresses";
import { withDoubt, type NetworkDraft, type PortDraft, type RouterDraft } from "./draft";
import type { Lookup } from "./lookup";
import { push } from "../maps";
import { portType, type Parts } from "./ports";
import type { Source } from "./reading";
import { routerType, type Routers } from "./routers";
import type { Transits } from "./transits";
import { blocksAt, causeOf, doubtAt, isWritten, textAt, textsAt, truthAt } from "./values";

const vpnType = "openstack_bgpvpn_v2";
const networkType = "openstack_networking_network_v2";

/** VPNs that exchange the same routes. */
interface Vpn {
  readonly resources: Resource[];
  readonly exports: ReadonlySet<string>;
  readonly imports: ReadonlySet<string>;
  /** Its targets are not told, so it may meet any other. */
  readonly doubt?: Doubt;
}

/** Networks that a VPN of layer 2 makes one segment, in groups. */
export function joinedByVpn(source: Source, lookup: Lookup): readonly (readonly Resource[])[] {
  const vpns = vpnsOf(source, "l2");
  if (vpns.length === 0) return [];
  const networks = associated(
    source,
    lookup,
    "openstack_bgpvpn_network_associate_v2",
    "network_id",
    networkType,
  );
  const on = (vpn: Vpn): readonly Resource[] =>
    vpn.resources.flatMap((one) => (networks.get(one) ?? []).map(({ target }) => target));
  return meetings(vpns).map(([a, b]) => [...on(a), ...on(b)]);
}

/**
 * Virtual routers between networks and routers whose VPNs exchange routes. Speakers of BGP need none: they only tell the outside, which
 * is on the wire anyway, how to reach the inside.
 */
export function addBgpVpns(
  parts: Parts,
  routers: Routers,
  transits: Transits,
  portsOf: ReadonlyMap<Resource, readonly PortDraft[]>,
): void {
  const { source, lookup, draft } = parts;
  const vpns = vpnsOf(source, "l3");
  const legs = {
    networks: associated(
      source,
      lookup,
      "openstack_bgpvpn_network_associate_v2",
      "network_id",
      networkType,
      draft,
    ),
    routers: associated(
      source,
      lookup,
      "openstack_bgpvpn_router_associate_v2",
      "router_id",
      routerType,
      draft,
    ),
    ports: associated(source, lookup, "openstack_bgpvpn_port_associate_v2", "port_id", portType, draft),
  };
  for (const [a, b] of meetings(vpns)) {
    const resources = [...new Set([...a.resources, ...b.resources])];
    const [first] = resources;
    if (!first) continue;
    const doubt = a.doubt ?? b.doubt;
    const router = draft.router(causeOf(first));
    const attached: RouterLeg[] = [];
    for (const vpn of resources) {
      for (const { target, by } of legs.networks.get(vpn) ?? [])
        addNetwork(parts, routers, router, target, causeOf(by), doubt);
      for (const { target, by } of legs.ports.get(vpn) ?? [])
        addPort(parts, routers, router, portsOf.get(target) ?? [], by, doubt);
      for (const { target, by } of legs.routers.get(vpn) ?? []) {
        const end = routers.routerOf.get(target);
        if (end && !attached.some((leg) => leg.end === end))
          attached.push({ end, by, blocks: blocksBehind(source, end, by) });
      }
    }
    connect(transits, router, attached, doubt);
  }
}

interface RouterLeg {
  readonly end: RouterDraft;
  readonly by: Resource;
  /** What the router tells the VPN. */
  readonly blocks: readonly AddressSet[];
}

/** Links routers to the virtual one, and tells each what is behind the others. */
function connect(
  transits: Transits,
  router: RouterDraft,
  legs: readonly RouterLeg[],
  doubt: Doubt | undefined,
): void {
  const near = router.interfaces.flatMap(({ connected }) => connected);
  for (const { end, by, blocks } of legs) {
    const cause = causeOf(by);
    const link = transits.open(cause);
    const [here, there] = [link.address(), link.address()];
    link.connect(end, cause, here, doubt);
    link.connect(router, cause, there, doubt);
    for (const to of blocks) router.routes.push({ cause, to, via: here[to.family], ...withDoubt(doubt) });
    const others = legs.filter((leg) => leg.end !== end).flatMap((leg) => leg.blocks);
    for (const to of [...near, ...others])
      end.routes.push({ cause, to, via: there[to.family], ...withDoubt(doubt) });
  }
}

function blocksBehind(
  { estate }: Source,
  { interfaces, routes }: RouterDraft,
  by: Resource,
): readonly AddressSet[] {
  const connected = interfaces.filter(({ gateway }) => !gateway).flatMap((foot) => foot.connected);
  if (truthAt(estate, by, "advertise_extra_routes") === false) return connected;
  return [...connected, ...routes.map(({ to }) => to).filter((to) => !to.isAll)];
}

function addNetwork(
  { networks, subnets }: Parts,
  routers: Routers,
  router: RouterDraft,
  network: Resource,
  cause: Cause,
  doubt: Doubt | undefined,
): void {
  const connected = subnets.on(network).map(({ subnet }) => subnet.cidr);
  routers.add(router, {
    segment: networks.segment(network).id,
    cause,
    addresses: [],
    connected,
    gateway: false,
    ...withDoubt(doubt),
  });
}

/** A port, and what it says to be behind it. */
function addPort(
  { source, draft }: Parts,
  routers: Routers,
  router: RouterDraft,
  ports: readonly PortDraft[],
  by: Resource,
  doubt: Doubt | undefined,
): void {
  const { estate } = source;
  const cause = causeOf(by);
  const own = ports.flatMap(({ addresses }) => addresses);
  for (const { segment, addresses: connected } of ports) {
    const foot = { segment, cause, addresses: [], connected: [...connected], gateway: false };
    routers.add(router, { ...foot, ...withDoubt(doubt) });
  }
  const blocks = blocksAt(estate, by, "routes");
  if (!blocks) draft.skip(by, "its routes are written dynamically");
  for (const block of blocks ?? []) {
    const to = AddressSet.parse(textAt(estate, by, `${block}.prefix`) ?? "");
    const via = to && ofFamily(own, to.family).intervals[0]?.[0];
    if (to && via !== undefined) router.routes.push({ cause, to, via, ...withDoubt(doubt) });
    else if (isWritten(estate.get(by, `${block}.prefix`))) draft.skip(by, "a route of it cannot be told");
  }
}

interface Association {
  readonly target: Resource;
  readonly by: Resource;
}

function associated(
  { estate }: Source,
  lookup: Lookup,
  type: string,
  attribute: string,
  targetType: string,
  draft?: NetworkDraft,
): ReadonlyMap<Resource, readonly Association[]> {
  const found = new Map<Resource, Association[]>();
  for (const by of estate.ofType(type)) {
    const vpns = lookup.at(by, "bgpvpn_id", vpnType);
    const targets = lookup.at(by, attribute, targetType).resources;
    if (vpns.resources.length === 0) draft?.skip(by, vpns.reason ?? "no plan has its VPN");
    if (targets.length === 0) draft?.skip(by, doubtAt(estate, by, attribute).reason);
    for (const vpn of vpns.resources) for (const target of targets) push(found, vpn, { target, by });
  }
  return found;
}

/** VPNs of a type, those with the same targets as one. */
function vpnsOf({ estate }: Source, type: "l2" | "l3"): readonly Vpn[] {
  const bySignature = new Map<string, Vpn>();
  for (const resource of estate.ofType(vpnType)) {
    if ((textAt(estate, resource, "type") ?? "l3") !== type) continue;
    const texts = (attribute: string): readonly string[] | Doubt => {
      if (!isWritten(estate.get(resource, attribute))) return [];
      return textsAt(estate, resource, attribute) ?? doubtAt(estate, resource, attribute);
    };
    const both = texts("route_targets");
    const [exports, imports] = [texts("export_targets"), texts("import_targets")];
    const doubt = [both, exports, imports].find((one): one is Doubt => "reason" in one);
    const targets = (own: readonly string[] | Doubt): readonly string[] =>
      [both, own].flatMap((one) => ("reason" in one ? [] : [...one])).sort();
    const signature = JSON.stringify([targets(exports), targets(imports), doubt !== undefined]);
    const same = bySignature.get(signature);
    if (same) same.resources.push(resource);
    else {
      bySignature.set(signature, {
        resources: [resource],
        exports: new Set(targets(exports)),
        imports: new Set(targets(imports)),
        ...withDoubt(doubt),
      });
    }
  }
  return [...bySignature.values()];
}

/** Pairs of VPNs of which one takes what the other gives, also a VPN with itself. */
function meetings(vpns: readonly Vpn[]): readonly (readonly [Vpn, Vpn])[] {
  const pairs: (readonly [Vpn, Vpn])[] = [];
  vpns.forEach((a, at) => {
    for (const b of vpns.slice(at)) if (meet(a, b) || meet(b, a)) pairs.push([a, b]);
  });
  return pairs;
}

function meet(from: Vpn, to: Vpn): boolean {
  return (
    from.doubt !== undefined ||
    to.doubt !== undefined ||
    [...from.exports].some((target) => to.imports.has(target))
  );
}
