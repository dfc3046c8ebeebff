provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

# The peers stand in a group.
resource "openstack_vpnaas_endpoint_group_v2" "peers" {
  name      = "peers"
  tenant_id = openstack_identity_project_v3.egress.id
  type      = "cidr"
  endpoints = ["10.128.0.0/12"]
}

resource "openstack_networking_router_v2" "line" {
  name      = "line"
  tenant_id = openstack_identity_project_v3.egress.id
}

resource "openstack_vpnaas_service_v2" "line" {
  name      = "line"
  tenant_id = openstack_identity_project_v3.egress.id
  router_id = openstack_networking_router_v2.line.id
}

resource "openstack_vpnaas_ike_policy_v2" "line" {
  name = "line"
}

resource "openstack_vpnaas_ipsec_policy_v2" "line" {
  name = "line"
}

resource "openstack_vpnaas_site_connection_v2" "partner" {
  name             = "partner"
  tenant_id        = openstack_identity_project_v3.egress.id
  vpnservice_id    = openstack_vpnaas_service_v2.line.id
  ikepolicy_id     = openstack_vpnaas_ike_policy_v2.line.id
  ipsecpolicy_id   = openstack_vpnaas_ipsec_policy_v2.line.id
  peer_address     = "198.51.100.7"
  peer_id          = "198.51.100.7"
  psk              = "an example, not a key"
  peer_ep_group_id = openstack_vpnaas_endpoint_group_v2.peers.id
}
