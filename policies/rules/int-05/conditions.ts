import type { Resource } from "../../../estate/model";
import { internetPart } from "../../facts/address-plan";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { allows, sideOf } from "../../facts/firewall-rules";
import { mapOf } from "../../facts/labels";
import { addressesOf, remoteOf } from "../../facts/remotes";
import { routesOf } from "../../facts/routes";
import { blocksOf, countOf, networksOf } from "../../facts/standing";
import { subnetsOf } from "../../facts/subnets";
import { isTrueAt, isWritten, reasonOf, textAt } from "../../facts/values";
import { segmentsOf, wireOf } from "../../facts/wires";
import type { RuleContext } from "../../rule";
import { isExternal } from "../opn-06/ways-out";

/** Does a resource lead out? A text says why it cannot be told. */
export type Answer = boolean | string;

type Condition = (context: RuleContext, resource: Resource) => Answer;

/** For each type that may lead out, when it does. */
export const conditions: Readonly<Record<string, Condition>> = {
  openstack_compute_instance_v2: (context, instance) =>
    textAt(context.estate, instance, "network_mode") === "auto" ||
    onOutside(context, networksOfInstance(context, instance)),
  openstack_compute_interface_attach_v2: standsOutside,
  openstack_networking_network_v2: (context, network) => isOutside(context, network),
  openstack_networking_port_v2: standsOutside,
  openstack_networking_rbac_policy_v2: sharesOutside,
  openstack_networking_router_interface_v2: standsOutside,
  openstack_networking_router_route_v2: routesOutside,
  openstack_networking_router_routes_v2: routesOutside,
  openstack_networking_router_v2: ({ estate }, router) =>
    isWritten(estate.get(router, "external_network_id")) ||
    Object.keys(mapOf(estate, router, "value_specs")).some((key) => key.startsWith("external_gateway")),
  openstack_networking_segment_v2: ({ estate }, segment) =>
    isWritten(estate.get(segment, "physical_network")) ||
    ["vlan", "flat"].includes((textAt(estate, segment, "network_type") ?? "").toLowerCase()),
  openstack_networking_subnet_route_v2: routesOutside,
  openstack_networking_subnet_v2: (context, resource) => {
    const addresses = subnetsOf(context).find((subnet) => subnet.resource === resource)?.addresses;
    return typeof addresses === "object" ? leavesPlan(context, addresses) : (addresses ?? "no plan has it");
  },

  openstack_fw_rule_v2: (context, rule) =>
    allows(context, rule) &&
    (["source", "destination"] as const).some((which) => {
      const side = sideOf(context, rule, which);
      return side.kind === "addresses" && leavesPlan(context, side.set);
    }),
  openstack_networking_address_group_v2: (context, group) => {
    const addresses = addressesOf(context.estate, group);
    return typeof addresses === "string" ? addresses : leavesPlan(context, addresses);
  },
  openstack_networking_secgroup_rule_v2: (context, rule) => {
    const remote = remoteOf(context.estate, rule);
    if (remote.kind === "unknown") return remote.reason;
    return remote.kind === "addresses" && leavesPlan(context, remote.set);
  },

  openstack_lb_l7policy_v2: (context, policy) =>
    ["redirect_url", "redirect_prefix"]
      .filter((key) => isWritten(context.estate.get(policy, key)))
      .map((key) => urlOutside(context, policy, key))
      .find((answer) => answer !== false) ?? false,
  openstack_lb_loadbalancer_v2: standsOutside,
  openstack_lb_member_v2: (context, member) =>
    anyOutside(context, [
      attribute(context, member, "address"),
      attribute(context, member, "monitor_address"),
    ]),
  openstack_lb_members_v2: (context, members) =>
    countOf(context.estate, members, "member") > blocksOf(members, "member").length
      ? "the members are written dynamically"
      : anyOutside(
          context,
          blocksOf(members, "member").flatMap((member) => [member["address"], member["monitor_address"]]),
        ),

  openstack_dns_recordset_v2: (context, record) => {
    const type = (textAt(context.estate, record, "type") ?? "").toUpperCase();
    const records = record.after?.["records"];
    const ends = Array.isArray(records) ? (records as unknown[]) : [];
    if (type === "A" || type === "AAAA") return anyOutside(context, ends);
    return type === "NS" || type === "DNAME";
  },
  openstack_dns_transfer_request_v2: (context, request) => isAlien(context, request, "target_project_id"),
  openstack_dns_zone_share_v2: (context, share) => isAlien(context, share, "target_project_id"),
  openstack_dns_zone_v2: ({ estate }, zone) =>
    isWritten(estate.get(zone, "masters")) || textAt(estate, zone, "type")?.toUpperCase() === "SECONDARY",
  openstack_images_image_access_v2: (context, access) => isAlien(context, access, "member_id"),
  openstack_images_image_v2: ({ estate }, image) =>
    isWritten(estate.get(image, "image_source_url")) ||
    isTrueAt(estate, image, "web_download") ||
    ["public", "community"].includes(textAt(estate, image, "visibility") ?? ""),
  openstack_objectstorage_container_v1: ({ estate }, container) =>
    isWritten(estate.get(container, "container_sync_to")) ||
    /\.r:/.test(textAt(estate, container, "container_read") ?? "") ||
    /\.r:/.test(textAt(estate, container, "container_write") ?? ""),
  openstack_sharedfilesystem_securityservice_v2: (context, service) => {
    const { estate } = context;
    return anyOutside(context, [attribute(context, service, "dns_ip"), attribute(context, service, "server")])
      ? true
      : !isWritten(estate.get(service, "dns_ip")) && !isWritten(estate.get(service, "server"));
  },

  openstack_identity_application_credential_v3: ({ estate }, credential) =>
    isTrueAt(estate, credential, "unrestricted"),
  openstack_identity_endpoint_v3: (context, endpoint) => urlOutside(context, endpoint, "url"),
};

