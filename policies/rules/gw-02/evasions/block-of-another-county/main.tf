# The block of another county, behind a variable.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "north" {
  name = "sample-county-north"
}

variable "block" {
  default = "10.66.8.0/24"
}

resource "openstack_networking_network_v2" "lan" {
  name      = "lan"
  tenant_id = openstack_identity_project_v3.north.id
}

resource "openstack_networking_subnet_v2" "lan" {
  name       = "lan"
  tenant_id  = openstack_identity_project_v3.north.id
  network_id = openstack_networking_network_v2.lan.id
  cidr       = var.block
}
