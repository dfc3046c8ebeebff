import type { Environment } from "../environments/model";
import { AddressSet } from "../estate/address-set";
import type { Estate, Resource } from "../estate/model";

/** Networks with hosts that are in no plan: the offices of counties, townships and villages. */
export function outsideNetworks(environment: Environment, estate: Estate): (network: Resource) => boolean {
  const blocks = environment.counties.flatMap(({ block }) => AddressSet.parse(block) ?? []);
  const found = new Set<Resource>();
  for (const subnet of estate.ofType("openstack_networking_subnet_v2")) {
    const cidr = estate.get(subnet, "cidr");
    const set = cidr.state === "known" ? AddressSet.parse(String(cidr.value)) : undefined;
    if (!set || !blocks.some((block) => block.intersects(set))) continue;
    for (const network of estate.targets(subnet, "network_id")) found.add(network);
  }
  return (network) => found.has(network);
}

/** Shares of zone networks with the platforms that the declaration names. */
export function declaredShares(environment: Environment, estate: Estate): (share: Resource) => boolean {
  const tenants = new Map<string, string | undefined>([
    ["egress", environment.egress?.tenant],
    ["exchange", environment.exchange?.tenant],
    ["services", environment.services?.tenant],
    ["operations", environment.operations.tenant],
  ]);
  const allowed = new Set(
    environment.backbone.networks.flatMap(({ id, sharedWith }) =>
      sharedWith.map((platform) => `${id} ${tenants.get(platform) ?? ""}`),
    ),
  );
  return (share) => {
    const projects = estate.targets(share, "target_tenant").map((project) => estate.get(project, "name"));
    const networks = estate.targets(share, "object_id").map((network) => estate.get(network, "name"));
    return (
      projects.length > 0 &&
      networks.length > 0 &&
      networks.every((network) =>
        projects.every(
          (project) =>
            network.state === "known" &&
            project.state === "known" &&
            allowed.has(`${String(network.value)} ${String(project.value)}`),
        ),
      )
    );
  };
}
