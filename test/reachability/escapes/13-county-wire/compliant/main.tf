provider "openstack" {
  region = "sample-1"
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
