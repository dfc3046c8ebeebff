# A county with addresses of its own choice.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "north" {
  name = "sample-county-north"
}

resource "openstack_networking_network_v2" "lan" {
  name      = "lan"
  tenant_id = openstack_identity_project_v3.north.id
}

resource "openstack_networking_subnet_v2" "lan" {
  name       = "lan"
  tenant_id  = openstack_identity_project_v3.north.id
  network_id = openstack_networking_network_v2.lan.id
  cidr       = "192.168.1.0/24"
}
