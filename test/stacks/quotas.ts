import type { Environment } from "../../environments/model";
import { pathOf, type Resource, Resources } from "./city";

/** What a project uses of one ceiling, by the name that the provider gives it: `<quota resource>.<attribute>`. */
type Usage = Map<string, number>;

/** The default group that Neutron gives to each project, and its rules. */
const defaultGroup = { groups: 1, rules: 4 };

/**
 * Projects whose templates create more than their quotas allow: `<project> in <region>: <ceiling> <used> > <allowed>`. An apply
 * would stop half way.
 * @param regionOf region that a stack builds in
 */
export function exceededQuotas(
  environment: Environment,
  resources: Resources,
  regionOf: (stack: string) => string,
): readonly string[] {
  const names = projectNames(resources);
  const projectOf = (resource: Resource, key = "tenant_id") => {
    const reference = String(resource.body[key] ?? resource.body["project_id"]);
    const own = resources.referred(resource, reference);
    const name = own
      ? String(own.body["name"])
      : names.get(reference.replace(/^\$\{var\.[^}]*__project_(.*)\}$/, "$1"));
    if (name === undefined) throw new Error(`${pathOf(resource)}: no project ${reference}`);
    return `${name} in ${regionOf(resource.stack)}`;
  };
  const usages = new Map<string, Usage>();
  const add = (project: string, ceiling: string, count = 1) => {
    const usage = usages.get(project) ?? new Map<string, number>();
    usages.set(project, usage.set(ceiling, (usage.get(ceiling) ?? 0) + count));
  };

  for (const [type, ceiling] of Object.entries(counted))
    for (const resource of resources.of(type)) add(projectOf(resource), ceiling);
  // The metadata port of OVN on each network; the address of a router on a subnet; the virtual address of a load balancer.
  for (const network of resources.of("networking_network_v2"))
    add(projectOf(network), "networking_quota_v2.port");
  for (const balancer of resources.of("lb_loadbalancer_v2"))
    add(projectOf(balancer), "networking_quota_v2.port");
  for (const face of resources.of("networking_router_interface_v2")) {
    const router = resources.referred(face, face.body["router_id"]);
    if (router && face.body["subnet_id"] !== undefined) add(projectOf(router), "networking_quota_v2.port");
  }
  for (const rule of resources.of("networking_rbac_policy_v2")) {
    const network = resources.target(rule, rule.body["object_id"]);
    add(projectOf(network), "networking_quota_v2.rbac_policy");
  }
  const ofProvider = ({ stack, body }: Resource) =>
    `${String(body["provider"]).replace("openstack.", "")} in ${regionOf(stack)}`;
  for (const instance of resources.of("compute_instance_v2")) {
    const flavor = environment.settings.flavors.find(({ id }) => id === instance.body["flavor_name"]);
    add(ofProvider(instance), "compute_quotaset_v2.instances");
    add(ofProvider(instance), "compute_quotaset_v2.cores", flavor?.vcpus);
    add(ofProvider(instance), "compute_quotaset_v2.ram", (flavor?.ramGb ?? 0) * 1024);
  }
  for (const volume of resources.of("blockstorage_volume_v3")) {
    add(ofProvider(volume), "blockstorage_quotaset_v3.volumes");
    add(ofProvider(volume), "blockstorage_quotaset_v3.gigabytes", Number(volume.body["size"]));
  }
  for (const group of resources.of("compute_servergroup_v2"))
    add(ofProvider(group), "compute_quotaset_v2.server_groups");

  return [...usages].flatMap(([project, usage]) => {
    add(project, "networking_quota_v2.security_group", defaultGroup.groups);
    add(project, "networking_quota_v2.security_group_rule", defaultGroup.rules);
    return [...usage].flatMap(([ceiling, used]) => {
      const [type = "", attribute = ""] = ceiling.split(".");
      const quota = resources
        .of(type)
        .findLast((candidate) => projectOf(candidate, "project_id") === project);
      const allowed = Number(quota?.body[attribute] ?? 0);
      return used > allowed ? [`${project}: ${ceiling} ${used} > ${allowed}`] : [];
    });
  });
}

const counted = {
  networking_network_v2: "networking_quota_v2.network",
  networking_subnet_v2: "networking_quota_v2.subnet",
  networking_port_v2: "networking_quota_v2.port",
  networking_router_v2: "networking_quota_v2.router",
  networking_floatingip_v2: "networking_quota_v2.floatingip",
  networking_subnetpool_v2: "networking_quota_v2.subnetpool",
  networking_secgroup_v2: "networking_quota_v2.security_group",
  networking_secgroup_rule_v2: "networking_quota_v2.security_group_rule",
  lb_loadbalancer_v2: "lb_quota_v2.loadbalancer",
  lb_listener_v2: "lb_quota_v2.listener",
  lb_pool_v2: "lb_quota_v2.pool",
  lb_member_v2: "lb_quota_v2.member",
  lb_monitor_v2: "lb_quota_v2.health_monitor",
};

/** Names of the shared projects by their output. */
function projectNames(resources: Resources): ReadonlyMap<string, string> {
  return new Map(
    resources
      .of("identity_project_v3")
      .map(({ address, body }) => [
        address.replace(/^.*\.platform_(.*)_project$/, "$1"),
        String(body["name"]),
      ]),
  );
}
