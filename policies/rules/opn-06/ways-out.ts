import type { Estate, Resource, Value } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { mapOf } from "../../facts/labels";
import { things } from "./messages";

/** A resource that leads out, or may. */
export interface WayOut {
  readonly resource: Resource;
  readonly what: Text;
  readonly kind: keyof typeof things;
  /** Why it cannot be told. */
  readonly doubt?: string;
}

const always: Readonly<Record<string, keyof typeof things>> = {
  openstack_networking_floatingip_v2: "address",
  openstack_networking_floatingip_associate_v2: "address",
  openstack_networking_portforwarding_v2: "address",
  openstack_vpnaas_service_v2: "vpn",
  openstack_vpnaas_site_connection_v2: "vpn",
  openstack_vpnaas_endpoint_group_v2: "vpn",
  openstack_networking_bgp_speaker_v2: "bgp",
  openstack_networking_bgp_peer_v2: "bgp",
  openstack_bgpvpn_v2: "bgpvpn",
  openstack_bgpvpn_network_associate_v2: "bgpvpn",
  openstack_bgpvpn_router_associate_v2: "bgpvpn",
  openstack_bgpvpn_port_associate_v2: "bgpvpn",
};

/** Types that make resources which no plan shows. */
export const opaqueTypes: ReadonlySet<string> = new Set([
  "openstack_orchestration_stack_v1",
  "openstack_containerinfra_cluster_v1",
  "openstack_containerinfra_nodegroup_v1",
]);

/** Every way out of the cloud in an estate. */
export function* waysOut(estate: Estate): Iterable<WayOut> {
  for (const resource of estate.resources) {
    if (resource.mode === "data" || resource.after === null) continue;
    const kind = always[resource.type] ?? kindOf(estate, resource);
    if (kind === undefined) continue;
    const doubt = kind === "network" ? doubtOf(estate, resource) : undefined;
    yield { resource, kind, what: things[kind], ...(doubt === undefined ? {} : { doubt }) };
  }
}

function kindOf(estate: Estate, resource: Resource): keyof typeof things | undefined {
  switch (resource.type) {
    case "openstack_networking_network_v2":
      return isExternal(estate, resource) === false ? undefined : "network";
    case "openstack_networking_router_v2":
      return hasGateway(estate, resource) ? "gateway" : undefined;
    case "openstack_networking_rbac_policy_v2":
      return textOf(estate.get(resource, "action")) === "access_as_external" ? "sharing" : undefined;
    case "openstack_compute_instance_v2":
      if (textOf(estate.get(resource, "network_mode")) === "auto") return "automatic";
      return networksOf(estate, resource).some((network) => isExternal(estate, network) === true)
        ? "attached"
        : undefined;
    case "openstack_networking_port_v2":
    case "openstack_lb_loadbalancer_v2":
      return attachments(estate, resource).some((network) => isExternal(estate, network) === true)
        ? "attached"
        : undefined;
    default:
      return undefined;
  }
}

/** Is the network external? A text says why it cannot be told. */
export function isExternal(estate: Estate, network: Resource): boolean | string {
  if (network.type !== "openstack_networking_network_v2") return false;
  if (isTrue(mapOf(estate, network, "value_specs")["router:external"])) return true;
  const external = estate.get(network, "external");
  if (external.state === "known" || external.state === "default") return isTrue(external.value);
  if (external.state === "absent") return false;
  return external.state === "unknown" ? external.reason : "known only after apply";
}

function doubtOf(estate: Estate, network: Resource): string | undefined {
  const external = isExternal(estate, network);
  return typeof external === "string" ? external : undefined;
}

function hasGateway(estate: Estate, router: Resource): boolean {
  const specs = Object.keys(mapOf(estate, router, "value_specs"));
  // A gateway that is written but not known is a gateway all the same.
  return (
    estate.get(router, "external_network_id").state !== "absent" ||
    specs.some((key) => key.startsWith("external_gateway"))
  );
}

function networksOf(estate: Estate, instance: Resource): readonly Resource[] {
  const count = estate.blockCount(instance, "network") ?? 0;
  return Array.from({ length: count }, (_, at) => estate.targets(instance, `network.${at}.uuid`)).flat();
}

function attachments(estate: Estate, resource: Resource): readonly Resource[] {
  const direct = ["network_id", "vip_network_id"].flatMap((attribute) => estate.targets(resource, attribute));
  const throughSubnet = estate
    .targets(resource, "vip_subnet_id")
    .flatMap((subnet) => estate.targets(subnet, "network_id"));
  return [...direct, ...throughSubnet];
}

function textOf(value: Value): string | undefined {
  return value.state === "known" ? String(value.value) : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || String(value).toLowerCase() === "true";
}