/** Is a network external, on a wire, or may it be? */
function isOutside({ estate }: RuleContext, network: Resource): Answer {
  const external = isExternal(estate, network);
  if (external !== false) return external;
  return segmentsOf(estate, network).some((segment) => wireOf(segment) !== undefined);
}

function onOutside(context: RuleContext, networks: readonly Resource[]): Answer {
  const answers = networks
    .filter(({ type }) => type === "openstack_networking_network_v2")
    .map((network) => isOutside(context, network));
  return answers.includes(true) || answers.find((answer) => typeof answer === "string") || false;
}

function standsOutside(context: RuleContext, resource: Resource): Answer {
  return onOutside(context, networksOf(context.estate, resource));
}

function networksOfInstance({ estate }: RuleContext, instance: Resource): readonly Resource[] {
  return Array.from({ length: countOf(estate, instance, "network") }, (_, at) => [
    ...estate.targets(instance, `network.${at}.uuid`),
    ...estate.targets(instance, `network.${at}.port`).flatMap((port) => networksOf(estate, port)),
  ]).flat();
}

function sharesOutside(context: RuleContext, policy: Resource): Answer {
  const action = textAt(context.estate, policy, "action");
  if (action === undefined) return reasonOf(context.estate.get(policy, "action"));
  return action === "access_as_external" || isAlien(context, policy, "target_tenant");
}

/** Does an attribute name a project that no unit of this environment has? */
function isAlien(context: RuleContext, resource: Resource, key: string): Answer {
  const target = factsOf(context).owners.projectAt(resource, key);
  if (target === undefined) return true;
  return target.kind === "unknown" ? target.reason : target.kind === "other";
}

function routesOutside(context: RuleContext, resource: Resource): Answer {
  const answers = routesOf(context.estate)
    .filter((route) => route.resource === resource)
    .map(({ destination }) =>
      typeof destination === "string" ? destination : leavesPlan(context, destination),
    );
  return answers.includes(true) || answers.find((answer) => typeof answer === "string") || false;
}

function leavesPlan(context: RuleContext, set: AddressSet): boolean {
  return !internetPart(factsOf(context).addressPlan, set).isEmpty;
}

function attribute({ estate }: RuleContext, resource: Resource, key: string): unknown {
  const value = estate.get(resource, key);
  return value.state === "known" ? value.value : undefined;
}

/** Does the host of an address on the web lie outside? Where a name leads no plan tells. */
function urlOutside(context: RuleContext, resource: Resource, key: string): Answer {
  const url = textAt(context.estate, resource, key);
  const host = url?.match(/^[a-z]+:\/\/(\[[0-9a-f:]+\]|[^:/]+)/i)?.[1]?.replace(/[[\]]/g, "");
  if (host === undefined || !AddressSet.parse(host)) return `where its ${key} leads cannot be told`;
  return anyOutside(context, [host]);
}

/** Is one of these an address outside of the plan? A name is not one that can be told, so it is left to DNS. */
function anyOutside(context: RuleContext, texts: readonly unknown[]): boolean {
  return texts.some((text) => {
    const set = typeof text === "string" ? AddressSet.parse(text) : undefined;
    return set !== undefined && leavesPlan(context, set);
  });
}
