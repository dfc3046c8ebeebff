provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "county_north" {
  name = "sample-county-north"
}

resource "openstack_identity_project_v3" "county_south" {
  name = "sample-county-south"
}

resource "openstack_networking_network_v2" "north" {
  name      = "north"
  tenant_id = openstack_identity_project_v3.county_north.id
}

resource "openstack_networking_subnet_v2" "north" {
  name       = "north"
  tenant_id  = openstack_identity_project_v3.county_north.id
  network_id = openstack_networking_network_v2.north.id
  cidr       = "10.65.0.0/20"
}

resource "openstack_networking_network_v2" "south" {
  name      = "south"
  tenant_id = openstack_identity_project_v3.county_south.id
}

resource "openstack_networking_subnet_v2" "south" {
  name       = "south"
  tenant_id  = openstack_identity_project_v3.county_south.id
  network_id = openstack_networking_network_v2.south.id
  cidr       = "10.66.0.0/20"
}

resource "openstack_networking_network_v2" "carrier" {
  name      = "carrier"
  tenant_id = openstack_identity_project_v3.backbone.id
  external  = true
}

resource "openstack_networking_subnet_v2" "carrier" {
  name       = "carrier"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.carrier.id
  cidr       = "198.51.100.0/24"
}

resource "openstack_networking_router_v2" "north" {
  name                = "north"
  tenant_id           = openstack_identity_project_v3.backbone.id
  external_network_id = openstack_networking_network_v2.carrier.id
  external_fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.carrier.id
    ip_address = "198.51.100.11"
  }
}

resource "openstack_networking_router_interface_v2" "north_north" {
  router_id = openstack_networking_router_v2.north.id
  subnet_id = openstack_networking_subnet_v2.north.id
}

resource "openstack_networking_router_v2" "south" {
  name                = "south"
  tenant_id           = openstack_identity_project_v3.backbone.id
  external_network_id = openstack_networking_network_v2.carrier.id
  external_fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.carrier.id
    ip_address = "198.51.100.12"
  }
}

resource "openstack_networking_router_interface_v2" "south_south" {
  router_id = openstack_networking_router_v2.south.id
  subnet_id = openstack_networking_subnet_v2.south.id
}

resource "openstack_vpnaas_ike_policy_v2" "tunnel" {
  name      = "tunnel"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_vpnaas_ipsec_policy_v2" "tunnel" {
  name      = "tunnel"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_vpnaas_service_v2" "north" {
  name      = "north"
  tenant_id = openstack_identity_project_v3.backbone.id
  router_id = openstack_networking_router_v2.north.id
  subnet_id = openstack_networking_subnet_v2.north.id
}

# A tunnel over the carrier's network, from county to county.
resource "openstack_vpnaas_site_connection_v2" "north" {
  name           = "north"
  tenant_id      = openstack_identity_project_v3.backbone.id
  vpnservice_id  = openstack_vpnaas_service_v2.north.id
  ikepolicy_id   = openstack_vpnaas_ike_policy_v2.tunnel.id
  ipsecpolicy_id = openstack_vpnaas_ipsec_policy_v2.tunnel.id
  peer_address   = "198.51.100.12"
  peer_id        = "198.51.100.12"
  peer_cidrs     = ["10.66.0.0/20"]
  psk            = "invented"
}

resource "openstack_vpnaas_service_v2" "south" {
  name      = "south"
  tenant_id = openstack_identity_project_v3.backbone.id
  router_id = openstack_networking_router_v2.south.id
  subnet_id = openstack_networking_subnet_v2.south.id
}

resource "openstack_vpnaas_site_connection_v2" "south" {
  name           = "south"
  tenant_id      = openstack_identity_project_v3.backbone.id
  vpnservice_id  = openstack_vpnaas_service_v2.south.id
  ikepolicy_id   = openstack_vpnaas_ike_policy_v2.tunnel.id
  ipsecpolicy_id = openstack_vpnaas_ipsec_policy_v2.tunnel.id
  peer_address   = "198.51.100.11"
  peer_id        = "198.51.100.11"
  peer_cidrs     = ["10.65.0.0/20"]
  psk            = "invented"
}
