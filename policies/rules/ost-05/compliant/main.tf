provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "finance" {
  name       = "finance"
  network_id = openstack_networking_network_v2.finance.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_networking_network_v2" "link" {
  name      = "link"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link" {
  name       = "link"
  network_id = openstack_networking_network_v2.link.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.255.16.4/30"
}

# One agency and its link to the core.
resource "openstack_networking_router_v2" "agency" {
  name      = "agency"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "inside" {
  router_id = openstack_networking_router_v2.agency.id
  subnet_id = openstack_networking_subnet_v2.finance.id
}

resource "openstack_networking_port_v2" "uplink" {
  name       = "uplink"
  network_id = openstack_networking_network_v2.link.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.6"
  }
  no_security_groups = true
}

resource "openstack_networking_router_interface_v2" "uplink" {
  router_id = openstack_networking_router_v2.agency.id
  port_id   = openstack_networking_port_v2.uplink.id
}
