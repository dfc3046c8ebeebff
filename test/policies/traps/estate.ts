import type { InlineOptions, InlineResource } from "../inline-plan";
import { project } from "../inline-plan";
import { blocking } from "../minimal";

/** Reference to the id of a resource of one of the types below. */
export const ids = {
  project: (name: string): string => `openstack_identity_project_v3.${name}.id`,
  network: (name: string): string => `openstack_networking_network_v2.${name}.id`,
  subnet: (name: string): string => `openstack_networking_subnet_v2.${name}.id`,
  port: (name: string): string => `openstack_networking_port_v2.${name}.id`,
  router: (name: string): string => `openstack_networking_router_v2.${name}.id`,
};

/** Projects of the small extranet, by the last part of their name. */
export const projects = ["backbone", "egress", "services", "operations", "finance", "office"].map((unit) =>
  project(unit, `sample-${unit}`),
);

/** Any resource. */
export function made(
  type: string,
  name: string,
  after: object = {},
  refs: Readonly<Record<string, string>> = {},
): InlineResource {
  return { type: `openstack_${type}`, name, after: { ...after }, refs };
}

/** A network of a project with a subnet of the same name; without a block only the network. */
export function network(name: string, owner: string, cidr?: string, after: object = {}): InlineResource[] {
  const of = { tenant_id: ids.project(owner) };
  const made1 = made("networking_network_v2", name, after, of);
  if (cidr === undefined) return [made1];
  return [made1, made("networking_subnet_v2", name, { cidr }, { ...of, network_id: ids.network(name) })];
}

/** A port with one address. */
export function port(
  name: string,
  owner: string,
  on: string,
  address: string,
  after: object = {},
): InlineResource {
  const fixed = { fixed_ip: [{ ip_address: address }] };
  return made(
    "networking_port_v2",
    name,
    { ...fixed, ...after },
    { network_id: ids.network(on), tenant_id: ids.project(owner) },
  );
}

/** What a rule says, one line a finding that blocks. */
export function said(rule: string, resources: readonly InlineResource[], options?: InlineOptions): string {
  return blocking(rule, [...projects, ...resources], options)
    .map(({ result, message }) => `${result}: ${message.en}`)
    .join("\n");
}
