import type { Text } from "../../messages/text";

/**
 * What a resource type does to reachability.
 * `edge` makes or moves ways for packets, `filter` lets them through or not, `relay` takes them in and sends them on, `opaque` makes
 * resources that no plan shows, `data` carries content or names past the network, `identity` gives rights, `none` does neither.
 */
export type TypeClass = "edge" | "filter" | "relay" | "opaque" | "data" | "identity" | "none";

/** A resource type of the provider. */
export interface ResourceType {
  readonly class: TypeClass;
  /** `always`: its only use is to lead out. `when`: it leads out with certain values. Absent: it never does. */
  readonly leadsOut?: "always" | "when";
  /** Why it leads out; present with `leadsOut`. */
  readonly why?: Text;
}

function inside(kind: TypeClass): ResourceType {
  return { class: kind };
}

function out(kind: TypeClass, zh: string, en: string): ResourceType {
  return { class: kind, leadsOut: "always", why: { zh, en } };
}

function may(kind: TypeClass, zh: string, en: string): ResourceType {
  return { class: kind, leadsOut: "when", why: { zh, en } };
}

const hiddenMaker = [
  "自行创建计划中看不到的网络和路由器",
  "makes networks and routers that no plan shows",
] as const;
const tunnel = ["VPN 隧道通向对端", "a VPN tunnel leads to its peer"] as const;
const vpnRoutes = ["与持有相同路由目标的网络互通", "joins every network with the same route target"] as const;
const announce = ["向外部对端发布路由", "announces routes to a peer outside"] as const;
const byService = ["由服务自行接入网络", "the service attaches it to networks on its own"] as const;

