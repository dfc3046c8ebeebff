import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { AddressSet } from "../../estate/address-set";
import type { AutoInstance } from "./auto-networks";
import { type HostDraft, type PortDraft } from "./draft";
import type { Carried } from "./groups";
import { push } from "../maps";
import type { NetworkKey } from "./networks";
import { chosen, isDown, placePort, portType, secure, type Parts } from "./ports";
import { securityOn } from "./security";
import { UnionFind } from "./union-find";
import { blocksAt, causeOf, doubtAt, isWritten, textAt, textsAt } from "./values";

const instanceType = "openstack_compute_instance_v2";
const flavorType = "openstack_compute_flavor_v2";

/** A card that Nova makes by itself. */
interface Card {
  readonly instance: Resource;
  readonly network: NetworkKey;
  readonly address: string | undefined;
  readonly doubt?: Doubt;
}

/** Machines and all their cards. */
export class Hosts {
  /** Instances, trunks, ports and ids of devices of one machine. */
  private readonly machines = new UnionFind<Resource | string>();
  private readonly cards: Card[] = [];
  private readonly autos: Resource[] = [];
  private readonly byRoot = new Map<Resource | string, HostDraft>();
  readonly hostOf = new Map<Resource, number>();
  readonly portsOf = new Map<Resource, readonly PortDraft[]>();

  /** @param taken ports that belong to routers or load balancers */
  constructor(
    private readonly parts: Parts,
    taken: ReadonlySet<Resource>,
  ) {
    const { estate } = parts.source;
    const instances = estate.ofType(instanceType);
    for (const instance of instances) this.readInstance(instance);
    for (const attached of estate.ofType("openstack_compute_interface_attach_v2"))
      this.readAttached(attached);
    for (const trunk of estate.ofType("openstack_networking_trunk_v2")) this.readTrunk(trunk);
    const ports = estate.ofType(portType).filter((port) => !taken.has(port));
    for (const port of ports) this.readDevice(port);
    for (const instance of instances) this.hostOf.set(instance, this.host(instance, instance).id);
    for (const port of ports) {
      if (isDown(parts.source, port)) continue;
      const host = this.host(port, port);
      this.hostOf.set(port, host.id);
      this.portsOf.set(port, placePort(parts, port, host));
    }
    for (const card of this.cards) this.placeCard(card);
  }

  /** Instances for which Neutron makes a network of its own. */
  get autoInstances(): readonly AutoInstance[] {
    return this.autos.map((instance) => ({
      instance,
      host: this.host(instance, instance),
      carried: this.groupsOf(instance),
    }));
  }

  private host(resource: Resource, named: Resource): HostDraft {
    const root = this.machines.root(resource);
    let host = this.byRoot.get(root);
    if (!host) {
      host = this.parts.draft.host(causeOf(named), "instance");
      this.byRoot.set(root, host);
    }
    return host;
  }

  private readInstance(instance: Resource): void {
    const { source, projects, draft } = this.parts;
    const { estate } = source;
    if (this.hasDevice(instance))
      draft.skip(instance, "its flavor gives it a device of the hypervisor, past the switch");
    const blocks = blocksAt(estate, instance, "network");
    if (blocks && blocks.length > 0) {
      for (const block of blocks) this.readCard(instance, block);
      return;
    }
    const mode = textAt(estate, instance, "network_mode");
    if (mode === "auto") this.autos.push(instance);
    if (mode === "none" || mode === "auto") return;
    // Nova takes the one network that the project sees; which one that is, only the cloud knows.
    const reason = blocks ? "Nova chooses its network" : "its cards are written dynamically";
    const project = projects.of(instance);
    const seen = this.networksOf(project);
    if (seen.length === 0) draft.skip(instance, reason);
    for (const network of seen) {
      this.cards.push({
        instance,
        network,
        address: undefined,
        doubt: { resource: instance, attribute: "network", reason },
      });
    }
  }

  /** Does the flavor pass a device through, such as a card of its own? */
  private hasDevice(instance: Resource): boolean {
    const { source, lookup } = this.parts;
    const { estate } = source;
    const name = textAt(estate, instance, "flavor_name");
    const flavors = [
      ...lookup.at(instance, "flavor_id", flavorType).resources,
      ...lookup.at(instance, "flavor_name", flavorType).resources,
      ...(name === undefined ? [] : lookup.named(flavorType, name)),
    ];
    return flavors.some(({ after }) => JSON.stringify(after?.["extra_specs"] ?? {}).includes("passthrough"));
  }

  private byProject: Map<string, Resource[]> | undefined;

  private networksOf(project: string): readonly Resource[] {
    if (!this.byProject) {
      this.byProject = new Map();
      for (const network of this.parts.source.estate.ofType("openstack_networking_network_v2")) {
        push(this.byProject, this.parts.projects.of(network), network);
      }
    }
    return this.byProject.get(project) ?? [];
  }

