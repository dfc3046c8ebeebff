import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { chosen, type Parts } from "./ports";
import { causeOf, specAt, textAt, truthAt, truthOf } from "./values";

const networkType = "openstack_networking_network_v2";

/** Projects that may attach to networks of others, each as a machine that is in no plan yet. */
export function addShares(parts: Parts): void {
  const { source, lookup, projects, networks, draft } = parts;
  const { estate, options } = source;
  const guests = new Guests(parts);
  for (const policy of estate.ofType("openstack_networking_rbac_policy_v2")) {
    const type = textAt(estate, policy, "object_type");
    // Shared groups and pools open nothing by themselves.
    if (type !== undefined && type !== "network") continue;
    if (options.shareIsDeclared?.(policy) === true) continue;
    const { resources, loose, reason } = lookup.at(policy, "object_id", networkType);
    if (resources.length === 0 && loose.length === 0) {
      draft.skip(policy, reason ?? "no plan has the network that it shares");
    }
    const action = textAt(estate, policy, "action");
    for (const network of [...resources, ...loose]) {
      if (action !== "access_as_shared") networks.openOutside(networks.segment(network));
      if (action === "access_as_external") continue;
      const project = projects.at(policy, "target_tenant") ?? "a project that no plan tells";
      guests.put(project, policy, network);
    }
  }
  for (const network of estate.ofType(networkType)) {
    const spec = specAt(estate, network, "shared");
    const typed = truthAt(estate, network, "shared");
    const isShared = typed === true || typeof typed === "object" || typeof spec === "object";
    if (isShared || (spec !== undefined && truthOf(spec))) guests.put("*", network, network);
  }
}

/** One machine a project, since it may have a foot on every network that the project is given. */
class Guests {
  private readonly hosts = new Map<string, ReturnType<Parts["draft"]["host"]>>();

  constructor(private readonly parts: Parts) {}

  put(project: string, resource: Resource, network: Resource | string): void {
    const { draft, networks, subnets } = this.parts;
    let host = this.hosts.get(project);
    if (!host) {
      const reason = `project ${project} may attach to it`;
      const doubt: Doubt = { resource, attribute: "target_tenant", reason };
      host = draft.host({ name: project, resource }, "instance", doubt);
      this.hosts.set(project, host);
    }
    draft.port(causeOf(resource), host, networks.segment(network).id, chosen(subnets.on(network)).sets);
  }
}