/** Every resource type of provider 3.4.0, each once. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  openstack_bgpvpn_network_associate_v2: out("edge", ...vpnRoutes),
  openstack_bgpvpn_port_associate_v2: out("edge", ...vpnRoutes),
  openstack_bgpvpn_router_associate_v2: out("edge", ...vpnRoutes),
  openstack_bgpvpn_v2: out("edge", ...vpnRoutes),
  openstack_compute_instance_v2: may(
    "edge",
    "可自动创建带外部网关的网络,或直接接入外部网络",
    "may make a network with a gateway on its own, or stand on an external one",
  ),
  openstack_compute_interface_attach_v2: may(
    "edge",
    "可把实例接入外部网络",
    "may put an instance on an external network",
  ),
  openstack_networking_addressscope_v2: inside("edge"),
  openstack_networking_bgp_peer_v2: out("edge", ...announce),
  openstack_networking_bgp_speaker_v2: out("edge", ...announce),
  openstack_networking_floatingip_associate_v2: out(
    "edge",
    "把公网地址映射到内部",
    "leads a public address to the inside",
  ),
  openstack_networking_floatingip_v2: out("edge", "公网地址", "a public address"),
  openstack_networking_network_v2: may(
    "edge",
    "可为外部网络,或接在物理链路上",
    "may be external, or on a physical wire",
  ),
  openstack_networking_port_v2: may("edge", "可接入外部网络", "may stand on an external network"),
  openstack_networking_portforwarding_v2: out(
    "edge",
    "把公网地址的端口转发到内部",
    "forwards a port of a public address to the inside",
  ),
  openstack_networking_rbac_policy_v2: may(
    "edge",
    "可把网络共享为外部网络或共享给环境外的项目",
    "may share a network as external, or with a project outside",
  ),
  openstack_networking_router_interface_v2: may(
    "edge",
    "可把路由器接入外部网络",
    "may put a router on an external network",
  ),
  openstack_networking_router_route_v2: may(
    "edge",
    "路由可指向地址规划之外",
    "a route may lead to addresses outside of the plan",
  ),
  openstack_networking_router_routes_v2: may(
    "edge",
    "路由可指向地址规划之外",
    "a route may lead to addresses outside of the plan",
  ),
  openstack_networking_router_v2: may("edge", "可有外部网关", "may have a gateway to the outside"),
  openstack_networking_segment_v2: may("edge", "可把网络桥接到物理链路", "may bridge a network to a wire"),
  openstack_networking_subnet_route_v2: may(
    "edge",
    "下发给主机的路由可指向地址规划之外",
    "routes for hosts may lead to addresses outside of the plan",
  ),
  openstack_networking_subnet_v2: may(
    "edge",
    "地址可在地址规划之外",
    "its addresses may lie outside of the plan",
  ),
  openstack_networking_subnetpool_v2: inside("edge"),
  // Its ports are judged, each by its network.
  openstack_networking_trunk_v2: inside("edge"),
  openstack_taas_tap_mirror_v2: out(
    "edge",
    "流量副本由宿主机网络直接送往任意地址",
    "copies of traffic leave by the network of the hosts, to any address",
  ),
  openstack_vpnaas_endpoint_group_v2: out("edge", ...tunnel),
  openstack_vpnaas_ike_policy_v2: out("edge", ...tunnel),
  openstack_vpnaas_ipsec_policy_v2: out("edge", ...tunnel),
  openstack_vpnaas_service_v2: out("edge", ...tunnel),
  openstack_vpnaas_site_connection_v2: out("edge", ...tunnel),

  openstack_fw_group_v2: inside("filter"),
  openstack_fw_policy_v2: inside("filter"),
  openstack_fw_rule_v2: may(
    "filter",
    "可放行通向规划之外的地址",
    "may let through addresses outside of the plan",
  ),
  openstack_networking_address_group_v2: may(
    "filter",
    "可含规划之外的地址",
    "may hold addresses outside of the plan",
  ),
  openstack_networking_port_secgroup_associate_v2: inside("filter"),
  openstack_networking_secgroup_rule_v2: may(
    "filter",
    "可放行通向规划之外的地址",
    "may let through addresses outside of the plan",
  ),
  openstack_networking_secgroup_v2: inside("filter"),

  openstack_lb_flavor_v2: inside("relay"),
  openstack_lb_flavorprofile_v2: inside("relay"),
  openstack_lb_l7policy_v2: may("relay", "可重定向到外部网址", "may redirect to an address outside"),
  openstack_lb_l7rule_v2: inside("relay"),
  openstack_lb_listener_v2: inside("relay"),
  openstack_lb_loadbalancer_v2: may(
    "relay",
    "虚拟地址可在外部网络上",
    "its virtual address may be on an external network",
  ),
  openstack_lb_member_v2: may("relay", "成员可在规划之外", "a member may lie outside of the plan"),
  openstack_lb_members_v2: may("relay", "成员可在规划之外", "a member may lie outside of the plan"),
  openstack_lb_monitor_v2: inside("relay"),
  openstack_lb_pool_v2: inside("relay"),

  openstack_containerinfra_cluster_v1: out("opaque", ...hiddenMaker),
  openstack_containerinfra_clustertemplate_v1: out("opaque", ...hiddenMaker),
  openstack_containerinfra_nodegroup_v1: out("opaque", ...hiddenMaker),
  openstack_db_instance_v1: out("opaque", ...byService),
  openstack_orchestration_stack_v1: out("opaque", ...hiddenMaker),
  openstack_sharedfilesystem_share_v2: out("opaque", ...byService),
  openstack_sharedfilesystem_sharenetwork_v2: out("opaque", ...byService),

  openstack_blockstorage_volume_attach_v3: out(
    "data",
    "把卷交给云外的主机",
    "hands a volume to a host outside of the cloud",
  ),
  openstack_blockstorage_volume_type_access_v3: inside("data"),
  openstack_blockstorage_volume_v3: inside("data"),
  openstack_compute_volume_attach_v2: inside("data"),
  openstack_db_configuration_v1: inside("data"),
  openstack_db_database_v1: inside("data"),
  openstack_db_user_v1: inside("data"),
  openstack_dns_recordset_v2: may("data", "记录可指向规划之外", "a record may point outside of the plan"),
  openstack_dns_transfer_accept_v2: inside("data"),
  openstack_dns_transfer_request_v2: may(
    "data",
    "可把域名区交给环境外的项目",
    "may hand a zone of names to a project outside",
  ),
  openstack_dns_zone_share_v2: may(
    "data",
    "可把域名区共享给环境外的项目",
    "may share a zone of names with a project outside",
  ),
  openstack_dns_zone_v2: may(
    "data",
    "从区可从环境外的主服务器取得内容",
    "a secondary zone fetches from masters outside",
  ),
  openstack_images_image_access_accept_v2: inside("data"),
  openstack_images_image_access_v2: may(
    "data",
    "可把镜像共享给环境外的项目",
    "may share an image with a project outside",
  ),
  openstack_images_image_v2: may(
    "data",
    "镜像服务可从外部网址下载,或把镜像公开",
    "the image service may fetch from an address outside, or show the image to everybody",
  ),
  openstack_keymanager_container_v1: inside("data"),
  openstack_keymanager_order_v1: inside("data"),
  openstack_keymanager_secret_v1: inside("data"),
  openstack_objectstorage_account_v1: inside("data"),
  openstack_objectstorage_container_v1: may(
    "data",
    "可同步到另一集群,或允许匿名读取",
    "may copy itself to another cluster, or be read by anybody",
  ),
  openstack_objectstorage_object_v1: inside("data"),
  openstack_objectstorage_tempurl_v1: out(
    "data",
    "无需账号即可取得内容的网址",
    "an address that gives content without an account",
  ),
  openstack_sharedfilesystem_securityservice_v2: may(
    "data",
    "目录服务可在规划之外",
    "its directory service may lie outside of the plan",
  ),
  openstack_sharedfilesystem_share_access_v2: inside("data"),

  openstack_compute_keypair_v2: inside("identity"),
  openstack_identity_application_credential_v3: may(
    "identity",
    "不受限的凭据可创建计划中看不到的资源",
    "without limits it may make resources that no plan shows",
  ),
  openstack_identity_ec2_credential_v3: inside("identity"),
  openstack_identity_endpoint_v3: may(
    "identity",
    "服务目录可指向环境外的网址",
    "the catalogue of services may point outside",
  ),
  openstack_identity_group_v3: inside("identity"),
  openstack_identity_inherit_role_assignment_v3: inside("identity"),
  openstack_identity_project_v3: inside("identity"),
  openstack_identity_role_assignment_v3: inside("identity"),
  openstack_identity_role_v3: inside("identity"),
  openstack_identity_service_v3: inside("identity"),
  openstack_identity_user_membership_v3: inside("identity"),
  openstack_identity_user_v3: inside("identity"),

  openstack_blockstorage_qos_association_v3: inside("none"),
  openstack_blockstorage_qos_v3: inside("none"),
  openstack_blockstorage_quotaset_v3: inside("none"),
  openstack_blockstorage_volume_type_v3: inside("none"),
  openstack_compute_aggregate_v2: inside("none"),
  openstack_compute_flavor_access_v2: inside("none"),
  openstack_compute_flavor_v2: inside("none"),
  openstack_compute_quotaset_v2: inside("none"),
  openstack_compute_servergroup_v2: inside("none"),
  openstack_dns_quota_v2: inside("none"),
  openstack_identity_limit_v3: inside("none"),
  openstack_identity_registered_limit_v3: inside("none"),
  openstack_lb_quota_v2: inside("none"),
  openstack_networking_qos_bandwidth_limit_rule_v2: inside("none"),
  openstack_networking_qos_dscp_marking_rule_v2: inside("none"),
  openstack_networking_qos_minimum_bandwidth_rule_v2: inside("none"),
  openstack_networking_qos_policy_v2: inside("none"),
  openstack_networking_quota_v2: inside("none"),
};
