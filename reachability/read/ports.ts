import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { byFamily, everything, firstFree } from "./addresses";
import { withDoubt, type HostDraft, type NetworkDraft, type PortDraft } from "./draft";
import type { Carried, Groups } from "./groups";
import type { Lookup } from "./lookup";
import { push } from "../maps";
import type { Networks, Standing } from "./networks";
import type { Projects } from "./projects";
import type { Source } from "./reading";
import { securityOf } from "./security";
import { holding, type PlacedSubnet, type Subnets } from "./subnets";
import { blocksAt, causeOf, doubtAt, pathOf, specAt, textAt, truthAt } from "./values";

export const portType = "openstack_networking_port_v2";

/** Addresses of something on a network. */
export interface Addresses {
  /** One set a family. Where the cloud chooses, all that it chooses from. */
  readonly sets: readonly AddressSet[];
  /** Subnets that they are of. */
  readonly subnets: readonly PlacedSubnet[];
  readonly doubt?: Doubt;
}

/** What is shared by all that reads ports. */
export interface Parts {
  readonly source: Source;
  readonly lookup: Lookup;
  readonly draft: NetworkDraft;
  readonly networks: Networks;
  readonly subnets: Subnets;
  readonly projects: Projects;
  readonly groups: Groups;
  /** Groups that other resources put on ports. */
  readonly associations: ReadonlyMap<Resource, readonly Association[]>;
}

/** Groups put on a port by a resource of their own. */
export interface Association {
  readonly resource: Resource;
  readonly replaces: boolean;
  readonly carried: Carried;
}

/** Groups that resources of their own put on ports, of all stacks. */
export function associationsOf(
  source: Source,
  lookup: Lookup,
  groups: Groups,
  draft: NetworkDraft,
): ReadonlyMap<Resource, readonly Association[]> {
  const { estate } = source;
  const byPort = new Map<Resource, Association[]>();
  for (const resource of estate.ofType("openstack_networking_port_secgroup_associate_v2")) {
    const { resources: ports } = lookup.at(resource, "port_id", portType);
    if (ports.length === 0) draft.skip(resource, doubtAt(estate, resource, "port_id").reason);
    const found = groups.at(resource, "security_group_ids");
    const carried = groups.carriedBy(resource, found, "security_group_ids");
    // What may only be appended opens more than what replaces.
    const replaces = truthAt(estate, resource, "enforce") === true && ports.length === 1;
    for (const port of ports) push(byPort, port, { resource, replaces, carried });
  }
  return byPort;
}

/** Is the port switched off? The provider sends that for ports. */
export function isDown({ estate }: Source, port: Resource): boolean {
  return truthAt(estate, port, pathOf(estate, port, "admin_state_up")) === false;
}

/** Fixed addresses of a port on one of its networks. */
export function addressesOf({ source, subnets }: Parts, port: Resource, standing: Standing): Addresses {
  const { estate } = source;
  if (truthAt(estate, port, "no_fixed_ip") === true) return { sets: [], subnets: [] };
  const onNetwork = subnets.on(standing.network);
  const blocks = blocksAt(estate, port, "fixed_ip");
  if (!blocks) {
    return {
      ...chosen(onNetwork),
      doubt: { resource: port, attribute: "fixed_ip", reason: "it is written dynamically" },
    };
  }
  if (blocks.length === 0) {
    const spec = specAt(estate, port, "fixed_ips");
    const doubt =
      spec === undefined ? undefined : { resource: port, attribute: "value_specs", reason: "fixed_ips" };
    return { ...chosen(onNetwork), ...withDoubt(doubt) };
  }
  const sets: AddressSet[] = [];
  const from = new Set<PlacedSubnet>();
  let doubt: Doubt | undefined;
  for (const block of blocks) {
    const address = AddressSet.parse(textAt(estate, port, `${block}.ip_address`) ?? "");
    const named = subnets.at(port, `${block}.subnet_id`).subnets;
    if (address) {
      sets.push(address);
      const own = holding(named, address) ?? holding(onNetwork, address);
      if (own) from.add(own);
      continue;
    }
    const options = named.length > 0 ? named : onNetwork;
    if (named.length > 1) doubt = doubtAt(estate, port, `${block}.subnet_id`);
    for (const subnet of options) {
      from.add(subnet);
      sets.push(subnet.pool);
    }
  }
  for (const subnet of onNetwork) if (subnet.automatic) sets.push(subnet.subnet.cidr);
  return { sets: byFamily(sets), subnets: [...from], ...withDoubt(doubt) };
}

/** Addresses of a port that asks for none: one of what any subnet hands out. */
export function chosen(subnets: readonly PlacedSubnet[]): Addresses {
  return { sets: byFamily(subnets.map(({ pool }) => pool)), subnets };
}

