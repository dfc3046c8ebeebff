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

resource "openstack_networking_network_v2" "village" {
  name      = "village"
  tenant_id = openstack_identity_project_v3.county_south.id
}

resource "openstack_networking_subnet_v2" "village" {
  name       = "village"
  tenant_id  = openstack_identity_project_v3.county_south.id
  network_id = openstack_networking_network_v2.village.id
  cidr       = "10.66.17.0/24"
}

resource "openstack_networking_router_v2" "north" {
  name      = "north"
  tenant_id = openstack_identity_project_v3.county_north.id
}

resource "openstack_networking_router_interface_v2" "north_north" {
  router_id = openstack_networking_router_v2.north.id
  subnet_id = openstack_networking_subnet_v2.north.id
}

# A village of the one county hangs on the node of the other.
resource "openstack_networking_router_interface_v2" "north_village" {
  router_id = openstack_networking_router_v2.north.id
  subnet_id = openstack_networking_subnet_v2.village.id
}
