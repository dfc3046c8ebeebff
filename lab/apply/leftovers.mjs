import { regions } from "../settings.mjs";
import { Identity } from "../services/identity.mjs";

/** Collections of the services that an environment makes things in: service type, path, key of the answer. */
const collections = [
  ["network", "/v2.0/networks", "networks"],
  ["network", "/v2.0/subnets", "subnets"],
  ["network", "/v2.0/ports", "ports"],
  ["network", "/v2.0/routers", "routers"],
  ["network", "/v2.0/floatingips", "floatingips"],
  ["network", "/v2.0/security-groups", "security_groups"],
  ["network", "/v2.0/address-groups", "address_groups"],
  ["network", "/v2.0/address-scopes", "address_scopes"],
  ["network", "/v2.0/subnetpools", "subnetpools"],
  ["network", "/v2.0/rbac-policies", "rbac_policies"],
  ["network", "/v2.0/qos/policies", "policies"],
  ["network", "/v2.0/fwaas/firewall_groups", "firewall_groups"],
  ["network", "/v2.0/fwaas/firewall_policies", "firewall_policies"],
  ["network", "/v2.0/fwaas/firewall_rules", "firewall_rules"],
  ["network", "/v2.0/taas/tap_mirrors", "tap_mirrors"],
  ["compute", "/servers/detail?all_tenants=1", "servers"],
  ["compute", "/os-server-groups?all_projects=1", "server_groups"],
  ["compute", "/flavors/detail?is_public=None", "flavors"],
  ["block-storage", "/volumes/detail?all_tenants=1", "volumes"],
  ["block-storage", "/types", "volume_types"],
  ["image", "/v2/images", "images"],
  ["load-balancer", "/v2/lbaas/loadbalancers", "loadbalancers"],
  ["load-balancer", "/v2/lbaas/listeners", "listeners"],
  ["load-balancer", "/v2/lbaas/pools", "pools"],
  ["dns", "/v2/zones", "zones"],
];
const madeByNeutron = new Set(["security_groups", "firewall_groups", "firewall_policies", "firewall_rules"]);
const identityCollections = ["projects", "groups", "roles", "users"];

/** Everything that both regions and the identity service hold. */
export async function leftovers() {
  const identity = await Identity.connect();
  const found = [];
  for (const key of identityCollections) {
    for (const { id, name } of await identity.list(`/${key}`, key))
      found.push({ place: "identity", key, id, name });
  }
  for (const region of regions) {
    for (const [type, path, key] of collections) {
      const base = identity.endpoint(type, region.name);
      if (base === undefined) continue;
      const all = await identity.call("GET", `${base}${path}`, undefined, { "x-auth-all-projects": "true" });
      for (const item of all[key]) found.push({ ...described(item), place: region.name, key });
    }
  }
  return found;
}

/** One line for each, to be compared. What Neutron makes for each project by itself, and keeps when it is gone, is left out. */
export function listing(found) {
  return found
    .filter(({ key, name }) => !(madeByNeutron.has(key) && /^default\b/.test(name)))
    .map(({ place, key, id, name }) => `${key.replace(/s$/, "")} ${name ?? ""} ${id} in ${place}`)
    .sort();
}

function described({ id, name }) {
  return { id, name };
}
