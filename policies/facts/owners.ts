import type { Estate, Resource, Value } from "../../estate/model";
import type { Unit } from "./units";

/** Who owns a resource in OpenStack. */
export type Owner =
  | { readonly kind: "unit"; readonly unit: Unit }
  /** A project that no unit of the environment has. */
  | { readonly kind: "other"; readonly project: string }
  | { readonly kind: "unknown"; readonly reason: string };

/** These live in the project of the object that the attribute names. */
const ownedThrough: Readonly<Record<string, string>> = {
  openstack_networking_secgroup_rule_v2: "security_group_id",
  openstack_networking_router_interface_v2: "router_id",
  openstack_networking_router_route_v2: "router_id",
  openstack_networking_router_routes_v2: "router_id",
  openstack_networking_rbac_policy_v2: "object_id",
  openstack_networking_portforwarding_v2: "floatingip_id",
  openstack_networking_subnet_route_v2: "subnet_id",
  openstack_networking_segment_v2: "network_id",
  openstack_networking_qos_bandwidth_limit_rule_v2: "qos_policy_id",
  openstack_networking_qos_dscp_marking_rule_v2: "qos_policy_id",
  openstack_networking_qos_minimum_bandwidth_rule_v2: "qos_policy_id",
  openstack_networking_port_secgroup_associate_v2: "port_id",
  openstack_lb_listener_v2: "loadbalancer_id",
  openstack_lb_member_v2: "pool_id",
  openstack_lb_members_v2: "pool_id",
  openstack_lb_monitor_v2: "pool_id",
  openstack_lb_l7policy_v2: "listener_id",
  openstack_lb_l7rule_v2: "l7policy_id",
  openstack_dns_recordset_v2: "zone_id",
  openstack_images_image_access_v2: "image_id",
  openstack_sharedfilesystem_share_access_v2: "share_id",
  openstack_blockstorage_volume_attach_v3: "volume_id",
  openstack_containerinfra_nodegroup_v1: "cluster_id",
  openstack_db_database_v1: "instance_id",
  openstack_db_user_v1: "instance_id",
  openstack_vpnaas_site_connection_v2: "vpnservice_id",
  openstack_bgpvpn_network_associate_v2: "bgpvpn_id",
  openstack_bgpvpn_router_associate_v2: "bgpvpn_id",
  openstack_bgpvpn_port_associate_v2: "bgpvpn_id",
  openstack_compute_interface_attach_v2: "instance_id",
  openstack_compute_volume_attach_v2: "instance_id",
};

/** Tells owners by project reference, project name, or the project of the provider configuration. */
export class Owners {
  private readonly cache = new Map<Resource, Owner>();

  constructor(
    private readonly estate: Estate,
    private readonly units: ReadonlyMap<string, Unit>,
  ) {}

  /** Owner of a resource; unknown where neither the plan nor its provider configuration names a project. */
  of(resource: Resource): Owner {
    const cached = this.cache.get(resource);
    if (cached) return cached;
    this.cache.set(resource, { kind: "unknown", reason: "refers to itself" });
    const owner = this.find(resource);
    this.cache.set(resource, owner);
    return owner;
  }

  /** The unit that owns a resource, or undefined. */
  unitOf(resource: Resource): Unit | undefined {
    const owner = this.of(resource);
    return owner.kind === "unit" ? owner.unit : undefined;
  }

  /** The project that an attribute names, such as `target_tenant`. */
  projectAt(resource: Resource, attribute: string): Owner | undefined {
    return this.project(this.estate.get(resource, attribute), () => this.estate.targets(resource, attribute));
  }

  /** The owner that a project is; of another resource, its owner. */
  projectOf(resource: Resource): Owner {
    return this.projects([resource]);
  }

  private find(resource: Resource): Owner {
    const through = ownedThrough[resource.type];
    const [parent] = through === undefined ? [] : this.estate.targets(resource, through);
    if (parent) return this.of(parent);
    return (
      this.projectAt(resource, "tenant_id") ??
      this.projectAt(resource, "project_id") ??
      this.ofProvider(resource) ??
      this.ofPorts(resource) ?? { kind: "unknown", reason: "no project is named" }
    );
  }

  private ofProvider(resource: Resource): Owner | undefined {
    const name = this.estate.providerValue(resource, "tenant_name");
    return (
      this.project(name, () => []) ?? this.project(this.estate.providerValue(resource, "tenant_id"), () => [])
    );
  }

  /** An instance without a project of its own stands where its ports stand. */
  private ofPorts(resource: Resource): Owner | undefined {
    if (resource.type !== "openstack_compute_instance_v2") return undefined;
    const count = this.estate.blockCount(resource, "network") ?? 0;
    for (let at = 0; at < count; at += 1) {
      const [port] = this.estate.targets(resource, `network.${at}.port`);
      if (port) return this.of(port);
    }
    return undefined;
  }

  private project(value: Value, byId: () => readonly Resource[]): Owner | undefined {
    switch (value.state) {
      case "absent":
      case "default":
        return undefined;
      case "unknown":
        return { kind: "unknown", reason: value.reason };
      case "reference":
        return this.projects(value.targets.map((target) => target.resource));
      default: {
        const found = byId().filter(isProject);
        return found.length > 0 ? this.projects(found) : this.named(String(value.value));
      }
    }
  }

  private projects(resources: readonly Resource[]): Owner {
    const owners = resources.map((resource) => {
      if (!isProject(resource)) return this.of(resource);
      const name = this.estate.get(resource, "name");
      return name.state === "known" ? this.named(String(name.value)) : unnamed;
    });
    const [first = unnamed, ...others] = owners;
    return others.every((other) => same(first, other)) ? first : unnamed;
  }

  private named(name: string): Owner {
    const unit = this.units.get(name);
    if (unit) return { kind: "unit", unit };
    // A bare id says nothing about whose it is.
    return /^[0-9a-f]{32}$|^[0-9a-f-]{36}$/.test(name)
      ? { kind: "unknown", reason: "a project id that no plan explains" }
      : { kind: "other", project: name };
  }
}

const unnamed: Owner = { kind: "unknown", reason: "the project has no single known name" };

function isProject(resource: Resource): boolean {
  return resource.type === "openstack_identity_project_v3";
}

function same(a: Owner, b: Owner): boolean {
  if (a.kind === "unit" && b.kind === "unit") return a.unit === b.unit;
  return a.kind === "other" && b.kind === "other" && a.project === b.project;
}