  private readCard(instance: Resource, block: string): void {
    const { source, lookup, networks, draft } = this.parts;
    const { estate } = source;
    const port = `${block}.port`;
    if (isWritten(estate.get(instance, port))) {
      const { resources, reason } = lookup.at(instance, port, portType);
      for (const found of resources) this.machines.join(instance, found);
      if (resources.length > 0) return;
      if (!isWritten(estate.get(instance, `${block}.uuid`))) {
        draft.skip(instance, `card ${block}: ${reason ?? "no plan has its port"}`);
        return;
      }
    }
    const byId = networks.at(instance, `${block}.uuid`);
    let keys: readonly NetworkKey[] = [...byId.resources, ...byId.loose];
    if (keys.length === 0) keys = this.networkNamed(instance, `${block}.name`);
    if (keys.length === 0) draft.skip(instance, `card ${block}: its network cannot be told`);
    const doubt: Doubt | undefined =
      keys.length > 1
        ? { resource: instance, attribute: block, reason: "it is on one of several networks" }
        : undefined;
    const address =
      this.addressAt(instance, `${block}.fixed_ip_v4`) ?? this.addressAt(instance, `${block}.fixed_ip_v6`);
    for (const network of keys) this.cards.push({ instance, network, address, ...(doubt ? { doubt } : {}) });
  }

  private addressAt(resource: Resource, path: string): string | undefined {
    const text = textAt(this.parts.source.estate, resource, path);
    return text === "" ? undefined : text;
  }

  private networkNamed(instance: Resource, path: string): readonly NetworkKey[] {
    const { source, lookup, networks } = this.parts;
    const value = source.estate.get(instance, path);
    if (value.state === "reference") {
      const found = networks.at(instance, path);
      return [...found.resources, ...found.loose];
    }
    const name = textAt(source.estate, instance, path);
    if (name === undefined || name === "") return [];
    const same = lookup.named("openstack_networking_network_v2", name);
    // Nova takes the one that the project sees, which may be any of the same name.
    return same.length > 0 ? same : [name];
  }

  private readAttached(attached: Resource): void {
    const { lookup, networks, draft } = this.parts;
    const { resources: instances, reason } = lookup.at(attached, "instance_id", instanceType);
    const ports = lookup.at(attached, "port_id", portType).resources;
    const [first, ...others] = instances;
    if (!first) draft.skip(attached, reason ?? "no plan has its instance");
    if (ports.length > 0) {
      for (const port of ports) {
        // One of several instances: all of them may get it, so they are taken for one.
        if (first) [first, ...others].forEach((instance) => this.machines.join(instance, port));
      }
      return;
    }
    const found = networks.at(attached, "network_id");
    const keys: readonly NetworkKey[] = [...found.resources, ...found.loose];
    if (keys.length === 0) draft.skip(attached, "its network or port cannot be told");
    const vague = instances.length > 1 || keys.length > 1;
    const doubt: Doubt | undefined = vague
      ? { resource: attached, attribute: "instance_id", reason: "it is one of several" }
      : undefined;
    const address = this.addressAt(attached, "fixed_ip");
    for (const instance of instances) {
      for (const network of keys)
        this.cards.push({ instance, network, address, ...(doubt ? { doubt } : {}) });
    }
  }

  private readTrunk(trunk: Resource): void {
    const { source, lookup, draft } = this.parts;
    const { estate } = source;
    const parent = lookup.at(trunk, "port_id", portType);
    const blocks = blocksAt(estate, trunk, "sub_port");
    if (parent.resources.length === 0) draft.skip(trunk, parent.reason ?? "no plan has its port");
    for (const port of parent.resources) this.machines.join(port, trunk);
    if (!blocks) draft.skip(trunk, "its ports are written dynamically");
    for (const block of blocks ?? []) {
      const { resources, reason } = lookup.at(trunk, `${block}.port_id`, portType);
      for (const port of resources) this.machines.join(trunk, port);
      if (resources.length === 0) draft.skip(trunk, `${block}: ${reason ?? "no plan has its port"}`);
    }
  }

  /** Ports may name their machine themselves. */
  private readDevice(port: Resource): void {
    const { source, lookup } = this.parts;
    if (!isWritten(source.estate.get(port, "device_id"))) return;
    const { resources, loose } = lookup.at(port, "device_id", instanceType);
    for (const instance of resources) this.machines.join(instance, port);
    for (const device of loose) if (device !== "") this.machines.join(device, port);
  }

  /** A port that Nova makes, with the groups of the instance. */
  private placeCard({ instance, network, address, doubt }: Card): void {
    const { source, draft, networks, subnets, groups } = this.parts;
    const segment = networks.segment(network);
    const set = address === undefined ? undefined : AddressSet.parse(address);
    const automatic = subnets.on(network).filter((subnet) => subnet.automatic);
    const sets = set ? [set, ...chosen(automatic).sets] : chosen(subnets.on(network)).sets;
    const port = draft.port(causeOf(instance), this.host(instance, instance), segment.id, sets);
    const security = securityOn(source, network);
    const why = doubt ?? security.doubt;
    if (why) port.doubt = why;
    if (!security.secured) return;
    secure(draft, port);
    groups.carry(port, this.groupsOf(instance));
  }

  private groupsOf(instance: Resource): Carried {
    const { source, projects, groups } = this.parts;
    const { estate } = source;
    const value = estate.get(instance, "security_groups");
    if (value.state === "reference")
      return groups.carriedBy(instance, groups.at(instance, "security_groups"), "security_groups");
    const names = textsAt(estate, instance, "security_groups");
    if (names === undefined && value.state === "unknown") {
      return { groups: [], doubt: doubtAt(estate, instance, "security_groups") };
    }
    if (!names || names.length === 0) return { groups: [groups.ofProject(projects.of(instance))] };
    const carried = names.map((name) => groups.byName(instance, name));
    const doubt = carried.map((one) => one.doubt).find((one) => one !== undefined);
    return { groups: carried.flatMap((one) => one.groups), ...(doubt ? { doubt } : {}) };
  }
}
