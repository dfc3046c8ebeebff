import type { Estate, Resource } from "../../estate/model";
import { push } from "../maps";
import { reasonOf, textAt } from "./values";

/** Resources that an attribute leads to. */
export interface Found {
  /** Managed ones. */
  readonly resources: readonly Resource[];
  /** Data sources that stand for no managed resource, and ids that no plan knows. */
  readonly loose: readonly (Resource | string)[];
  /** Why these may not be all. */
  readonly reason?: string;
}

const none: Found = { resources: [], loose: [] };

/** Attribute by which a resource of one type leads to one of another. */
const hops: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  openstack_networking_network_v2: {
    openstack_networking_subnet_v2: ["network_id"],
    openstack_networking_port_v2: ["network_id"],
    openstack_networking_segment_v2: ["network_id"],
    openstack_lb_loadbalancer_v2: ["vip_network_id"],
    openstack_networking_router_v2: ["external_network_id"],
    openstack_networking_rbac_policy_v2: ["object_id"],
  },
  openstack_networking_router_v2: {
    openstack_networking_router_interface_v2: ["router_id"],
    openstack_networking_router_route_v2: ["router_id"],
    openstack_networking_router_routes_v2: ["router_id"],
  },
  openstack_networking_subnet_v2: {
    openstack_networking_router_interface_v2: ["subnet_id"],
    openstack_networking_subnet_route_v2: ["subnet_id"],
    openstack_lb_loadbalancer_v2: ["vip_subnet_id"],
  },
};

/** Finds what attributes lead to, also through data sources and names. */
export class Lookup {
  /** Managed resources by type and name. */
  private readonly names = new Map<string, Map<string, Resource[]>>();

  constructor(private readonly estate: Estate) {}

  /** Managed resources of a type with a name. */
  named(type: string, name: string): readonly Resource[] {
    let names = this.names.get(type);
    if (!names) {
      names = new Map();
      for (const resource of this.estate.ofType(type)) {
        const own = textAt(this.estate, resource, "name");
        if (own !== undefined) push(names, own, resource);
      }
      this.names.set(type, names);
    }
    return names.get(name) ?? [];
  }

  /** The managed resource that a resource is or, as a data source, looks up; undefined when that cannot be told. */
  managed(resource: Resource): Resource | undefined {
    if (resource.mode === "managed") return resource.after === null ? undefined : resource;
    const { estate } = this;
    const idAttributes = ["id", `${resource.type.replace(/^openstack_[a-z]+_|_v\d$/g, "")}_id`];
    for (const attribute of idAttributes) {
      const same = estate
        .targets(resource, attribute)
        .filter(({ type, mode, after }) => mode === "managed" && type === resource.type && after !== null);
      if (same.length === 1) return same[0];
    }
    const name = estate.get(resource, "name");
    if (name.state === "reference") {
      const targets = name.targets.map((target) => target.resource);
      const [only, second] = targets.filter(({ type, mode }) => type === resource.type && mode === "managed");
      return second ? undefined : only;
    }
    const text = textAt(estate, resource, "name");
    const [only, second] = text === undefined ? [] : this.named(resource.type, text);
    return second ? undefined : only;
  }

  /** Resources of a type that an attribute leads to; one of another type leads on by its own attribute. */
  at(resource: Resource, path: string, type: string, depth = 0): Found {
    const { estate } = this;
    const value = estate.get(resource, path);
    if (value.state === "absent" || value.state === "default") return none;
    const targets = estate.targets(resource, path);
    const [target, another] = targets;
    // Most attributes are one reference to one resource.
    if (value.state === "reference" && target && !another && isManaged(target, type)) {
      return { resources: [target], loose: [] };
    }
    const resources = new Set<Resource>();
    const loose = new Set<Resource | string>();
    let reason = value.state === "unknown" ? value.reason : undefined;
    for (const found of targets) {
      if (found.type === type) {
        const managed = this.managed(found);
        if (managed) resources.add(managed);
        else if (found.mode === "data") loose.add(found);
        continue;
      }
      for (const hop of depth > 3 ? [] : (hops[type]?.[found.type] ?? [])) {
        const beyond = this.at(found, hop, type, depth + 1);
        beyond.resources.forEach((one) => resources.add(one));
        beyond.loose.forEach((one) => loose.add(one));
        reason ??= beyond.reason;
      }
    }
    if (value.state === "known") {
      const ids = idsIn(value.value);
      const known = new Set<unknown>(targets.flatMap(({ before, after }) => [after?.["id"], before?.["id"]]));
      // A value may be reached by its expression and not by its id, such as a name.
      if (targets.length < ids.length) for (const id of ids) if (!known.has(id)) loose.add(id);
    } else if (resources.size === 0 && loose.size === 0) reason ??= reasonOf(value);
    // A managed one and a data source of it are one.
    if (resources.size > 0 && loose.size > 0) dropTwins(resources, loose);
    return { resources: [...resources], loose: [...loose], ...(reason === undefined ? {} : { reason }) };
  }
}

function isManaged(resource: Resource, type: string): boolean {
  return resource.type === type && resource.mode === "managed" && resource.after !== null;
}

function dropTwins(resources: ReadonlySet<Resource>, loose: Set<Resource | string>): void {
  const ids = new Set<unknown>(
    [...resources].map(({ after }) => after?.["id"]).filter((id) => id !== undefined),
  );
  for (const one of loose) if (typeof one !== "string" && ids.has(one.after?.["id"])) loose.delete(one);
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}
