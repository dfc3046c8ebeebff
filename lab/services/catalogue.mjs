import { password, ports } from "../settings.mjs";
import { Identity } from "./identity.mjs";

/** User, type and address of each service; `needs` names the optional service it belongs to. */
const services = [
  { user: "neutron", type: "network", port: ports.neutron },
  { user: "placement", type: "placement", port: ports.placement },
  { user: "nova", type: "compute", port: ports.nova, path: "/v2.1" },
  { user: "glance", type: "image", port: ports.glance },
  { user: "cinder", type: "block-storage", port: ports.cinder, path: "/v3/%(project_id)s" },
  { user: "swift", type: "object-store", port: ports.swift, path: "/v1/AUTH_%(project_id)s", optional: true },
  { user: "octavia", type: "load-balancer", port: ports.octavia, optional: true },
  { user: "barbican", type: "key-manager", port: ports.barbican, optional: true },
  { user: "designate", type: "dns", port: ports.designate, optional: true },
];

/** Makes the services' users and enters all services of all regions, and of the other names of a region. */
export async function register(contexts) {
  const identity = await Identity.connect();
  const project = await identity.ensure("projects", "project", { name: "service", domain_id: "default" });
  const roles = [];
  for (const name of ["admin", "service"]) roles.push(await identity.ensure("roles", "role", { name }));
  await Promise.all(services.map((service) => enter(identity, contexts, project, roles, service)));
  await aliasKeystone(identity, contexts);
}

async function enter(identity, contexts, project, roles, { user, type, port, path = "", optional }) {
  const made = await identity.ensure("users", "user", {
    name: user,
    password,
    default_project_id: project.id,
  });
  for (const role of roles) {
    await identity.call("PUT", `/projects/${project.id}/users/${made.id}/roles/${role.id}`);
  }
  const service = await identity.ensure("services", "service", { name: user, type });
  for (const { region, has } of contexts) {
    if (optional && !has(type)) continue;
    await endpoints(identity, service.id, region, `http://${region.address}:${port}${path}`);
  }
}

async function aliasKeystone(identity, contexts) {
  const [service] = await identity.list("/services?type=identity", "services");
  for (const { region, values } of contexts) await endpoints(identity, service.id, region, values.keystone);
}

async function endpoints(identity, serviceId, region, url) {
  const known = await identity.list(`/endpoints?service_id=${serviceId}`, "endpoints");
  for (const name of [region.name, ...region.aliases]) {
    await identity.call("POST", "/regions", { region: { id: name } });
    for (const kind of ["public", "internal"]) {
      if (known.some(({ interface: side, region_id }) => side === kind && region_id === name)) continue;
      await identity.call("POST", "/endpoints", {
        endpoint: { service_id: serviceId, interface: kind, region_id: name, url },
      });
    }
  }
}