/** Makes the ports of a port resource: one, or one a network that it may be on. */
export function placePort(parts: Parts, resource: Resource, host: HostDraft): readonly PortDraft[] {
  const { source, lookup, draft, groups } = parts;
  const standings = placesOfPort(parts, resource);
  const vague: Doubt | undefined =
    standings.length > 1
      ? { resource, attribute: "network_id", reason: "it is on one of several networks" }
      : undefined;
  return standings.map((standing) => {
    const { sets, doubt } = addressesOf(parts, resource, standing);
    const port = draft.port(causeOf(resource), host, standing.segment, sets);
    const security = securityOf(source, lookup, resource);
    if (source.estate.get(resource, "binding.0.vnic_type").state === "unknown" && !security.doubt) {
      draft.assume(resource, "its card goes through the switch: no binding is in the plan");
    }
    const pairs = pairsOf(source, resource);
    const why = vague ?? security.doubt ?? doubt ?? pairs.doubt;
    if (why) port.doubt = why;
    if (security.secured) secure(draft, port, pairs.sets);
    // Rules that name a group mean the addresses of all that are in it, whether or not it works there.
    if (security.secured) groups.carry(port, carriedBy(parts, resource));
    return port;
  });
}

/** Networks of a port: the one that it names, else those of its subnets, which must be of the same. */
export function placesOfPort({ source, networks, subnets }: Parts, port: Resource): readonly Standing[] {
  const { estate } = source;
  const path = pathOf(estate, port, "network_id");
  const standings = networks.standings(networks.at(port, path));
  if (standings.length > 0) return standings;
  const named = (blocksAt(estate, port, "fixed_ip") ?? []).flatMap(
    (block) => subnets.at(port, `${block}.subnet_id`).subnets,
  );
  return named.length > 0 ? named : networks.placesOf(port, path);
}

/** Puts the address check on a port. Without an own address only the MAC is checked. */
export function secure(draft: NetworkDraft, port: PortDraft, pairs: readonly AddressSet[] = []): void {
  port.secured = true;
  if (pairs.length > 0) draft.pairs.set(port, pairs);
  port.usable = port.addresses.length === 0 ? everything : usableOf(port.addresses, pairs);
}

/** Own addresses and address pairs. */
export function usableOf(
  addresses: readonly AddressSet[],
  pairs: readonly AddressSet[],
): readonly AddressSet[] {
  return pairs.length === 0 ? addresses : byFamily([...addresses, ...pairs]);
}

/** An IPv4 address of a port; the first one that the cloud may choose where it does. */
export function anAddressOf(draft: NetworkDraft, port: PortDraft): bigint | undefined {
  const [set] = port.addresses.filter(({ family }) => family === 4);
  const [only, second] = set?.intervals ?? [];
  if (!set || !only) return undefined;
  if (!second && only[0] === only[1]) return only[0];
  const single = set.intervals.find(([from, to]) => from === to);
  return single ? single[0] : firstFree(set, draft.takenOn(port.segment));
}

/** Groups of a port: written ones, else those of the project; then those that other resources put on it. */
export function carriedBy(parts: Parts, port: Resource): Carried {
  const own = ownGroups(parts, port);
  const added = parts.associations.get(port);
  if (!added) return own;
  const replacing = added.filter(({ replaces }) => replaces);
  const counting = replacing.length > 0 ? added : [{ carried: own }, ...added];
  const doubt = counting.map(({ carried }) => carried.doubt).find((one) => one !== undefined);
  return { groups: [...new Set(counting.flatMap(({ carried }) => carried.groups))], ...withDoubt(doubt) };
}

function ownGroups({ source, draft, projects, groups }: Parts, port: Resource): Carried {
  const { estate } = source;
  if (truthAt(estate, port, "no_security_groups") === true) return { groups: [] };
  const attribute = "security_group_ids";
  const written = estate.get(port, attribute);
  const isEmpty = written.state === "known" && Array.isArray(written.value) && written.value.length === 0;
  if (written.state !== "absent" && !isEmpty)
    return groups.carriedBy(port, groups.at(port, attribute), attribute);
  // On create nothing is sent and the project's group is put on; taking the last one away later sends an empty list.
  if (port.before === null || port.action === "replace")
    return { groups: [groups.ofProject(projects.of(port))] };
  const before = port.before[attribute];
  if (Array.isArray(before) && before.length > 0) return { groups: [] };
  const found = groups.at(port, "all_security_group_ids");
  const carried = groups.carriedBy(port, found, "all_security_group_ids");
  // The project's group is in no plan; an only id that nobody knows is it.
  if (found.loose.length !== 1 || typeof found.loose[0] !== "string" || found.reason !== undefined)
    return carried;
  draft.assume(port, `the group ${found.loose[0]} is that of the project`);
  return { groups: [...carried.groups, groups.ofProject(projects.of(port))] };
}

function pairsOf({ estate }: Source, port: Resource): { sets: readonly AddressSet[]; doubt?: Doubt } {
  const attribute = "allowed_address_pairs";
  const spec = specAt(estate, port, attribute);
  if (spec !== undefined) {
    return {
      sets: everything,
      doubt: { resource: port, attribute: `value_specs.${attribute}`, reason: "any pair" },
    };
  }
  const blocks = blocksAt(estate, port, attribute);
  if (!blocks) {
    const { state } = estate.get(port, attribute);
    return state === "absent" ? { sets: [] } : { sets: everything, doubt: doubtAt(estate, port, attribute) };
  }
  const sets: AddressSet[] = [];
  for (const block of blocks) {
    const pair = AddressSet.parse(textAt(estate, port, `${block}.ip_address`) ?? "");
    if (!pair) return { sets: everything, doubt: doubtAt(estate, port, `${block}.ip_address`) };
    sets.push(pair);
  }
  return { sets };
}
